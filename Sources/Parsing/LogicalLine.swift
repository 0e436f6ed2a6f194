import DocumentModel
import SourceModel

/// A line as structure sees it: without indentation, trailing white space and the markers at its edges.
///
/// Lines that were wrapped by hand are one. A page break inside a physical line makes two of it. Blank lines and lines that hold markers alone are
/// no logical lines.
struct LogicalLine {
  /// The physical line, from 1.
  var number: Int
  /// The stretch of the source that this line accounts for, indentation and all.
  var range: TextRange
  /// From the first to the last byte that is text.
  var content: TextRange
  /// Which of the text's excisions lie inside `content`.
  var cuts: Range<Int>
  /// The white space in front, in widths of a half-width character.
  var indent: Int
  var blankLinesBefore: Int
  /// A page break stands right before this line.
  var beginsPage: Bool
  var features: LineFeatures
  /// The physical lines on which the line goes on, if it was wrapped by hand.
  var continuations: [Continuation] = []
}

/// A physical line that goes on with the one before.
struct Continuation {
  var range: TextRange
  var content: TextRange
  var cuts: Range<Int>
  /// Latin words are parted by the line end; a blank takes its place.
  var needsSpace: Bool
}

/// What can be seen of a line alone, without its neighbours.
struct LineFeatures {
  /// In Unicode scalars.
  var length = 0
  /// In columns of a terminal: Chinese characters and full-width signs take two.
  var columns = 0
  /// Most of the line is in Latin script, where words are longer in scalars than in Chinese.
  var isLatin = false
  var number: NumberToken?
  var ending = LineEnding.none
  var date: CalendarDate?
  /// The line begins with an opening bracket and ends with a closing one.
  var isBracketed = false
  /// The line ends in a page number behind leaders: 第一章 总则 …… 3.
  var isContentsEntry = false

  init() {}

  init(of line: borrowing Span<UInt8>) {
    var ascii = 0
    for index in 0..<line.count {
      let byte = line[index]
      if byte & 0xC0 != 0x80 { length += 1 }
      if byte < 0x80 { ascii += 1 }
    }
    isLatin = ascii * 2 > length
    // Curly quotation marks and dashes are narrow among Latin letters and wide among Chinese ones.
    columns = isLatin ? length : length * 2 - ascii
    number = NumberToken.read(line)
    ending = LinePunctuation.ending(of: line)
    if length <= 24 { date = DateForm.read(line) }
    let (first, _) = line.scalar(at: 0)
    let (last, _) = line.scalar(before: line.count)
    isContentsEntry = Self.endsInLeaders(line)
    isBracketed = (first == 0xFF08 || first == 0x28) && (last == 0xFF09 || last == 0x29)
  }

  private static func endsInLeaders(_ line: borrowing Span<UInt8>) -> Bool {
    var end = line.count
    var digits = 0
    while end > 0, digits < 4, (0x30...0x39).contains(line[end - 1]) {
      end -= 1
      digits += 1
    }
    guard digits > 0 else { return false }
    var leaders = 0
    while end > 0 {
      let (scalar, width) = line.scalar(before: end)
      if scalar == 0x2E || scalar == 0xB7 || scalar == 0xFF0E {
        leaders += 1
      } else if scalar == 0x2026 {
        leaders += 2
      } else if scalar != 0x20 {
        break
      }
      end -= width
    }
    return leaders >= 4 && end > 0
  }

  /// The length in widths of a Chinese character: two Latin letters take the room of one.
  var width: Int { isLatin ? (length + 1) / 2 : length }
}
