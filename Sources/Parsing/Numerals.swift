import SourceModel

/// Reads numbers as Chinese and Western manuscripts write them.
enum Numerals {
  /// A number and the byte offset behind it.
  struct Reading {
    var value: Int
    var end: Int
  }

  /// 一, 十二, 二十, 一百零三: the numerals of a numbering, up to 999.
  static func chinese(_ text: borrowing Span<UInt8>, at start: Int) -> Reading? {
    var index = start
    var total = 0
    var digit = 0
    var seen = false
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if let value = chineseDigit(scalar) {
        // Two digits in a row are a year or a telephone number, not a number of a numbering.
        if digit != 0 { break }
        digit = value
      } else if scalar == 0x5341 {
        total += max(digit, 1) * 10
        digit = 0
      } else if scalar == 0x767E {
        total += max(digit, 1) * 100
        digit = 0
      } else {
        break
      }
      seen = true
      index += width
      if total > 999 { return nil }
    }
    let value = total + digit
    return seen && value > 0 ? Reading(value: value, end: index) : nil
  }

  /// 0–9 and ０–９, up to four digits.
  static func arabic(_ text: borrowing Span<UInt8>, at start: Int, digits: Int = 4) -> Reading? {
    var index = start
    var value = 0
    var count = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      guard let digit = arabicDigit(scalar) else { break }
      count += 1
      if count > digits { return nil }
      value = value * 10 + digit
      index += width
    }
    return count > 0 ? Reading(value: value, end: index) : nil
  }

  /// I–XXXIX in capitals, as letters or as the signs of U+2160.
  static func roman(_ text: borrowing Span<UInt8>, at start: Int) -> Reading? {
    guard start < text.count else { return nil }
    let (scalar, width) = text.scalar(at: start)
    if (0x2160...0x216B).contains(scalar) { return Reading(value: Int(scalar) - 0x215F, end: start + width) }
    var index = start
    var total = 0
    var last = 0
    while index < text.count, index - start < 8 {
      let value: Int
      switch text[index] {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      default: value = 0
      }
      if value == 0 { break }
      total += value > last && last > 0 ? value - 2 * last : value
      last = value
      index += 1
    }
    return total > 0 && total < 40 ? Reading(value: total, end: index) : nil
  }

  /// One to Twenty, in words: Chapter One.
  static func spelt(_ text: borrowing Span<UInt8>, at start: Int) -> Reading? {
    guard start < text.count, (0x41...0x5A).contains(text[start]) else { return nil }
    for (index, word) in words.enumerated() {
      let number = index % 20 + 1
      let end = start + word.utf8CodeUnitCount
      if text.has(word, at: start), end == text.count || !(0x41...0x5A).contains(text[end] & ~0x20) {
        return Reading(value: number, end: end)
      }
    }
    return nil
  }

  private static let words: [StaticString] = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty",
    "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN",
    "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY",
  ]

  /// 壹, 拾贰, 貳拾: the numerals that cannot be altered, up to 99.
  static func formal(_ text: borrowing Span<UInt8>, at start: Int) -> Reading? {
    var index = start
    var tens: Int?
    var digit = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if let value = formalDigit(scalar), digit == 0 {
        digit = value
      } else if scalar == 0x62FE, tens == nil {
        tens = max(digit, 1) * 10
        digit = 0
      } else {
        break
      }
      index += width
    }
    return index > start ? Reading(value: (tens ?? 0) + digit, end: index) : nil
  }

  /// 壹–玖 in both scripts.
  private static func formalDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x58F9: 1
    case 0x8D30, 0x8CB3: 2
    case 0x53C1, 0x53C3: 3
    case 0x8086: 4
    case 0x4F0D: 5
    case 0x9646, 0x9678: 6
    case 0x67D2: 7
    case 0x634C: 8
    case 0x7396: 9
    default: nil
    }
  }

  /// Whether a number of `formal` begins with the sign.
  static func isFormal(_ scalar: UInt32) -> Bool { scalar == 0x62FE || formalDigit(scalar) != nil }

  /// ①–⑳, ⑴–⒇, ⒈–⒛, ㈠–㈩ and what kind of sign it is.
  static func enclosed(_ scalar: UInt32) -> (kind: EnclosedKind, value: Int)? {
    switch scalar {
    case 0x2460...0x2473: (.circled, Int(scalar - 0x245F))
    case 0x2776...0x277F: (.circled, Int(scalar - 0x2775))
    case 0x2474...0x2487: (.bracketedArabic, Int(scalar - 0x2473))
    case 0x2488...0x249B: (.pointedArabic, Int(scalar - 0x2487))
    case 0x3220...0x3229: (.bracketedChinese, Int(scalar - 0x321F))
    default: nil
    }
  }

  enum EnclosedKind {
    case circled, bracketedArabic, pointedArabic, bracketedChinese
  }

  /// 一–九; not 〇 and 零, which stand inside a number only and add nothing.
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
    case 0x96F6, 0x3007: 0
    default: nil
    }
  }

  static func arabicDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }
}
