import DocumentModel
import Testing

/// Lines with bullets, and signs that are none.
@Suite struct BulletTests {
  private func shape(_ lines: String) -> [String] {
    Array(parse("关于工作情况的报告\n\n工作如下：\n" + lines + "\n以上情况，特此报告，请审阅。").shape[2...])
  }

  @Test(arguments: ["•甲", "● 甲", "○甲", "■甲", "□ 甲", "◆甲", "➢甲", "· 甲", "- 甲", "– 甲", "+ 甲", "\u{F0B7}甲"])
  func bullets(line: String) {
    #expect(shape(line + "乙丙").first == "item")
    let manuscript = parse("关于工作情况的报告\n\n工作如下：\n" + line)
    #expect(manuscript.runs(of: 2).last == "甲")
  }

  @Test(arguments: ["·甲", "-甲", "–甲", "+甲", "○○局作了讲话", "□□□同志", "•", "1-2"])
  func none(line: String) {
    #expect(shape(line).first != "item")
  }

  /// Items without a sign in front, as a colon above announces them, have no marker to be set apart.
  @Test func lostBullets() {
    let manuscript = parse("关于工作情况的报告\n\n工作如下：\n打扫卫生\n清点物资\n")
    #expect(manuscript.shape[2...] == ["item", "item"])
    #expect(manuscript.runs(of: 2) == ["打扫卫生"])
    #expect(manuscript.runs(of: 3) == ["清点物资"])
  }

  /// A lone star is more often a name that was blanked out.
  @Test func stars() {
    #expect(shape("* 甲\n* 乙") == ["item", "item", "p"])
    #expect(shape("* 甲") == ["p", "p"])
    #expect(shape("*甲\n*乙") == ["p", "p", "p"])
  }
}
