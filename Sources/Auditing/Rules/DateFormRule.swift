import AuditModel

/// 7.3.5.4: the year in full, Arabic digits, no leading zeros.
struct DateFormRule: AuditRule {
  private let requirement = Requirement(
    "date.form", clause: "7.3.5.4", .required, "成文日期 date, form", wanted: "阿拉伯数字, the year in full, no leading zeros",
    aspect: .wording)

  func check(_ subject: AuditSubject, into audit: inout Audit) {
    ParagraphCheck(requirement: requirement, hint: "write it like 2025年3月1日", namesFault: true).run(
      subject.paragraphs(.date), into: &audit
    ) {
      let text = $0.trimmed.filter { !$0.isWhitespace }
      if Self.isRight(text) { return ("as wanted", true) }
      if text.contains(where: { "〇○零一二三四五六七八九十".contains($0) }) { return ("in Chinese numerals", false) }
      if text.contains("年0") || text.contains("月0") { return ("the month or the day begins with a zero", false) }
      let year = text.prefix { TextForm.isDigit($0) }
      return (year.count != 4 && text.contains("年") ? "the year is not in full" : "in another form", false)
    }
  }

  private static func isRight(_ text: String) -> Bool {
    var rest = text[...]
    for (end, digits) in [("年", 4...4), ("月", 1...2), ("日", 1...2)] as [(Character, ClosedRange<Int>)] {
      let number = rest.prefix { "0" <= $0 && $0 <= "9" }
      guard digits.contains(number.count), !number.hasPrefix("0"), rest.dropFirst(number.count).first == end else {
        return false
      }
      rest = rest.dropFirst(number.count + 1)
    }
    return rest.isEmpty
  }
}
