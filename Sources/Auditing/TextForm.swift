import AuditModel

/// Forms of text that official documents have.
enum TextForm {
  /// `云政办发〔2025〕17号`, also in brackets that are not the standard's.
  static func isDocumentNumber(_ text: String) -> Bool {
    guard text.count <= 30, text.hasSuffix("号"), let opening = text.firstIndex(where: { "〔［[（(【".contains($0) })
    else { return false }
    let inner = text[text.index(after: opening)...]
    let year = inner.prefix(while: isDigit)
    let rest = inner.dropFirst(year.count)
    guard year.count == 4, let closing = rest.first, "〕］])）】".contains(closing), opening > text.startIndex else {
      return false
    }
    let serial = rest.dropFirst().dropLast().filter { $0 != "第" && !$0.isWhitespace }
    return !serial.isEmpty && serial.count <= 6 && serial.allSatisfy(isDigit)
  }

  /// 份号, 密级和保密期限 or 紧急程度, each on a line of its own: `000012`, `机密★1年`, `特急`.
  static func mark(_ text: String) -> AuditRole? {
    if (4...8).contains(text.count), text.allSatisfy({ isDigit($0) && $0.isASCII }) { return .copyNumber }
    let letters = text.filter { !$0.isWhitespace }
    if ["特急", "加急", "急件", "特提", "平急"].contains(letters) { return .urgency }
    guard letters.count <= 12, ["绝密", "机密", "秘密"].contains(where: letters.hasPrefix) else { return nil }
    let rest = letters.dropFirst(2)
    return rest.isEmpty || "★*☆".contains(rest.first!) ? .secrecyLevel : nil
  }

  /// `签发人：张三`
  static func isSignatory(_ text: String) -> Bool {
    ["签发人：", "签发人:", "簽發人：", "簽發人:"].contains(where: text.hasPrefix)
  }

  /// What stands in a line before its first tab, or before 签发人 however that was moved to the right.
  static func numberPart(_ text: String) -> String {
    var near = text.prefix { $0 != "\t" }
    if let label = ["签发人", "簽發人"].lazy.compactMap({ near.firstRange(of: $0) }).first {
      near = near[..<label.lowerBound]
    }
    return String(
      near.prefix(upTo: near.lastIndex { !$0.isWhitespace }.map { near.index(after: $0) } ?? near.startIndex))
  }

  /// A line that ends in a colon behind the name of an authority, and does not call an audience or announce what follows.
  static func isAddressee(_ text: String) -> Bool {
    guard text.count <= 200, let last = text.last, "：:".contains(last), !text.contains("。") else { return false }
    guard authorities.contains(where: text.dropLast().hasSuffix) else { return false }
    return !["同志", "各位", "尊敬", "敬爱", "亲爱", "女士", "先生", "朋友", "代表", "委员们"].contains { text.contains($0) }
  }

  /// Whether a line names an authority and nothing else.
  static func isAuthority(_ text: String) -> Bool {
    text.count <= 30 && authorities.contains(where: text.hasSuffix) && !text.contains { "，。：；、".contains($0) }
  }

  /// A short line that names the kind of an official document at its end: 关于…的通知.
  static func isTitle(_ text: String) -> Bool {
    text.count <= 60 && !text.contains { "。：；".contains($0) } && kinds.contains(where: text.hasSuffix)
  }

  /// The kinds of 党政机关公文处理工作条例, and those that are common beside them.
  private static let kinds = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "办法", "规定", "方案",
    "细则", "总结", "计划",
  ]

  /// What the names of authorities end in.
  private static let authorities = [
    "政府", "机关", "机构", "单位", "部门", "委", "会", "党组", "局", "厅", "办", "室", "公司", "集团", "院", "校", "大学", "中心",
    "处", "科", "部", "组", "署", "行", "所", "站", "队", "区", "县", "市", "省", "镇", "乡", "街道", "企业",
  ]

  /// 编, 章, 节 and 条 of a regulation have looks of their own, on which the standard is silent.
  static func isChapter(_ text: String) -> Bool {
    text.hasPrefix("第") && text.prefix(8).contains { "编章节条".contains($0) }
  }

  static func isAttachmentNote(_ text: String) -> Bool {
    text.hasPrefix("附件") && (text.dropFirst(2).first.map { "：:".contains($0) } ?? false) && text.count > 3
  }

  /// How wide 附件： and the number before an attachment's name are, in characters.
  static func widthBeforeName(_ text: String) -> Double {
    var name = isAttachmentNote(text) ? text.dropFirst(3) : text[...]
    if NumberForm.level(of: String(name))?.level == 3 {
      name = name.drop(while: \.isWhitespace).drop(while: \.isNumber).dropFirst().drop(while: \.isWhitespace)
    }
    return text[..<name.startIndex].unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) }
  }

  /// `附件`, `附件1`, `附件一`, also with a colon.
  static func isAttachmentHead(_ text: String) -> Bool {
    guard text.hasPrefix("附件") else { return false }
    var rest = text.dropFirst(2).filter { !$0.isWhitespace }
    if let last = rest.last, "：:".contains(last) { rest.removeLast() }
    return rest.count <= 2 && rest.allSatisfy { isDigit($0) || "一二三四五六七八九十".contains($0) }
  }

  static func isImprint(_ text: String) -> Bool {
    text.hasPrefix("抄送：") || text.hasPrefix("抄送:") || isIssueLine(text)
  }

  /// `云岭市人民政府办公室　2025年3月1日印发`
  static func isIssueLine(_ text: String) -> Bool {
    (text.hasSuffix("印发") || text.hasSuffix("印發")) && text.contains("年") && text.count < 50
  }

  /// A line that is a date to the day and nothing else, in digits or in Chinese numerals.
  static func isDate(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    guard text.count <= 14, let year = text.firstIndex(of: "年"), let month = text.firstIndex(of: "月"), year < month,
      text.hasSuffix("日") || text.hasSuffix("号")
    else { return false }
    let numerals = "〇○零一二三四五六七八九十"
    return text.allSatisfy { isDigit($0) || numerals.contains($0) || "年月日号".contains($0) } && text.first != "年"
  }

  static func isDigit(_ character: Character) -> Bool {
    "0" <= character && character <= "9" || "０" <= character && character <= "９"
  }
}

/// A colour of type.
struct InkColor {
  /// Red, green and blue; nil for the colour of text without one.
  private let parts: [Int]?

  init(_ color: String?) {
    guard let color, color.utf8.count == 6, let value = Int(color, radix: 16) else {
      parts = nil
      return
    }
    parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
  }

  /// Word's own dark shades of black are black on paper.
  var isBlack: Bool { parts?.allSatisfy { $0 < 0x20 } ?? true }
  var isRed: Bool { parts.map { $0[0] >= 0xC0 && $0[1] < 0x50 && $0[2] < 0x50 } ?? false }
}
