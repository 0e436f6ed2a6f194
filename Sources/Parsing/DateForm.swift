import DocumentModel
import SourceModel

/// Reads lines that are a date and nothing else (GB/T 9704—2012, 7.3.5.4, and the forms in use before it).
enum DateForm {
  /// 2023年12月31日, 2023 年 12 月 31 日, 2023.12.31, 2023-12-31, 2023/12/31, 二〇二三年十二月三十一日, 31 December 2023,
  /// December 31, 2023. The whole line must be the date; 2023年12月 is one too.
  static func read(_ line: borrowing Span<UInt8>) -> CalendarDate? {
    guard line.count >= 8, line.count <= 64, canEnd(line.scalar(before: line.count).value) else { return nil }
    var scalars: [UInt32] = []
    var index = 0
    while index < line.count {
      let (scalar, width) = line.scalar(at: index)
      index += width
      if !isSpace(scalar) { scalars.append(scalar) }
    }
    return eastAsian(scalars) ?? separated(scalars) ?? english(line)
  }

  /// Whether a date may end so, which few lines do: in a digit, in 月, 日 or 号, in a comma or white space that does not
  /// count.
  private static func canEnd(_ last: UInt32) -> Bool {
    switch last {
    case 0x6708, 0x65E5, 0x53F7, 0x5341, 0x2C: true
    default: Numerals.arabicDigit(last) != nil || Numerals.chineseDigit(last) != nil || isSpace(last)
    }
  }

  private static func eastAsian(_ scalars: [UInt32]) -> CalendarDate? {
    guard let yearMark = scalars.firstIndex(of: 0x5E74), yearMark > 0,
      let year = year(scalars[..<yearMark]),
      let monthMark = scalars[yearMark...].firstIndex(of: 0x6708),
      let month = number(scalars[(yearMark + 1)..<monthMark])
    else { return nil }
    if monthMark == scalars.count - 1 { return CalendarDate(year: year, month: month, day: 0) }
    guard let last = scalars.last, last == 0x65E5 || last == 0x53F7,
      let day = number(scalars[(monthMark + 1)..<(scalars.count - 1)]), day > 0
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func separated(_ scalars: [UInt32]) -> CalendarDate? {
    let parts = scalars.split(omittingEmptySubsequences: false) { [0x2E, 0x2D, 0x2F, 0xFF0E, 0xFF0D].contains($0) }
    guard parts.count == 3, parts[0].count == 4, let year = year(parts[0]), let month = number(parts[1]),
      let day = number(parts[2]), day > 0
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func english(_ line: borrowing Span<UInt8>) -> CalendarDate? {
    var words: [[UInt8]] = [[]]
    for index in 0..<line.count {
      let byte = line[index]
      guard byte < 0x80 else { return nil }
      if byte == 0x20 || byte == 0x2C {
        if !words[words.count - 1].isEmpty { words.append([]) }
      } else {
        words[words.count - 1].append(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0))
      }
    }
    if words[words.count - 1].isEmpty { words.removeLast() }
    guard words.count == 3, let year = decimal(words[2]), words[2].count == 4 else { return nil }
    if let month = month(words[0]), let day = decimal(words[1]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    if let month = month(words[1]), let day = decimal(words[0]) {
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private static func decimal(_ word: [UInt8]) -> Int? {
    guard !word.isEmpty, word.count <= 4, word.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func month(_ word: [UInt8]) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    return names.firstIndex { Array($0.utf8) == word }.map { $0 + 1 }
  }

  /// Four digits, Western or Chinese; zero comes as 〇, ○, 零, O or 0.
  private static func year(_ scalars: ArraySlice<UInt32>) -> Int? {
    guard scalars.count == 4 else { return nil }
    var value = 0
    for scalar in scalars {
      let zeros: [UInt32] = [0x3007, 0x25CB, 0x96F6, 0x4F, 0x6F, 0x30, 0x25EF]
      guard
        let digit = zeros.contains(scalar) ? 0 : Numerals.arabicDigit(scalar) ?? Numerals.chineseDigit(scalar)
      else { return nil }
      value = value * 10 + digit
    }
    return (1000...2999).contains(value) ? value : nil
  }

  private static func number(_ scalars: ArraySlice<UInt32>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
    if scalars.allSatisfy({ Numerals.arabicDigit($0) != nil }) {
      return scalars.count <= 2 ? scalars.reduce(0) { $0 * 10 + (Numerals.arabicDigit($1) ?? 0) } : nil
    }
    var total = 0
    var digit = 0
    for scalar in scalars {
      if scalar == 0x5341 {
        total += max(digit, 1) * 10
        digit = 0
      } else if let value = Numerals.chineseDigit(scalar), digit == 0 {
        digit = value
      } else {
        return nil
      }
    }
    return total + digit
  }
}
