import SourceModel

/// Takes white space and excisions off both ends of stretches of a text, which come in order.
struct LineTrimming {
  struct Trimmed {
    /// From the first to the last byte that is text; nil if there is none.
    var content: TextRange?
    /// Which of the text's excisions lie inside the content.
    var cuts = 0..<0
    /// The white space in front, in widths of a half-width character.
    var indent = 0
    /// Whether anything was cut out of the stretch, at its ends or inside.
    var hasExcisions: Bool
  }

  private let text: ScannedText
  /// The first excision that may lie in the next stretch.
  private var cursor = 0

  init(of text: ScannedText) { self.text = text }

  mutating func trim(_ stretch: TextRange) -> Trimmed {
    let inside = excisions(in: stretch)
    let bytes = text.source.bytes.span
    var (start, end) = (Int(stretch.start), Int(stretch.end))
    var (lower, upper) = (inside.lowerBound, inside.upperBound)
    var indent = 0
    while start < end {
      if lower < upper, Int(text.excisions[lower].range.start) == start {
        start = Int(text.excisions[lower].range.end)
        lower += 1
        continue
      }
      let (scalar, width) = bytes.scalar(at: start)
      guard isSpace(scalar) else { break }
      indent += scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
      start += width
    }
    while start < end {
      if upper > lower, Int(text.excisions[upper - 1].range.end) == end {
        upper -= 1
        end = Int(text.excisions[upper].range.start)
        continue
      }
      let (scalar, width) = bytes.scalar(before: end)
      guard isSpace(scalar) else { break }
      end -= width
    }
    guard start < end else { return Trimmed(hasExcisions: !inside.isEmpty) }
    return Trimmed(
      content: TextRange(start..<end), cuts: lower..<upper, indent: indent, hasExcisions: !inside.isEmpty)
  }

  private mutating func excisions(in stretch: TextRange) -> Range<Int> {
    while cursor < text.excisions.count, text.excisions[cursor].range.start < stretch.start { cursor += 1 }
    let first = cursor
    while cursor < text.excisions.count, text.excisions[cursor].range.start < stretch.end { cursor += 1 }
    return first..<cursor
  }
}
