import SourceModel

/// Reads the parts of a date from left to right.
struct DateScan {
  let bytes: [UInt8]
  /// What is looked at.
  let range: Range<Int>
  var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    index = range.lowerBound
  }

  /// The same, from another place on.
  func at(_ index: Int) -> DateScan {
    var scan = self
    scan.index = index
    return scan
  }

  subscript(_ index: Int) -> UInt8 { bytes[index] }

  private var scalar: UInt32? { index < range.upperBound ? bytes.span.scalar(at: index).value : nil }

  var isAtDigit: Bool { index < range.upperBound && Self.isDigit(bytes[index]) }

  var isAtNumber: Bool { scalar.map { Self.arabicDigit($0) != nil || Self.isNumeral($0) } ?? false }

  /// A year before our era.
  var isBeforeEra: Bool {
    index + 2 < range.upperBound && bytes[index] == 0x20 && bytes[index + 1] == UInt8(ascii: "B")
      && bytes[index + 2] == UInt8(ascii: "C")
  }

  mutating func skip(_ wanted: UInt32) -> Bool {
    guard index < range.upperBound else { return false }
    let (scalar, width) = bytes.span.scalar(at: index)
    guard scalar == wanted else { return false }
    index += width
    return true
  }

  /// One space, of any width.
  mutating func skipSpace() {
    guard index < range.upperBound else { return }
    let (scalar, width) = bytes.span.scalar(at: index)
    if isSpace(scalar) { index += width }
  }

  mutating func skipBlank() -> Bool { skip(0x20) || skip(0xA0) }

  /// A number in digits of ASCII.
  mutating func digits(atMost limit: Int) -> Int? {
    let start = index
    var value = 0
    while isAtDigit, index - start < limit {
      if index - start < 4 { value = value * 10 + Int(bytes[index] - 0x30) }
      index += 1
    }
    return index > start ? value : nil
  }

  /// A month or a day: one or two digits, or 一 to 三十一.
  mutating func number() -> Int? {
    var value = 0
    var count = 0
    while let scalar, let digit = Self.arabicDigit(scalar) {
      value = value * 10 + digit
      count += 1
      if count > 2 { return nil }
      index += bytes.span.scalar(at: index).width
    }
    if count > 0 { return value }
    var tens = 0
    var ones = 0
    while let scalar, Self.isNumeral(scalar) {
      if scalar == 0x5341 {
        guard tens == 0 else { return nil }
        tens = max(ones, 1)
        ones = 0
      } else {
        guard ones == 0, let digit = Self.chineseDigit(scalar), digit > 0 else { return nil }
        ones = digit
      }
      index += 3
    }
    let number = tens * 10 + ones
    return number > 0 ? number : nil
  }

  /// The name of a month that begins with a capital, in full or as three letters.
  mutating func month() -> Int? {
    let start = index
    while index < range.upperBound, Self.isLetter(bytes[index]) { index += 1 }
    guard index - start >= 3, index - start <= 9, bytes[start] < 0x60 else { return nil }
    for (place, name) in Self.months.enumerated() {
      let length = name.utf8CodeUnitCount
      guard index - start == length || index - start == 3, matches(name, at: start, count: index - start) else {
        continue
      }
      if index - start < length { _ = skip(0x2E) }
      return place + 1
    }
    return nil
  }

  private func matches(_ name: StaticString, at start: Int, count: Int) -> Bool {
    for offset in 0..<count where bytes[start + offset] | 0x20 != name.utf8Start[offset] { return false }
    return true
  }

  /// 1st, 2nd, 3rd, 4th.
  mutating func skipOrdinalSuffix() {
    guard index + 1 < range.upperBound, index + 2 >= range.upperBound || !Self.isLetter(bytes[index + 2]) else {
      return
    }
    switch (bytes[index], bytes[index + 1]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      index += 2
    default: break
    }
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// A digit of a year: 0 to 9 and ０ to ９, 一 to 九, and zero as 〇, ○, ◯, 零 or, as it is typed at times, O.
  static func yearDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x25EF, 0x96F6, 0x4F, 0x6F: 0
    default: arabicDigit(scalar) ?? chineseDigit(scalar)
    }
  }

  static func arabicDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  static func isNumeral(_ scalar: UInt32) -> Bool { scalar == 0x5341 || chineseDigit(scalar) != nil }

  static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
