import OutlineModel

/// The blocks of an outline by the physical lines that they begin on.
struct BlocksByLine {
  private let outline: [OutlineEntry]
  private let firsts: [Int: OutlineEntry]

  init(_ outline: [OutlineEntry]) {
    // Line 0 is of blocks that are not in the manuscript.
    self.outline = outline.filter { $0.line > 0 }
    firsts = Dictionary(self.outline.map { ($0.line, $0) }) { first, _ in first }
  }

  var lines: Set<Int> { Set(firsts.keys) }

  /// The first block that begins on a line. A marker for a page break can begin another one there.
  func first(on line: Int) -> OutlineEntry? { firsts[line] }

  /// The first block that begins on a line or, if none does, the last one that begins before it.
  func covering(_ line: Int) -> OutlineEntry? { firsts[line] ?? outline.last { $0.line < line } }
}

extension OutlineEntry {
  /// Whether all of the block is a heading. One that ends inside its first line is a part of a paragraph.
  var isHeadingLine: Bool { (generalKind == "heading" || generalKind == "title") && runInEnd == nil }
}
