import DocumentModel
import TestSupport
import Testing

/// Blocks that are lines of one thing, and the styles of what Word knows itself.
@Suite struct LinesTests {
  @Test(
    arguments: [
      (.contentsHeading, "GalleyContentsHeading"), (.contentsEntry, "GalleyContentsEntry"), (.caption, "Caption"),
      (.quotation, "Quote"), (.verse, "GalleyVerse"), (.preformatted, "HTMLPreformatted"), (.imprint, "GalleyImprint"),
      (.pageFurniture, "GalleyPageFurniture"),
    ] as [(BlockKind, String)])
  func style(kind: BlockKind, id: String) throws {
    #expect(
      try paragraphs { $0.add(kind, "甲") }
        == ["<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"])
    #expect(try part("word/styles.xml") { $0.add(kind, "甲") }.contains("w:styleId=\"\(id)\""))
  }

  /// Word knows built-in styles by their names, and translates them.
  @Test(arguments: [("Caption", "caption"), ("Quote", "Quote"), ("HTMLPreformatted", "HTML Preformatted")])
  func builtIn(id: String, name: String) throws {
    #expect(
      try part("word/styles.xml") { _ in }
        .contains("<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"))
  }

  @Test func stanza() throws {
    let found = try paragraphs { document in
      document.add(.verse, "甲")
      document.add(.verse, [Piece(text: "乙"), Piece(text: "丙", region: 1)])
      document.add(.verse, "丁")
      document.blocks[2].blankLinesBefore = 1
    }
    #expect(found.count == 2)
    #expect(found[0].contains("<w:r><w:t>甲</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>乙</w:t></w:r><w:sdt>"))
    #expect(!found[1].contains("<w:br/>"))
  }

  @Test func listing() throws {
    let found = try paragraphs { document in
      document.add(.pageBreak, [])
      document.add(.preformatted, "  a  b")
      document.add(.preformatted, "\tc ")
      document.blocks[2].blankLinesBefore = 2
    }
    let style = "<w:pStyle w:val=\"HTMLPreformatted\"/>"
    #expect(
      found == [
        "<w:p><w:pPr>\(style)<w:pageBreakBefore/></w:pPr><w:r><w:t xml:space=\"preserve\">  a  b</w:t></w:r></w:p>",
        "<w:p><w:pPr>\(style)</w:pPr></w:p>", "<w:p><w:pPr>\(style)</w:pPr></w:p>",
        "<w:p><w:pPr>\(style)</w:pPr><w:r><w:tab/><w:t xml:space=\"preserve\">c </w:t></w:r></w:p>",
      ])
  }

  /// Tabs lead to every eighth column, and Word puts no space of its own between scripts.
  @Test func columns() throws {
    let styles = try part("word/styles.xml") { _ in }
    let style = try #require(styles.split(separator: "<w:style ").first { $0.contains("\"HTMLPreformatted\"") })
    // 12 points a character, of which a Latin one is half: 8 × 6 points × 20.
    #expect(style.contains("<w:tabs><w:tab w:val=\"left\" w:pos=\"960\"/><w:tab w:val=\"left\" w:pos=\"1920\"/>"))
    #expect(style.contains("<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"))
    #expect(style.contains("<w:noProof/>"))
    // Others have a single tab, to the far end of the line.
    #expect(styles.split(separator: "w:val=\"left\" w:pos=").count == 13)
  }

  @Test func paidLinesOfAListing() throws {
    let found = try paragraphs { document in
      document.add(.preformatted, [Piece(text: "a")])
      document.add(.preformatted, [Piece(text: "b")], region: 1)
      document.add(.preformatted, [Piece(text: "c")], region: 1)
      document.blocks[2].blankLinesBefore = 1
    }
    #expect(found.map { $0.contains("<w:shd ") } == [false, true, true, true])
    #expect(found.map { $0.contains("<w:sdt>") } == [false, true, false, true])
  }

  @Test func paidLinesOfAStanza() throws {
    let mixed = try paragraphs { document in
      document.add(.verse, "甲")
      document.add(.verse, [Piece(text: "乙"), Piece(text: "丙", role: .lead)], region: 1)
    }
    #expect(mixed.count == 1)
    #expect(mixed[0].hasPrefix("<w:p><w:pPr><w:pStyle w:val=\"GalleyVerse\"/></w:pPr><w:r><w:t>甲</w:t></w:r>"))
    #expect(mixed[0].contains("<w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"GalleyPaid\"/>"))
    #expect(mixed[0].contains("<w:rStyle w:val=\"GalleyLead\"/><w:shd "))
    let paid = try paragraphs { document in
      document.add(.verse, [Piece(text: "甲")], region: 1)
      document.add(.verse, [Piece(text: "乙", role: .lead)], region: 1)
    }
    #expect(paid.count == 1)
    #expect(paid[0].contains("<w:pStyle w:val=\"GalleyVerse\"/><w:shd "))
    #expect(paid[0].split(separator: "<w:shd ").count == 2)
  }

  @Test func speaker() throws {
    let found = try paragraphs {
      $0.add(.paragraph, [Piece(text: "问：", role: .speaker), Piece(text: "甲")])
    }
    #expect(
      found == [
        "<w:p><w:r><w:rPr><w:rStyle w:val=\"GalleySpeaker\"/></w:rPr><w:t>问：</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>"
      ])
  }
}
