/// Blocks that are lines of one thing, which most formats write as one element.
extension Document {
  /// The lines of the stanza, of the listing or of the table that the block at `index` begins; for any other kind that
  /// block alone.
  ///
  /// A blank line ends a stanza; in a listing it is a line like any other. A listing also ends where a region that covers
  /// whole blocks begins or ends, so that what is paid can be an element of its own and no label shifts a column. A stanza
  /// goes on there: lines set apart would be read as two. A table ends where access changes as a listing does. A blank
  /// line ends it as well, unless one stands between its first two rows; then it ends it before a row of another number
  /// of cells.
  @inlinable
  public func lines(from index: Int) -> Range<Int> {
    let first = blocks[index]
    var end = index + 1
    switch first.kind {
    case .verse:
      while end < blocks.count, blocks[end].kind == .verse, blocks[end].blankLinesBefore == 0 { end += 1 }
    case .preformatted:
      while end < blocks.count, blocks[end].kind == .preformatted, blocks[end].access == first.access { end += 1 }
    case .tableRow:
      let isSpaced = end < blocks.count && blocks[end].blankLinesBefore > 0
      while end < blocks.count, blocks[end].kind == .tableRow, blocks[end].access == first.access,
        blocks[end].blankLinesBefore == 0
          || isSpaced && cellCount(of: blocks[end]) == cellCount(of: blocks[end - 1])
      {
        end += 1
      }
    default: break
    }
    return index..<end
  }

  /// The mark that all of some blocks have; nil if they have none or not the same.
  @inlinable
  public func access(of lines: Range<Int>) -> Access? {
    guard let first = blocks[lines].first?.access, blocks[lines].allSatisfy({ $0.access == first }) else { return nil }
    return first
  }
}

extension Block {
  /// How many empty lines to write before this line of a listing, which is not its first.
  ///
  /// A page has no room for more than fifty; a tree that was made up could ask for as many as make an output a thousand
  /// times as large as the tree.
  public var emptyLinesBefore: Int { min(Int(blankLinesBefore), 50) }
}
