import DocumentModel
import TestSupport
import Testing

/// Text and its edges in WordprocessingML.
@Suite struct ParagraphTests {
  @Test func plain() throws {
    #expect(try paragraphs { $0.add(.paragraph, "甲<&>乙") } == ["<w:p><w:r><w:t>甲&lt;&amp;&gt;乙</w:t></w:r></w:p>"])
  }

  @Test func spaceAtTheEdges() throws {
    #expect(
      try paragraphs { $0.add(.paragraph, [Piece(text: "甲 "), Piece(text: "乙"), Piece(text: "a  b")]) } == [
        "<w:p><w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r>"
          + "<w:r><w:t xml:space=\"preserve\">a  b</w:t></w:r></w:p>"
      ])
  }

  @Test func tabs() throws {
    #expect(
      try paragraphs { $0.add(.paragraph, "甲\t\t乙\t") } == [
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:tab/><w:t>乙</w:t><w:tab/></w:r></w:p>"
      ])
  }

  @Test func lineBreak() throws {
    #expect(
      try paragraphs {
        $0.add(.title, [Piece(text: "甲"), Piece(text: "", kind: .lineBreak), Piece(text: "乙")])
      } == [
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>甲</w:t></w:r><w:r><w:br/></w:r>"
          + "<w:r><w:t>乙</w:t></w:r></w:p>"
      ])
  }

  /// A page break is a property of the paragraph behind it; at the end it would only add an empty page.
  @Test func pageBreak() throws {
    let found = try paragraphs { document in
      document.add(.paragraph, "甲")
      document.add(.pageBreak, [])
      document.add(.pageBreak, [])
      document.add(.paragraph, "乙")
      document.add(.pageBreak, [])
    }
    #expect(
      found == [
        "<w:p><w:r><w:t>甲</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>",
      ])
  }

  @Test func headings() throws {
    let found = try paragraphs { document in
      for level in [1, 2, 9, 12] as [UInt8] { document.add(.heading(Heading(level: level)), "甲") }
    }
    for (paragraph, style) in zip(found, ["Heading1", "Heading2", "Heading9", "Heading9"]) {
      #expect(paragraph.hasPrefix("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"))
    }
  }

  @Test func rolesOfRuns() throws {
    let found = try paragraphs { document in
      document.add(
        .paragraph,
        [
          Piece(text: "甲", role: .speaker), Piece(text: "一是", role: .ordinal), Piece(text: "乙。", role: .lead),
          Piece(text: "××", kind: .placeholder), Piece(text: "丙", role: .signatoryName),
        ])
    }
    let styles = found.joined().split(separator: "<w:rStyle w:val=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first.map(String.init)
    }
    #expect(styles == ["GalleySpeaker", "GalleyOrdinal", "GalleyLead", "GalleyPlaceholder", "GalleySignatoryName"])
  }

  /// Word wants a place to stand.
  @Test func emptyDocument() throws {
    #expect(try part("word/document.xml") { _ in }.contains("<w:body><w:p/>"))
  }
}
