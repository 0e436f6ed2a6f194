/// The sizes of type by their Chinese names, which Word shows in China in place of points.
enum ChineseSize {
  /// The custom property that gives a size by its name. Browsers do not act on it, so `font-size` stands beside it.
  static let propertyName = "--font-size-cn"

  /// In points: `三号`, `3号` or `小四`.
  static func points(_ tokens: [Token]) -> Double? {
    guard tokens.count == 1 else { return nil }
    switch tokens[0].kind {
    case .identifier(let name): return sizes[name] ?? sizes[name + "号"]
    case .dimension(let number, unit: "号"):
      guard number == number.rounded(), (1...8).contains(number) else { return nil }
      return sizes[["一", "二", "三", "四", "五", "六", "七", "八"][Int(number) - 1] + "号"]
    default: return nil
    }
  }

  /// As Word has them.
  private static let sizes: [String: Double] = [
    "初号": 42, "小初号": 36, "一号": 26, "小一号": 24, "二号": 22, "小二号": 18, "三号": 16, "小三号": 15, "四号": 14,
    "小四号": 12, "五号": 10.5, "小五号": 9, "六号": 7.5, "小六号": 6.5, "七号": 5.5, "八号": 5,
  ]
}
