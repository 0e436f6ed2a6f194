public import Diagnostics
public import DocumentModel
import SourceModel

/// Marks what stands for something blanked out: `*`, `**`, ＊, ××, XX, ○○, □□.
///
/// A single × multiplies, a star between Latin letters or digits does too, and XX inside a Latin word is a part of it. In a
/// listing such signs are code, or drawn with.
public struct PlaceholderTransform: Transform {
  public init() {}

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    var result = manuscript
    let text = manuscript.tree.text.bytes.span
    result.tree = manuscript.tree.rewritingRuns { index, runs, rewritten in
      let isListing = manuscript.tree.blocks[index].kind == .preformatted
      for run in runs {
        guard !isListing, run.kind == .text, run.role != .number, run.role != .runInNumber else {
          rewritten.append(run)
          continue
        }
        Self.split(run, text, into: &rewritten)
      }
    }
    return result
  }

  private static func split(
    _ run: Run<PaidRegion>, _ text: borrowing Span<UInt8>, into result: inout [Run<PaidRegion>]
  ) {
    var rest = run
    var index = Int(run.range.start)
    let end = Int(run.range.end)
    while index < end {
      guard let sign = sign(text, at: index, before: end) else {
        // Most of a text: what these bytes begin is three bytes long.
        if case 0xE3...0xEE = text[index] { index += 3 } else { index += 1 }
        continue
      }
      var stop = index
      var count = 0
      while stop < end, let next = Self.sign(text, at: stop, before: end), next.scalar == sign.scalar {
        stop += next.width
        count += 1
      }
      if isPlaceholder(sign.scalar, count: count, text, index..<stop, within: run.range.indices) {
        let (before, from) = rest.split(at: UInt32(index))
        var (placeholder, after) = from.split(at: UInt32(stop))
        if !before.range.isEmpty { result.append(before) }
        placeholder.kind = .placeholder
        result.append(placeholder)
        rest = after
      }
      index = stop
    }
    if !rest.range.isEmpty { result.append(rest) }
  }

  /// The sign at `index`, if it is one that placeholders are made of. `index` may be inside a scalar.
  private static func sign(
    _ text: borrowing Span<UInt8>, at index: Int, before end: Int
  ) -> (scalar: UInt32, width: Int)? {
    switch text[index] {
    case UInt8(ascii: "*"): return (0x2A, 1)
    case UInt8(ascii: "X"): return (0x58, 1)
    case 0xC3: return text[index + 1] == 0x97 ? (0xD7, 2) : nil
    case 0xE2:
      if text.has("○", at: index) { return (0x25CB, 3) }
      return text.has("□", at: index) ? (0x25A1, 3) : nil
    case 0xEF: return text.has("＊", at: index) ? (0xFF0A, 3) : nil
    default: return nil
    }
  }

  private static func isPlaceholder(
    _ scalar: UInt32, count: Int, _ text: borrowing Span<UInt8>, _ range: Range<Int>, within run: Range<Int>
  ) -> Bool {
    let before = range.lowerBound > run.lowerBound ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < run.upperBound ? text[range.upperBound] : 0x20
    switch scalar {
    case 0x2A: return count > 1 || !(isLatin(before) && isLatin(after))
    case 0xFF0A: return true
    case 0x58: return count > 1 && !isLatin(before) && !isLatin(after)
    // 二○○八年: a zero as the keyboard has it.
    case 0x25CB:
      return count > 1 && !isYearDigit(text, endingAt: range.lowerBound) && !text.has("年", at: range.upperBound)
    default: return count > 1
    }
  }

  private static func isYearDigit(_ text: borrowing Span<UInt8>, endingAt index: Int) -> Bool {
    for digit in ["一", "二", "三", "四", "五", "六", "七", "八", "九"] as [StaticString]
    where text.has(digit, at: index - digit.utf8CodeUnitCount) { return true }
    return false
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20)
  }
}
