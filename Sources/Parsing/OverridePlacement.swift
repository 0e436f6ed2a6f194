import DocumentModel
import SourceModel

/// Finds the blocks that a person decided about, and what the decisions leave open: how a heading is numbered, where a
/// run-in heading ends.
struct OverridePlacement {
  /// Logical lines, and what they are.
  private(set) var decided: [(line: Int, kind: Proposal.Kind, level: UInt8?)] = []
  private(set) var faults: [OverrideFault] = []
  private let draft: Draft
  private let chains: NumberChains

  init(of overrides: [Override], in draft: Draft) {
    self.draft = draft
    chains = NumberChains(lines: draft.lines) { _ in true }
    for override in overrides { place(override) }
  }

  private mutating func place(_ override: Override) {
    do throws(Obstacle) {
      let lines = try lines(of: override)
      if override.runInEnd != nil, lines.count > 1 {
        throw Obstacle(.runInEndOfSeveral(draft.lines[lines[0]].number, second: draft.lines[lines[1]].number))
      }
      for line in lines {
        if let kind = try kind(of: line, by: override) { decided.append((line, kind, override.level)) }
      }
    } catch {
      faults.append(OverrideFault(kind: error.kind, position: override.position))
    }
  }

  /// Why an override cannot be placed.
  private struct Obstacle: Error {
    let kind: OverrideFault.Kind
    init(_ kind: OverrideFault.Kind) { self.kind = kind }
  }

  /// The blocks that begin on the override's lines. Blank lines and lines that go on with a block are passed over between
  /// the first and the last, but neither of these may be one.
  private func lines(of override: Override) throws(Obstacle) -> [Int] {
    let last = draft.reading.text.lines.count
    let numbers = override.lines
    for number in [numbers.lowerBound, numbers.upperBound] where number > last {
      throw Obstacle(.noSuchLine(number, last: last))
    }
    var lines = Array(lowerBound(numbers.lowerBound)..<lowerBound(numbers.upperBound + 1))
    for number in [numbers.lowerBound, numbers.upperBound] where !lines.contains(where: { begins($0, on: number) }) {
      guard let first = block(around: number) else { throw Obstacle(.blankLine(number)) }
      // A block that is meant as a whole may be named by its first line and its last.
      guard first >= numbers.lowerBound else { throw Obstacle(.insideBlock(number, first: first)) }
    }
    // A page break makes several blocks of one line, and a heading ends in one of them.
    if let end = override.runInEnd, numbers.count == 1, lines.count > 1 {
      let offset = offset(of: end, from: numbers.lowerBound)
      lines = lines.filter { draft.lines[$0].content.indices.contains(offset - 1) }
      guard !lines.isEmpty else { throw outside(end, numbers.lowerBound, draft.lines[lowerBound(numbers.lowerBound)]) }
    }
    return lines
  }

  private func begins(_ line: Int, on number: Int) -> Bool { draft.lines[line].number == number }

