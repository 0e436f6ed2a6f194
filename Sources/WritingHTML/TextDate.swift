import DocumentModel
import SourceModel

/// A date in running text that names its year and its month, and where it stands.
///
/// Only what cannot be anything else: 2023年12月31日 and 二〇二三年十二月三十一日, a month of a year in either form, 2023-12-31,
/// 2023/12/31 and 2023.12.31 with both digits of month and day, 31 December 2023 and December 31, 2023. A date that no
/// calendar has, one of another calendar, and one that is part of a longer number or word is none.
struct TextDate {
  let date: CalendarDate
  let range: Range<Int>

  /// The dates of a stretch of text, in order.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [TextDate] {
    let text = DateScan(bytes, range)
    var dates: [TextDate] = []
    var end = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      var found: TextDate?
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while next < range.upperBound, DateScan.isDigit(text[next]) { next += 1 }
        switch next - index {
        case 4: found = separated(text, at: index)
        case 1, 2: found = english(text, at: index)
        default: break
        }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        found = english(text, at: index)
        while next < range.upperBound, DateScan.isLetter(text[next]) { next += 1 }
      case 0xE0...:
        // 年, by its rarest byte first, which a processor foresees.
        if index + 2 < range.upperBound, text[index + 1] == 0xB9, text[index + 2] == 0xB4, text[index] == 0xE5 {
          found = eastAsian(text, yearMark: index, behind: end)
        }
        next = index + 3
      default: break
      }
      if let found {
        dates.append(found)
        end = found.range.upperBound
        next = end
      }
      index = next
    }
    return dates
  }

  // MARK: Forms

  /// 2023年12月31日 and 2023年12月, with digits of any kind and single spaces between the parts.
  private static func eastAsian(_ text: DateScan, yearMark: Int, behind limit: Int) -> TextDate? {
    guard let (year, start) = year(before: yearMark, in: text, behind: limit) else { return nil }
    var scan = text.at(yearMark + 3)
    scan.skipSpace()
    guard let month = scan.number(), month > 0 else { return nil }
    scan.skipSpace()
    guard scan.skip(0x6708) else { return nil }
    let monthEnd = scan.index
    scan.skipSpace()
    guard scan.isAtNumber else {
      return TextDate(year, month, 0, start..<monthEnd)
    }
    guard let day = scan.number(), day > 0 else { return nil }
    scan.skipSpace()
    guard scan.skip(0x65E5) || scan.skip(0x53F7) else { return nil }
    return TextDate(year, month, day, start..<scan.index)
  }

  /// The four digits before 年. A fifth one makes another number of them, and what names a calendar another year.
  private static func year(before yearMark: Int, in text: DateScan, behind limit: Int) -> (value: Int, start: Int)? {
    var index = yearMark
    func step() -> UInt32? {
      guard index > limit else { return nil }
      let (scalar, width) = text.bytes.span.scalar(before: index)
      index -= width
      return scalar
    }
    var scalar = step()
    if let space = scalar, isSpace(space) { scalar = step() }
    var value = 0
    for place in [1, 10, 100, 1000] {
      guard let digit = scalar.flatMap({ DateScan.yearDigit($0) }) else { return nil }
      value += digit * place
      if place < 1000 { scalar = step() }
    }
    let start = index
    if let before = step() {
      // 公元前, 农历 and the like.
      let namesCalendar = before == 0x524D || before == 0x5386 || before == 0x66C6 || before == 0x2D || before == 0x2212
      if DateScan.yearDigit(before) != nil || DateScan.isNumeral(before) || namesCalendar { return nil }
      if before < 0x80, DateScan.isLetter(UInt8(before)) { return nil }
    }
    return (1000...2999).contains(value) ? (value, start) : nil
  }

  /// 2023-12-31, 2023/12/31, 2023.12.31: ten characters that stand alone.
  private static func separated(_ text: DateScan, at start: Int) -> TextDate? {
    let end = start + 10
    guard end <= text.range.upperBound, standsAlone(text, start..<end) else { return nil }
    let separator = text[start + 4]
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."),
      text[start + 7] == separator
    else { return nil }
    var scan = text.at(start)
    guard let year = scan.digits(atMost: 4), scan.index == start + 4, (1000...2999).contains(year) else { return nil }
    scan.index += 1
    guard let month = scan.digits(atMost: 2), scan.index == start + 7, month > 0 else { return nil }
    scan.index += 1
    guard let day = scan.digits(atMost: 2), scan.index == end, day > 0 else { return nil }
    return TextDate(year, month, day, start..<end)
  }

  /// December 31, 2023 and 31 December 2023, and December 2023.
  private static func english(_ text: DateScan, at start: Int) -> TextDate? {
    guard start == text.range.lowerBound || !DateScan.isLetter(text[start - 1]) else { return nil }
    var scan = text.at(start)
    var day: Int?
    if let first = scan.digits(atMost: 2) {
      day = first
      scan.skipOrdinalSuffix()
      guard scan.skipBlank() else { return nil }
    }
    guard let month = scan.month(), scan.skipBlank() else { return nil }
    if day == nil {
      let behind = scan.index
      if let number = scan.digits(atMost: 2), !scan.isAtDigit {
        day = number
        scan.skipOrdinalSuffix()
        _ = scan.skip(0x2C)
        guard scan.skipBlank() else { return nil }
      } else {
        scan.index = behind
      }
    }
    let yearStart = scan.index
    guard let year = scan.digits(atMost: 4), scan.index == yearStart + 4, (1000...2999).contains(year), day != 0,
      standsAlone(text, start..<scan.index), !scan.isBeforeEra
    else { return nil }
    return TextDate(year, month, day ?? 0, start..<scan.index)
  }

  private init?(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.date = date
    self.range = range
  }

  /// Whether no letter, digit or sign goes on from it on either side, as in an address, a version or a number of a file.
  private static func standsAlone(_ text: DateScan, _ range: Range<Int>) -> Bool {
    if range.lowerBound > text.range.lowerBound {
      switch text[range.lowerBound - 1] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""),
        UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x80...:
        break
      default: return false
      }
    }
    guard range.upperBound < text.range.upperBound else { return true }
    let next = text[range.upperBound]
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      let index = range.upperBound + 1
      return index >= text.range.upperBound || !DateScan.isLetter(text[index]) && !DateScan.isDigit(text[index])
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "+"):
      return false
    default: return !DateScan.isLetter(next) && !DateScan.isDigit(next)
    }
  }
}
