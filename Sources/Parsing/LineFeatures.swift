import DocumentModel
import SourceModel

/// What can be seen of a line alone, without its neighbours.
///
/// One pass counts; the rest is read off the line's first and last signs, so that a long line costs no more than a short
/// one.
struct LineFeatures {
  /// In Unicode scalars.
  @Compact var length = 0
  /// In columns of a terminal: Chinese characters and full-width signs take two.
  @Compact var columns = 0
  /// Most of the line is in Latin script, where words are longer in scalars than in Chinese.
  var isLatin = false
  /// Half of the line or more is Chinese characters.
  var isChinese = false
  /// All of the line is ASCII, and half of it or more letters.
  var isLettered = false
  /// How many tabs stand in the line.
  @Compact var tabs = 0
  /// Four blanks in a row stand in the line.
  var hasGap = false
  /// The first sign, as a Unicode scalar.
  var first: UInt32 = 0
  /// The last sign.
  var last: UInt32 = 0
  var number: NumberToken?
  var ending = LineEnding.none
  var date: CalendarDate?
  /// The line begins with an opening bracket and ends with a closing one.
  var isBracketed = false
  /// The line ends in a page number behind leaders: 第一章 总则 …… 3.
  var isContentsEntry = false

  init() {}

  init(of line: borrowing Span<UInt8>) {
    let census = ByteCensus(line)
    length = census.scalars
    isLatin = census.ascii * 2 > length
    isLettered = census.ascii == length && census.letters * 2 >= length
    isChinese = census.ideographs * 2 >= length
    // Curly quotation marks and dashes are narrow among Latin letters and wide among Chinese ones.
    columns = isLatin ? length : length * 2 - census.ascii
    tabs = census.tabs
    hasGap = census.hasGap
    first = line.scalar(at: 0).value
    last = line.scalar(before: line.count).value
    number = NumberToken.read(line)
    ending = LinePunctuation.ending(of: line)
    if length <= 24 { date = DateForm.read(line) }
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

  /// Cells parted by a tab, or columns by a gap.
  var isRow: Bool { tabs > 0 || hasGap }
}
