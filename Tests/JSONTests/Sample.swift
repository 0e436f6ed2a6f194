import DocumentModel
import SourceModel

/// Builds documents out of strings.
struct Sample<Access: AccessMark> {
  var document: Document<Access>

  init(language: Language = .chineseSimplified) {
    document = Document(text: DocumentText(source: []), language: language)
  }

  /// A run with text of its own. Between runs lies text that belongs to none.
  mutating func run(
    _ text: String, _ kind: RunKind = .text, role: RunRole = .body, item: UInt16 = 0, access: Access? = nil
  ) -> Run<Access> {
    _ = document.text.append("　　between\n")
    return Run(kind, range: document.text.append(text), role: role, item: item, access: access)
  }

  mutating func add(
    _ kind: BlockKind, line: UInt32 = 1, blank: UInt16 = 0, runIn: Heading? = nil, reason: Reason = .plain,
    confidence: UInt8 = 100, runnerUp: RunnerUp? = nil, access: Access? = nil, runs: [Run<Access>]
  ) {
    document.append(
      Block(
        kind, source: TextRange(start: line, end: line + 7), line: line, blankLinesBefore: blank, runIn: runIn,
        decision: Decision(reason, confidence: confidence, runnerUp: runnerUp), access: access),
      runs: runs)
  }

  /// Every kind of block.
  static var kinds: [BlockKind] {
    let headings = NumberScheme.allCases.flatMap { scheme in
      [BlockKind.heading(Heading(level: 3, scheme: scheme, ordinal: 12)), .listItem(.number(scheme, ordinal: 3))]
    }
    return headings + [
      .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory,
      .heading(Heading(level: 1)), .heading(Heading(level: 255, ordinal: .max)),
      .paragraph, .listItem(.bullet), .salutation, .addressee, .headerField, .attachmentNote, .attachmentHead,
      .attachmentTitle, .tableRow, .contentsHeading, .contentsEntry, .caption, .quotation, .verse, .preformatted,
      .signature, .date(nil), .date(CalendarDate(year: 2023, month: 12, day: 31)),
      .date(CalendarDate(year: 987, month: 2, day: 0)), .note, .footnote, .endnote, .imprint, .pageFurniture, .notice,
      .contents, .pageBreak,
    ]
  }

  /// A tree in which each kind, role, scheme, reason and confidence occurs.
  static func complete(mark: (UInt32) -> Access?) -> Document<Access> {
    var sample = Sample(language: .chineseTraditional)
    for (index, kind) in kinds.enumerated() {
      let runs = kind == .pageBreak || kind == .contents ? [] : [sample.run("第\(index)块")]
      sample.add(kind, line: UInt32(index), blank: UInt16(index % 3), access: mark(UInt32(index % 4)), runs: runs)
    }
    for name in BlockName.allCases {
      let level: UInt8? = name == .heading || name == .runIn ? 255 : nil
      sample.add(
        .paragraph, runnerUp: RunnerUp(name, level: level, because: .loneNumber, confidence: 34),
        runs: [sample.run(name.rawValue)])
    }
    for reason in Reason.allCases { sample.add(.paragraph, reason: reason, runs: [sample.run(reason.rawValue)]) }
    for confidence: UInt8 in 0...100 {
      sample.add(.paragraph, confidence: confidence, runs: [sample.run("\(confidence)")])
    }
    let all = RunRole.allCases.flatMap { role in
      RunKind.allCases.filter { $0 != .cellSeparator && $0 != .ruling && $0 != .gap }.map { kind in
        sample.run(kind == .lineBreak ? "" : "文", kind, role: role, item: 2, access: mark(3))
      }
    }
    sample.add(.paragraph, runIn: Heading(level: 2, scheme: .chineseBracket, ordinal: 1), runs: all)
    sample.add(
      .documentNumber, runs: [sample.run("字号"), sample.run("　\t ", .gap, access: mark(3)), sample.run("签发人：")])
    let cells = ["\t", "", "　 ", " | "].flatMap { [sample.run("格"), sample.run($0, .cellSeparator, access: mark(2))] }
    sample.add(.tableRow, runs: [sample.run("| ", .ruling)] + cells + [sample.run(" |", .ruling)])
    sample.add(.tableRow, runs: [sample.run("|:--=+ |", .ruling)])
    sample.add(.paragraph, runs: [])
    sample.add(.paragraph, line: .max - 7, blank: .max, access: mark(.max), runs: [sample.run("")])
    for text in hostile { sample.add(.paragraph, runs: [sample.run(text), sample.run(text, .placeholder)]) }
    return sample.document
  }

  static var hostile: [String] {
    [
      "\"", "\\", "\\u0041", "\\\"", "/", "</script>", "\t", "\u{A0}\u{AD}", "\u{FEFF}", "\u{FFFD}",
      "𠀀\u{10FFFD}",
      "e\u{301}\u{301}", "\u{202E}ab", "{}[],:", "null", " 两端 ", "👨‍👩‍👧", "\u{E000}", "'", "%00",
    ]
  }
}
