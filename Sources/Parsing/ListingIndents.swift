import DocumentModel
import SourceModel

/// The white space in front of the lines of listings, which is theirs beyond what all lines of one listing have in common.
struct ListingIndents {
  /// How many bytes in front of a line's text belong to it.
  private var widths: [Int: Int] = [:]

  init(of draft: Draft) {
    var line = 0
    while line < draft.lines.count {
      let first = line
      while line < draft.lines.count, draft.proposals[line].kind == .preformatted { line += 1 }
      if line > first { keep(first..<line, in: draft) }
      line = max(line, first + 1)
    }
  }

  /// The line with the white space that belongs to it.
  func indented(_ logical: LogicalLine, at line: Int) -> LogicalLine {
    guard let width = widths[line] else { return logical }
    var logical = logical
    logical.content.start -= UInt32(width)
    return logical
  }

  private mutating func keep(_ listing: Range<Int>, in draft: Draft) {
    let indents = listing.map { Self.indent(of: draft.lines[$0], in: draft.reading.text.source) }
    let common = indents.dropFirst().reduce(indents[0]) { common, indent in
      Array(zip(common, indent).prefix { $0 == $1 }.map(\.0))
    }
    for (line, indent) in zip(listing, indents) where indent.count > common.count {
      widths[line] = indent.count - common.count
    }
  }

  /// The white space right in front of the line's text; a marker may stand before it.
  private static func indent(of line: LogicalLine, in source: SourceText) -> [UInt8] {
    let bytes = source.bytes.span
    var start = Int(line.content.start)
    while start > Int(line.range.start) {
      let (scalar, width) = bytes.scalar(before: start)
      guard isSpace(scalar) else { break }
      start -= width
    }
    return Array(source.bytes[start..<Int(line.content.start)])
  }
}
