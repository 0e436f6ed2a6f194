import SourceModel

/// The word that begins an item of a series in running text: 一是, 二要, 第三，, 首先，, 另一方面，.
struct SeriesOrdinal {
  /// Ordinals of one family make a series.
  enum Family: Equatable {
    /// 一是 二是
    case be
    /// 一要 二要
    case must
    /// 一来 二来
    case come
    /// 第一，第二，
    case numbered
    /// 首先 其次 再次 最后
    case order
    /// 一方面 另一方面
    case side
  }

  var family: Family
  /// The place in the series, from 1. 最后 is `last`.
  var place: Int
  /// Bytes.
  var length: Int

  /// 最后 closes a series after any number of items.
  static let last = Int.max

  /// Reads an ordinal that begins at `index`.
  static func read(_ text: borrowing Span<UInt8>, at index: Int) -> SeriesOrdinal? {
    guard begins(text, at: index) else { return nil }
    for (word, place) in orderWords where text.has(word, at: index) {
      return SeriesOrdinal(family: .order, place: place, length: word.utf8CodeUnitCount)
    }
    if text.has("一方面", at: index) { return SeriesOrdinal(family: .side, place: 1, length: 9) }
    if text.has("另一方面", at: index) { return SeriesOrdinal(family: .side, place: 2, length: 12) }
    if text.has("第", at: index) {
      guard let number = numeral(text, at: index + 3) else { return nil }
      let end = index + 3 + number.length
      guard text.has("，", at: end) || text.has("、", at: end) || text.has("：", at: end) else { return nil }
      return SeriesOrdinal(family: .numbered, place: number.value, length: 3 + number.length + 3)
    }
    guard let number = numeral(text, at: index) else { return nil }
    let end = index + number.length
    let family: Family
    if text.has("是", at: end) {
      family = .be
    } else if text.has("要", at: end) {
      family = .must
    } else if text.has("来", at: end) || text.has("來", at: end) {
      family = .come
    } else {
      return nil
    }
    return SeriesOrdinal(family: family, place: number.value, length: number.length + 3)
  }

  /// Whether there is a character that an ordinal begins with.
  private static func begins(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    return switch (text[index], text[index + 1], text[index + 2]) {
    // 一 七 三 九 二 五
    case (0xE4, 0xB8, 0x80), (0xE4, 0xB8, 0x83), (0xE4, 0xB8, 0x89), (0xE4, 0xB9, 0x9D), (0xE4, 0xBA, 0x8C),
      (0xE4, 0xBA, 0x94):
      true
    // 其 八 六 再 十 另 四
    case (0xE5, 0x85, 0xB6), (0xE5, 0x85, 0xAB), (0xE5, 0x85, 0xAD), (0xE5, 0x86, 0x8D), (0xE5, 0x8D, 0x81),
      (0xE5, 0x8F, 0xA6), (0xE5, 0x9B, 0x9B):
      true
    // 最 第 首
    case (0xE6, 0x9C, 0x80), (0xE7, 0xAC, 0xAC), (0xE9, 0xA6, 0x96): true
    default: false
    }
  }

  private static let orderWords: [(StaticString, Int)] = [
    ("首先", 1), ("其次", 2), ("再次", 3), ("再其次", 3), ("最后", last), ("最後", last),
  ]

  /// 一 to 二十九: a series is no longer.
  private static func numeral(_ text: borrowing Span<UInt8>, at index: Int) -> (value: Int, length: Int)? {
    var tens = 0
    var end = index
    if text.has("十", at: end) {
      tens = 10
      end += 3
    } else if text.has("二十", at: end) {
      tens = 20
      end += 6
    }
    for (place, digit) in digits.enumerated() where text.has(digit, at: end) {
      return (tens + place + 1, end + 3 - index)
    }
    return tens > 0 ? (tens, end - index) : nil
  }

  private static let digits: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
