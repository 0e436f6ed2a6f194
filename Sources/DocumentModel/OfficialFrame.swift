public import SourceModel

/// Lines of an official document's frame that stand beside one another (GB/T 9704—2012, chapter 7).
extension Document {
  /// What a line with 发文字号 looks like, which depends on what stands beside it.
  public enum NumberForm: Sendable, Hashable {
    case plain
    /// 发文机关标志 stands above it.
    case letterhead
    /// 签发人 stands in its line, or is to stand there.
    case signed
  }

  /// - Parameter index: of a block of the kind `documentNumber`.
  public func numberForm(at index: Int) -> NumberForm {
    if hasGap(blocks[index]) || joinsNumber(at: index + 1) { return .signed }
    var above = index - 1
    while above >= 0 {
      switch blocks[above].kind {
      case .issuer: return .letterhead
      case .copyNumber, .secrecyLevel, .urgency, .signatory: above -= 1
      default: return .plain
      }
    }
    return .plain
  }

  /// Whether the block is a line with 签发人 that belongs beside 发文字号 of the line above (7.2.6), and nobody has to pay
  /// for either.
  @inlinable
  public func joinsNumber(at index: Int) -> Bool {
    index > 0 && index < blocks.count && blocks[index].kind == .signatory && blocks[index].access == nil
      && blocks[index - 1].kind == .documentNumber && blocks[index - 1].access == nil && !hasGap(blocks[index - 1])
      && hasText(blocks[index]) && hasText(blocks[index - 1])
  }

  /// Whether the block is a line of names that goes on with 签发人 of the line above it (7.2.6), beside 发文字号, and nobody
  /// has to pay for any of them.
  @inlinable
  public func continuesSignatory(at index: Int) -> Bool {
    func isNames(_ index: Int) -> Bool {
      let runs = runs(of: blocks[index])
      return blocks[index].kind == .signatory && blocks[index].access == nil && !runs.isEmpty
        && runs.allSatisfy { $0.role == .signatoryName }
    }
    guard index > 0, index < blocks.count, isNames(index) else { return false }
    // No document has more lines of them; what is made up may.
    var head = index - 1
    while head > 0, index - head < 16, isNames(head) { head -= 1 }
    return blocks[head].kind == .documentNumber && blocks[head].access == nil && hasGap(blocks[head])
      || joinsNumber(at: head)
  }

  /// The lines that go on with the names beside the number of a block, which is 发文字号.
  public func signatoryLines(behind index: Int) -> Range<Int> {
    let start = joinsNumber(at: index + 1) ? index + 2 : index + 1
    var end = start
    while continuesSignatory(at: end) { end += 1 }
    return start..<end
  }

  /// Whether the block is 敬礼 below 此致, which stands at the left edge where other paragraphs are set in.
  @inlinable
  public func isComplimentaryClose(at index: Int) -> Bool {
    guard index > 0, index < blocks.count, blocks[index].kind == .paragraph, blocks[index - 1].kind == .paragraph
    else { return false }
    func words(_ index: Int) -> String? {
      let runs = runs(of: blocks[index])
      return runs.reduce(0) { $0 + $1.range.indices.count } <= 9 ? string(of: blocks[index]) : nil
    }
    guard let close = words(index), close.hasPrefix("敬礼") || close.hasPrefix("敬禮") else { return false }
    return words(index - 1)?.hasPrefix("此致") ?? false
  }

  /// Whether the block goes on with the list of receivers that the line of 版记 above it breaks off.
  @inlinable
  public func continuesImprint(at index: Int) -> Bool {
    guard index > 0, blocks[index].kind == .imprint, blocks[index - 1].kind == .imprint,
      let last = runs(of: blocks[index - 1]).last(where: { !$0.range.isEmpty })
    else { return false }
    let end = Int(last.range.end)
    let sign = text.bytes.span.extracting(Int(last.range.start)..<end).scalar(before: end - Int(last.range.start)).value
    return sign == 0xFF0C || sign == 0x3001 || sign == 0x2C
  }

  /// Whether something stands at the far end of the block's line.
  @inlinable
  public func hasGap(_ block: Block<Access>) -> Bool {
    runs(of: block).contains { $0.kind == .gap && !$0.range.isEmpty }
  }

  @usableFromInline
  func hasText(_ block: Block<Access>) -> Bool { runs(of: block).contains { !$0.range.isEmpty } }

  /// How wide the names are that stand behind 签发人 in the line of a number, as `ems(of:)` counts.
  public func signatoryNameEms(beside index: Int) -> Double {
    let line = joinsNumber(at: index + 1) ? index + 1 : index
    let runs = runs(of: blocks[line])
    guard let first = runs.firstIndex(where: { $0.role == .signatoryName }) else { return 0 }
    return Double(width(of: runs[first...])) / 2
  }

  /// How wide the block's text is in widths of a full-width character; letters and digits have half of one.
  public func ems(of block: Block<Access>) -> Double { Double(width(of: runs(of: block))) / 2 }
}
