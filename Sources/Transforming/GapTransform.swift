public import Diagnostics
public import DocumentModel
import SourceModel

/// Finds what stands at the far end of a line of an official document's frame: 签发人 behind 发文字号
/// (GB/T 9704—2012, 7.2.6), and the date of printing behind the organ that printed (7.4.3).
///
/// The white space before it becomes a run of the kind `gap`, the names behind 签发人： get a role of their own. Lines that
/// were put together of several stretches are left as they are.
public struct GapTransform: Transform {
  public init() {}

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    guard manuscript.tree.blocks.contains(where: { Self.canHaveGap($0.kind) }) else { return manuscript }
    var result = manuscript
    result.tree = manuscript.tree.rewritingRuns { index, runs, rewritten in
      guard Self.canHaveGap(manuscript.tree.blocks[index].kind), runs.count == 1, let run = runs.first else {
        rewritten.append(contentsOf: runs)
        return
      }
      Self.cut(run, in: manuscript.tree, kind: manuscript.tree.blocks[index].kind, into: &rewritten)
    }
    return result
  }

  private static func canHaveGap(_ kind: BlockKind) -> Bool {
    kind == .documentNumber || kind == .signatory || kind == .imprint
  }

  private static func cut(
    _ run: Run<PaidRegion>, in tree: Document<PaidRegion>, kind: BlockKind, into result: inout [Run<PaidRegion>]
  ) {
    let text = tree.text.bytes.span.extracting(run.range.indices)
    let isImprint = kind == .imprint
    let far = isImprint ? printingDate(in: text) : label(in: text)?.lowerBound
    guard let far else {
      var run = run
      // Further names below 签发人.
      if kind == .signatory { run.role = .signatoryName }
      result.append(run)
      return
    }
    let gap = spaceStart(text, before: far)
    var rest = run
    if gap > 0, gap < far {
      let (near, from) = rest.split(at: run.range.start + UInt32(gap))
      var (space, behind) = from.split(at: run.range.start + UInt32(far))
      space.kind = .gap
      result += [near, space]
      rest = behind
    }
    guard !isImprint, let end = label(in: text)?.upperBound, end < text.count else {
      result.append(rest)
      return
    }
    var (label, names) = rest.split(at: run.range.start + UInt32(end))
    names.role = .signatoryName
    label.role = .body
    result += [label, names]
  }

  /// Where 签发人： stands.
  private static func label(in text: borrowing Span<UInt8>) -> Range<Int>? {
    for label in ["签发人：", "签发人:", "簽發人：", "簽發人:"] as [StaticString] {
      if let start = text.firstIndex(of: label) { return start..<start + label.utf8CodeUnitCount }
    }
    return nil
  }

  /// Where the date begins with which a line ends that says who printed a document and when.
  private static func printingDate(in text: borrowing Span<UInt8>) -> Int? {
    guard text.hasSuffix("印发") || text.hasSuffix("印發") else { return nil }
    var start = text.count
    var hasYear = false
    while start > 0 {
      let (scalar, width) = text.scalar(before: start)
      if isSpace(scalar), hasYear { return start }
      // 年
      if scalar == 0x5E74 { hasYear = true }
      start -= width
    }
    return nil
  }

  private static func spaceStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0 {
      let (scalar, width) = text.scalar(before: start)
      guard isSpace(scalar) else { break }
      start -= width
    }
    return start
  }
}
