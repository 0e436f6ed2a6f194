import DocumentModel
import Testing

/// A run-in heading is strong whatever stands at its edges.
@Suite struct StrongTextTests {
  @Test(arguments: [
    ("一是。", "二是", "**一是**。二是"), ("一是", "。二是", "**一是**。二是"), ("（一）甲。", "“乙”", "**（一）甲**。“乙”"),
    ("（一）", "乙", "**（一）**&#20057;"), ("甲？！", "乙", "**甲**？！乙"),
    ("100%", "是", "**100%**&#26159;"), ("甲。", "", "**甲**。"), ("甲。", "\n乙", "**甲**。\\\n乙"), ("甲。", " 乙", "**甲**。 乙"),
    ("A.", "B", "**A**.B"),
    ("Aim. ", "To", "**Aim.** To"), ("甲。", "*乙", "**甲**。*乙"), ("甲", "*乙", "**甲**\\*乙"), ("甲。", "1", "**甲**。1"),
    ("甲”", "1www.x", "**甲”**&#49;www\\.x"), ("甲”", "a_b", "**甲”**&#97;_b"),
    ("甲”", "€", "**甲”**&#8364;"),
    ("\u{3000}甲。", "乙", "&#12288;**甲**。乙"), ("*", "乙", "**\\***&#20057;"), ("甲\n乙。", "丙", "**甲\\\n乙**。丙"),
    ("http://x.cn", "甲", "**<http://x.cn>**&#30002;"),
    ("甲。\u{200B}", "乙", "**甲**。\u{200B}乙"), (" ", "乙", "&#32;乙"), ("", "乙", "乙"),
    // A character that no reference can name in every parser: rather plain than with asterisks in it.
    ("甲”", "\u{80}乙", "甲”\u{80}乙"),
  ])
  func runInHeading(heading: String, rest: String, expected: String) throws {
    let pieces = [Piece(text: heading, role: .runIn), Piece(text: rest)]
    #expect(try markdown { $0.add(.paragraph, pieces) } == expected)
  }

  @Test func numberAndWordsAreOne() throws {
    let pieces = [Piece(text: "（一）", role: .runInNumber), Piece(text: "甲。", role: .runIn), Piece(text: "乙。")]
    #expect(try markdown { $0.add(.paragraph, pieces) } == "**（一）甲**。乙。")
  }

  /// A speaker's colon is outside, where no reference is needed.
  @Test(arguments: [
    ("问：", "今年", "**问**：今年"), ("ALICE: ", "Hi", "**ALICE**: Hi"), ("答（笑）：", "“好”", "**答（笑）**：“好”"),
    ("【问】", "今年", "**【问】**&#20170;年"), ("Q", ": a", "**Q**: a"), ("：", "甲", "：甲"), ("问::", "甲", "**问:**:甲"),
    (" 问 ：\u{3000}", "甲", "&#32;**问** ：\u{3000}甲"), ("问：", "", "**问**："), ("http:", "//x.cn", "**http**://x.cn"),
  ])
  func speaker(label: String, rest: String, expected: String) throws {
    #expect(
      try markdown { $0.add(.paragraph, [Piece(text: label, role: .speaker), Piece(text: rest)]) } == expected)
  }

  @Test func ordinalsAndLeadsStayPlain() throws {
    let pieces = [Piece(text: "一是", role: .ordinal), Piece(text: "甲。", role: .lead), Piece(text: "乙。")]
    #expect(try markdown { $0.add(.paragraph, pieces) } == "一是甲。乙。")
  }
}
