import DocumentModel
import TestSupport
import Testing

/// What the document says about itself.
@Suite struct PropertiesTests {
  private func core(_ build: (inout Document<PaidRegion>) -> Void) throws -> String {
    try part("docProps/core.xml", build)
  }

  @Test func titleAndDate() throws {
    let output = try core { document in
      document.add(.title, [Piece(text: "关于甲的"), Piece(text: "", kind: .lineBreak), Piece(text: "报告<1>")])
      document.add(.date(CalendarDate(year: 2023, month: 12, day: 31)), "2023年12月31日")
    }
    #expect(output.contains("<dc:title>关于甲的报告&lt;1&gt;</dc:title>"))
    #expect(output.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2023-12-31T00:00:00Z</dcterms:created>"))
  }

  /// Properties cannot label paid words as paid.
  @Test func titleOfFreeWords() throws {
    let partly = try core { $0.add(.title, [Piece(text: "甲"), Piece(text: "乙", region: 1), Piece(text: "丙")]) }
    #expect(partly.contains("<dc:title>甲丙</dc:title>"))
    #expect(!(try core { $0.add(.title, [Piece(text: "乙", region: 1)], region: 1) }).contains("dc:title"))
  }

  /// Nothing is taken from the clock.
  @Test func nothingToSay() throws {
    for kind in [.paragraph, .date(nil), .date(CalendarDate(year: 2023, month: 12, day: 0))] as [BlockKind] {
      let output = try core { $0.add(kind, "甲") }
      #expect(!output.contains("dc:title>"))
      #expect(!output.contains("created"))
    }
  }

  @Test(arguments: Language.allCases)
  func language(language: Language) throws {
    #expect(
      try part("docProps/core.xml", language: language) { $0.add(.paragraph, "甲") }
        .contains("<dc:language>\(language.rawValue)</dc:language>"))
  }
}
