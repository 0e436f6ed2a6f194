import DocumentModel
import SourceModel

/// A block as it stands in JSON.
struct StoredBlock: Decodable {
  let kind: BlockKind
  let runIn: Heading?
  let line: UInt32
  let source: TextRange
  let blankLinesBefore: UInt16
  let decision: Decision
  let paid: UInt32?
  let runs: [StoredRun]

  fileprivate enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, level, scheme, ordinal, date, line, source, reason, confidence, paid, runs
    case runIn = "run_in"
    case blankLinesBefore = "blank_lines_before"
    case runnerUp = "runner_up"
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    kind = try Self.kind(in: fields)
    runIn = fields.contains(.runIn) ? try fields.decode(StoredHeading.self, forKey: .runIn).heading : nil
    line = try fields.integer(.line)
    let ends: [UInt32] = try fields.decode([Double].self, forKey: .source).map {
      try integer($0, at: fields.codingPath + [CodingKeys.source])
    }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw TreeFault(decoder.codingPath + [CodingKeys.source], "not a start and an end in order")
    }
    source = TextRange(start: ends[0], end: ends[1])
    blankLinesBefore = try fields.integerIfPresent(.blankLinesBefore) ?? 0
    decision = Decision(
      try fields.value(.reason), confidence: try fields.percent(.confidence),
      runnerUp: fields.contains(.runnerUp) ? try fields.decode(StoredRunnerUp.self, forKey: .runnerUp).runnerUp : nil)
    paid = try fields.region(.paid)
    runs = try fields.decode([StoredRun].self, forKey: .runs)
    if runIn == nil, let index = runs.firstIndex(where: { $0.role.isRunIn }) {
      throw TreeFault(decoder.codingPath, "runs[\(index)] is of a run-in heading, but run_in is missing")
    }
    if kind != .tableRow, let index = runs.firstIndex(where: { $0.kind == .cellSeparator || $0.kind == .ruling }) {
      let deed = runs[index].kind == .ruling ? "draws a table" : "parts two cells"
      throw TreeFault(decoder.codingPath, "runs[\(index)] \(deed), but the block is no row of one")
    }
  }

  /// Every name of a kind, with what it takes besides.
  private static func kind(in fields: KeyedDecodingContainer<CodingKeys>) throws -> BlockKind {
    let name = try fields.decode(String.self, forKey: .kind)
    var detailKeys: [CodingKeys] = []
    let kind: BlockKind
    switch name {
    case "title": kind = .title
    case "subtitle": kind = .subtitle
    case "copy-number": kind = .copyNumber
    case "secrecy-level": kind = .secrecyLevel
    case "urgency": kind = .urgency
    case "issuer": kind = .issuer
    case "document-number": kind = .documentNumber
    case "signatory": kind = .signatory
    case "heading":
      detailKeys = [.level, .scheme, .ordinal]
      kind = .heading(
        try heading(
          level: fields.integer(.level), scheme: fields.valueIfPresent(.scheme),
          ordinal: fields.integerIfPresent(.ordinal), path: fields.codingPath))
    case "paragraph": kind = .paragraph
    case "list-item":
      detailKeys = [.scheme, .ordinal]
      if let scheme: NumberScheme = try fields.valueIfPresent(.scheme) {
        kind = .listItem(.number(scheme, ordinal: try fields.integer(.ordinal)))
      } else {
        detailKeys = []
        kind = .listItem(.bullet)
      }
    case "salutation": kind = .salutation
    case "addressee": kind = .addressee
    case "header-field": kind = .headerField
    case "attachment-note": kind = .attachmentNote
    case "attachment-head": kind = .attachmentHead
    case "attachment-title": kind = .attachmentTitle
    case "table-row": kind = .tableRow
    case "contents-heading": kind = .contentsHeading
    case "contents-entry": kind = .contentsEntry
    case "contents": kind = .contents
    case "caption": kind = .caption
    case "quotation": kind = .quotation
    case "verse": kind = .verse
    case "preformatted": kind = .preformatted
    case "signature": kind = .signature
    case "date":
      detailKeys = [.date]
      kind = .date(fields.contains(.date) ? try date(fields.decode(String.self, forKey: .date), in: fields) : nil)
    case "note": kind = .note
    case "footnote": kind = .footnote
    case "endnote": kind = .endnote
    case "imprint": kind = .imprint
    case "page-furniture": kind = .pageFurniture
    case "notice": kind = .notice
    case "page-break": kind = .pageBreak
    default: throw TreeFault(fields.codingPath + [CodingKeys.kind], "no kind is called \(name)")
    }
    for key: CodingKeys in [.level, .scheme, .ordinal, .date] where fields.contains(key) && !detailKeys.contains(key) {
      throw TreeFault(fields.codingPath + [key], "a block of the kind \(name) has none")
    }
    return kind
  }

  private static func date(
    _ text: String, in fields: KeyedDecodingContainer<CodingKeys>
  ) throws -> CalendarDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    if (2...3).contains(parts.count), numbers.count == parts.count,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers.count > 2 ? numbers[2] : 0),
      date.description == text
    {
      return date
    }
    throw TreeFault(fields.codingPath + [CodingKeys.date], "\(text) is not a date of the form 2023-12-31 or 2023-12")
  }
}

/// A heading's level and number as they stand in JSON.
struct StoredHeading: Decodable {
  let heading: Heading

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case level, scheme, ordinal
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    heading = try ReadingJSON.heading(
      level: fields.integer(.level), scheme: fields.valueIfPresent(.scheme),
      ordinal: fields.integerIfPresent(.ordinal), path: decoder.codingPath)
  }
}

/// What else a block could have been, as it stands in JSON.
struct StoredRunnerUp: Decodable {
  let runnerUp: RunnerUp

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, level, reason, confidence
  }

  init(from decoder: any Decoder) throws {
    try decoder.refuseMembers(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let name: BlockName = try fields.value(.kind)
    let level: UInt8? = try fields.integerIfPresent(.level)
    if name == .heading || name == .runIn {
      guard let level, level > 0 else { throw TreeFault(decoder.codingPath, "level must be 1 or more") }
    } else if level != nil {
      throw TreeFault(decoder.codingPath + [CodingKeys.level], "a block of the kind \(name.rawValue) has none")
    }
    runnerUp = RunnerUp(
      name, level: level, because: try fields.value(.reason), confidence: try fields.percent(.confidence))
  }
}

private func heading(
  level: UInt8, scheme: NumberScheme?, ordinal: UInt16?, path: [any CodingKey]
) throws -> Heading {
  guard level > 0 else { throw TreeFault(path, "level must be 1 or more") }
  return Heading(level: level, scheme: scheme, ordinal: ordinal ?? 0)
}
