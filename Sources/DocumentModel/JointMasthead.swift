import SourceModel

/// 发文机关标志 of several organs that issue a document together, with 文件 at their right (GB/T 9704—2012, 7.2.4).
public struct JointMasthead: Sendable, Hashable {
  /// The lines of the head.
  public var lines: Range<Int>
  /// Where 文件 begins: in the last line, which may have nothing else, at a place in the document's text.
  public var wordStart: UInt32
  /// The lines that name an organ.
  public var organs: Range<Int>
  /// How wide the widest organ is, in widths of a full-width character.
  public var width: Double
}

extension Document {
  /// The joint head that begins with a block; nil if there is none, or nobody may read all of it.
  public func jointMasthead(at first: Int) -> JointMasthead? {
    guard first == 0 || blocks[first - 1].kind != .issuer else { return nil }
    var end = first
    while end < blocks.count, blocks[end].kind == .issuer, isOneOpenRun(blocks[end]) { end += 1 }
    guard end - first > 1, end == blocks.count || blocks[end].kind != .issuer else { return nil }
    let range = runs(of: blocks[end - 1]).first!.range
    let last = text.bytes.span.extracting(range.indices)
    // 文 件, as such heads have it
    guard last.hasSuffix("件") else { return nil }
    var start = last.count - 3
    start -= Self.spaceWidth(last, before: start)
    guard start >= 3, last.extracting(0..<start).hasSuffix("文") else { return nil }
    start -= 3
    let isAlone = start - Self.spaceWidth(last, before: start) == 0
    let organs = first..<(isAlone ? end - 1 : end)
    guard organs.count > 1 else { return nil }
    let wordStart = range.start + UInt32(start)
    let width = organs.map { index in
      var name = runs(of: blocks[index]).first!
      name.range.end = index == end - 1 ? wordStart : name.range.end
      return Double(self.width(of: [name])) / 2
    }.max()
    return JointMasthead(lines: first..<end, wordStart: wordStart, organs: organs, width: width ?? 0)
  }

  private func isOneOpenRun(_ block: Block<Access>) -> Bool {
    let runs = runs(of: block)
    return block.access == nil && runs.count == 1
      && runs.allSatisfy { $0.access == nil && $0.kind == .text && !$0.range.isEmpty }
  }

  /// How many bytes of white space stand before a place.
  private static func spaceWidth(_ text: borrowing Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0 {
      let (scalar, width) = text.scalar(before: start)
      guard isSpace(scalar) else { break }
      start -= width
    }
    return end - start
  }
}