  /// The first logical line that begins on the physical line or behind it.
  private func lowerBound(_ number: Int) -> Int {
    var (low, high) = (0, draft.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if draft.lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first line of the block that goes on on the line.
  private func block(around number: Int) -> Int? {
    let next = lowerBound(number)
    guard next > 0 else { return nil }
    let range = draft.reading.text.lines[number - 1].range
    let block = draft.lines[next - 1]
    return draft.reading.continuations[block.continuations].contains {
      $0.range.start >= range.start && $0.range.end <= range.end
    } ? block.number : nil
  }

  private func kind(of line: Int, by override: Override) throws(Obstacle) -> Proposal.Kind? {
    switch override.name {
    case .title: return .title
    case .subtitle: return .subtitle
    case .copyNumber: return .copyNumber
    case .secrecyLevel: return .secrecyLevel
    case .urgency: return .urgency
    case .issuer: return .issuer
    case .documentNumber: return .documentNumber
    case .signatory: return .signatory
    case .heading: return .heading(number(of: line)?.scheme)
    case .runIn: return .runIn(number(of: line)?.scheme, end: try runInEnd(line, override.runInEnd))
    case .paragraph: return .paragraph
    case .listItem:
      let number = number(of: line)
      return .listItem(number.map { ListMarker.number($0.scheme, ordinal: UInt16(clamping: $0.ordinal)) } ?? .bullet)
    case .salutation: return .salutation
    case .addressee: return .addressee
    case .headerField: return .headerField
    case .attachmentNote: return .attachmentNote
    case .attachmentHead: return .attachmentHead
    case .attachmentTitle: return .attachmentTitle
    case .tableRow: return .tableRow
    case .contentsHeading: return .contentsHeading
    case .contentsEntry: return .contentsEntry
    case .caption: return .caption
    case .quotation: return .quotation
    case .verse: return .verse
    case .preformatted: return .preformatted
    case .signature: return .signature
    case .date: return .date(draft.features(line).date)
    case .note: return .note
    case .imprint: return .imprint
    case .pageFurniture: return .pageFurniture
    // No line is one of these; see Override.names.
    case .notice, .pageBreak, .contents, .footnote, .endnote: return nil
    }
  }

  /// What the line is numbered by: by the numbering that it stands in, else by what its number looks like. 3.5亿元 and a
  /// lone 2024 are words.
  private func number(of line: Int) -> (scheme: NumberScheme, ordinal: Int)? {
    guard let number = draft.features(line).number else { return nil }
    if let place = chains.chainOfLine[line] {
      let chain = chains.chains[place]
      let ordinal = chain.scheme == .latinUpper ? number.letter.map(Int.init) ?? number.ordinal : number.ordinal
      if chain.lines.count > 1 { return (chain.scheme, ordinal) }
    }
    return number.readsAsQuantity || number.scheme == .arabicPlain ? nil : (number.scheme, number.ordinal)
  }

  /// The byte of the line's text where its heading ends.
  private func runInEnd(_ line: Int, _ scalars: Int?) throws(Obstacle) -> Int {
    let logical = draft.lines[line]
    guard let scalars else {
      guard let end = RunInWords.end(line, isNumbered: number(of: line) != nil, in: draft) else {
        throw Obstacle(.noRunInEnd(logical.number))
      }
      return end
    }
    let offset = offset(of: scalars, from: logical.number)
    var end = 0
    var space = 0
    for segment in draft.reading.segments(of: logical) {
      switch segment {
      case .space: space = 1
      case .text(let range) where Int(range.start) < offset:
        end += space + min(offset, Int(range.end)) - Int(range.start)
        space = 0
      case .text: break
      }
    }
    guard end > 0, end < draft.withText(of: line, { $0.count }) else {
      throw outside(scalars, logical.number, logical)
    }
    return end
  }

  /// The byte of the source that comes behind so many scalars of a physical line and what follows it.
  private func offset(of scalars: Int, from number: Int) -> Int {
    let bytes = draft.reading.text.source.bytes.span
    var offset = Int(draft.reading.text.lines[number - 1].range.start)
    for _ in 0..<scalars where offset < bytes.count { offset += bytes.scalar(at: offset).width }
    return offset
  }

  private func outside(_ end: Int, _ number: Int, _ line: LogicalLine) -> Obstacle {
    let bytes = draft.reading.text.source.bytes.span
    let start = Int(draft.reading.text.lines[number - 1].range.start)
    func scalars(to offset: UInt32) -> Int { bytes.extracting(start..<Int(offset)).scalarCount }
    let first = scalars(to: line.content.start) + 1
    let last = scalars(to: draft.reading.continuations[line.continuations].last?.content.end ?? line.content.end) - 1
    return Obstacle(.runInEndOutside(number, end: end, within: first...max(first, last)))
  }
}

/// Where a run-in heading ends if somebody says that there is one and not where.
private enum RunInWords {
  /// Behind the words that the rules take for a heading; else behind the first sentence, or the first colon.
  static func end(_ line: Int, isNumbered: Bool, in draft: Draft) -> Int? {
    let number = isNumbered ? draft.features(line).number : nil
    if number?.scheme == .article { return number?.end }
    if number != nil, let end = LineShape.runInEnd(line, in: draft) { return end }
    return draft.withText(of: line) { text in
      let start = number?.end ?? 0
      for end in [
        LinePunctuation.firstSentenceEnd(in: text, from: start), LinePunctuation.colonEnd(in: text, from: start),
      ] {
        if let end, end < text.count { return end }
      }
      return nil
    }
  }
}
