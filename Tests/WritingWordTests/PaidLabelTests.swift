import DocumentModel
import TestSupport
import Testing

/// Kept regions stand in content controls.
@Suite struct PaidLabelTests {
  private func controls(_ output: String) -> [String] {
    output.split(separator: "<w:sdt>").dropFirst().map { control in
      let tag = control.split(separator: "<w:tag w:val=\"").last?.split(separator: "\"").first ?? ""
      let texts = control.split(separator: "</w:sdt>").first?.split(separator: "<w:t>").dropFirst() ?? []
      return tag + " " + texts.compactMap { $0.split(separator: "<").first }.joined()
    }
  }

  @Test func withinABlockAndAcrossBlocks() throws {
    let output = try part("word/document.xml") { document in
      document.add(.paragraph, [Piece(text: "甲"), Piece(text: "乙", region: 1), Piece(text: "丙", region: 1)])
      document.add(.paragraph, [Piece(text: "丁")], region: 1)
      document.add(.paragraph, [Piece(text: "戊", region: 1), Piece(text: "己", region: 2), Piece(text: "庚")])
    }
    #expect(controls(output) == ["paid-1 乙丙", "paid-1 丁", "paid-1 戊", "paid-2 己"])
    #expect(output.split(separator: "</w:sdt>").last?.contains("<w:t>庚</w:t>") == true)
  }

  @Test func idsDiffer() throws {
    let output = try part("word/document.xml") { document in
      for _ in 0..<5 { document.add(.paragraph, [Piece(text: "甲", region: 1)]) }
    }
    let ids = output.split(separator: "<w:id w:val=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    #expect(Set(ids).count == 5)
  }

  @Test(arguments: zip(Language.allCases, ["付费内容", "付費內容", "Paid content"]))
  func title(language: Language, title: String) throws {
    let output = try part("word/document.xml", language: language) { $0.add(.paragraph, [Piece(text: "a", region: 1)]) }
    #expect(output.contains("<w:alias w:val=\"\(title)\"/>"))
  }
}
