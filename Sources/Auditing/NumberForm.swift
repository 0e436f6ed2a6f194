/// The numbers that headings of official documents begin with (7.3.3): `一、`, `（一）`, `1.`, `（1）`.
enum NumberForm {
  /// The level that the form belongs to, from 1, and what follows the number.
  static func level(of text: String) -> (level: Int, rest: Substring)? {
    let text = text.drop(while: \.isWhitespace)
    if let opening = text.first, "（(".contains(opening) {
      let inner = text.dropFirst()
      let number = inner.prefix { chinese.contains($0) || $0.isASCII && $0.isNumber || "０" <= $0 && $0 <= "９" }
      let rest = inner.dropFirst(number.count)
      guard let first = number.first, number.count <= 4, let closing = rest.first, "）)".contains(closing) else {
        return nil
      }
      return (chinese.contains(first) ? 2 : 4, rest.dropFirst())
    }
    let number = text.prefix { chinese.contains($0) }
    if !number.isEmpty, number.count <= 4 {
      let rest = text.dropFirst(number.count)
      return rest.first == "、" ? (1, rest.dropFirst()) : nil
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber || "０" <= $0 && $0 <= "９" }
    guard !digits.isEmpty, digits.count <= 2 else { return nil }
    let rest = text.dropFirst(digits.count)
    guard let point = rest.first, ".．、".contains(point) else { return nil }
    // 3.5 is a quantity.
    guard let next = rest.dropFirst().first, !next.isNumber else { return nil }
    return (3, rest.dropFirst())
  }

  /// The number that a text begins with if it has the form of a third level, `2.`.
  static func arabic(of text: String) -> Int? {
    guard level(of: text)?.level == 3 else { return nil }
    return Int(
      text.drop(while: \.isWhitespace).prefix(while: \.isNumber).compactMap(\.wholeNumberValue).map(String.init)
        .joined())
  }

  private static let chinese: Set<Character> = Set("一二三四五六七八九十百零〇")
}
