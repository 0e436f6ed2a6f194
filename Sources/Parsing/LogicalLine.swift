import SourceModel

/// A line as structure sees it: without indentation, trailing white space and the markers at its edges.
///
/// Lines that were wrapped by hand are one. A page break inside a physical line makes two of it. Blank lines and lines that
/// hold markers alone are no logical lines. A line holds no array of its own, so that a list of lines is one piece of
/// memory.
struct LogicalLine {
  /// The physical line, from 1.
  @Compact var number: Int
  /// The stretch of the source that this line accounts for, indentation and all.
  var range: TextRange
  /// From the first to the last byte that is text.
  var content: TextRange
  /// Which of the text's excisions lie inside `content`.
  @CompactRange var cuts: Range<Int>
  /// The white space in front, in widths of a half-width character.
  @Compact var indent: Int
  @Compact var blankLinesBefore: Int
  /// A page break stands right before this line.
  var beginsPage: Bool
  /// Where the line's text stands in one piece: in the source, or in what the reading copied together.
  var text: LineText
  var features = LineFeatures()
  /// Which of the reading's continuations are the physical lines on which this one goes on, if it was wrapped by hand.
  @CompactRange var continuations = 0..<0
}

/// Where the text of a line stands in one piece.
enum LineText {
  case source(TextRange)
  /// Something was cut out of the line, or it has several physical lines.
  case copy(TextRange)
}

/// A physical line that goes on with the one before.
struct Continuation {
  var range: TextRange
  var content: TextRange
  var cuts: Range<Int>
  /// Latin words are parted by the line end; a blank takes its place.
  var needsSpace: Bool
}
