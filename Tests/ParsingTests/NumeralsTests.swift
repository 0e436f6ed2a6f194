import Testing

@testable import Parsing

/// Chinese, Western and Roman numerals, and the signs that enclose one.
@Suite struct NumeralsTests {
  @Test(arguments: [
    ("一", 1), ("九", 9), ("十", 10), ("十一", 11), ("二十", 20), ("二十三", 23), ("九十九", 99), ("一百", 100), ("一百零三", 103),
    ("一百〇三", 103), ("一百一十", 110), ("一百二十五", 125), ("九百九十九", 999), ("百", 100),
  ])
  func chinese(text: String, value: Int) {
    let reading = reading(text) { Numerals.chinese($0, at: 0) }
    #expect(reading?.value == value)
    #expect(reading?.end == text.utf8.count)
  }

  @Test(arguments: ["", "零", "〇", "甲", "1", "万"])
  func notChinese(text: String) {
    #expect(reading(text) { Numerals.chinese($0, at: 0) } == nil)
  }

  /// Two digits in a row are a year; the reading ends behind the first.
  @Test func digitsInARow() {
    #expect(reading("二三年") { Numerals.chinese($0, at: 0) }?.end == 3)
  }

  @Test(arguments: [("0", 0), ("7", 7), ("42", 42), ("９９", 99), ("1９", 19), ("2023", 2023)])
  func arabic(text: String, value: Int) {
    #expect(reading(text) { Numerals.arabic($0, at: 0) }?.value == value)
    #expect(reading(text) { Numerals.arabic($0, at: 0) }?.end == text.utf8.count)
  }

  @Test func moreDigitsThanAskedForAreNoNumber() {
    #expect(reading("12345") { Numerals.arabic($0, at: 0) } == nil)
    #expect(reading("123") { Numerals.arabic($0, at: 0, digits: 2) } == nil)
    #expect(reading("12a") { Numerals.arabic($0, at: 0, digits: 2) }?.value == 12)
  }

  @Test func romanFromOneToThirtyNine() {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    for value in 1...39 {
      let text = String(repeating: "X", count: value / 10) + ones[value % 10]
      #expect(reading(text) { Numerals.roman($0, at: 0) }?.value == value)
    }
    #expect(reading("Ⅻ") { Numerals.roman($0, at: 0) }?.value == 12)
    #expect(reading("ABC") { Numerals.roman($0, at: 0) } == nil)
    #expect(reading("") { Numerals.roman($0, at: 0) } == nil)
  }

  @Test func enclosed() {
    let signs: [(Unicode.Scalar, Int)] = [
      ("①", 1), ("⑳", 20), ("❶", 1), ("❿", 10), ("⑴", 1), ("⒇", 20), ("㈠", 1), ("㈩", 10),
    ]
    for (sign, value) in signs { #expect(Numerals.enclosed(sign.value)?.value == value) }
    #expect(Numerals.enclosed(("㈪" as Unicode.Scalar).value) == nil)
  }
}
