import SourceModel

/// Tells numbers that count something from numbers that number something.
enum Quantities {
  /// Whether a unit follows a decimal number: 3.5亿元, 1.2万, 0.8%, 2.5公里.
  static func isUnit(_ line: borrowing Span<UInt8>, at index: Int) -> Bool {
    for unit in units where line.has(unit, at: index) { return true }
    return false
  }

  /// Whether what follows 一、 goes on as an enumeration of numbers: 一、二季度, 三、四月份, 七、八两个月.
  static func continuesEnumeration(_ line: borrowing Span<UInt8>, at index: Int) -> Bool {
    var index = index
    var isThird = false
    while let number = Numerals.chinese(line, at: index) {
      for unit in enumerated where line.has(unit, at: number.end) { return true }
      // 一、二、三，我们数着数: it is counted aloud.
      if isThird, line.has("，", at: number.end) || line.has("。", at: number.end) { return true }
      // 一、二、三产业: the enumeration goes on.
      guard line.has("、", at: number.end) else { return false }
      index = number.end + 3
      isThird = true
    }
    return false
  }

  private static let units: [StaticString] = [
    "亿", "万", "千", "百", "元", "%", "％", "‰", "倍", "个", "米", "公里", "千米", "公顷", "平方", "立方", "亩", "吨", "公斤", "千克", "克",
    "升", "度", "℃", "小时", "分", "秒", "年", "月", "日", "号", "人", "岁", "名", "家", "户", "级", "折", "km", "kg", "mm", "cm",
    "GB", "MB", "m", "h", "以上", "以下", "前", "之前",
  ]

  private static let enumerated: [StaticString] = [
    "季度", "月", "日", "号", "年", "期", "级", "线", "类", "楼", "组", "班", "届", "次", "产", "道", "等", "审", "把手", "年级", "两", "三个",
    "条",
    "款", "项", "层", "批", "区", "队", "营", "连", "师", "中学", "小学", "医院",
  ]
}
