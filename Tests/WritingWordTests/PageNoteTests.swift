import DocumentModel
import TestSupport
import Testing
import ThemeModel

/// Headers and footers, and which pages have them.
@Suite struct PageNoteTests {
  private func box(
    _ edge: MarginBox.Edge, _ place: MarginBox.Place, _ content: MarginBox.Piece..., size: Double = 10,
    color: String? = nil
  ) -> MarginBox {
    var style = TextStyle()
    style.fontSize = size
    style.lineHeight = .multiple(1)
    style.color = color
    style.alignment =
      switch place {
      case .left: .left
      case .center: .center
      case .right: .right
      }
    return MarginBox(edge: edge, place: place, content: content, style: style)
  }

  private func part(_ path: String, _ change: (inout PageGeometry) -> Void) throws -> String {
    var theme = Theme(name: "test", stylesheet: "")
    change(&theme.page)
    return try WritingWordTests.part(path, theme: theme) { $0.add(.paragraph, "甲") }
  }

  private func all(_ page: inout PageGeometry, _ boxes: MarginBox...) {
    (page.rightPages, page.leftPages, page.firstPage) = (boxes, boxes, boxes)
  }

  @Test func none() throws {
    let body = try part("word/document.xml") { _ in }
    #expect(!body.contains("Reference"))
    #expect(body.contains("w:header=\"720\" w:footer=\"720\""))
    let settings = try part("word/settings.xml") { _ in }
    #expect(!settings.contains("evenAndOddHeaders") && !settings.contains("mirrorMargins"))
    #expect(!(try part("word/styles.xml") { _ in }.contains("Footer")))
  }

  @Test func allPagesAlike() throws {
    let change = { (page: inout PageGeometry) in self.all(&page, self.box(.bottom, .center, .pageNumber)) }
    let body = try part("word/document.xml", change)
    #expect(body.contains("<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz"))
    #expect(!body.contains("titlePg"))
    // In the middle of an inch: (72 - 10) / 2 points.
    #expect(body.contains("w:header=\"720\" w:footer=\"620\""))
    #expect(!(try part("word/settings.xml", change).contains("evenAndOddHeaders")))
    let footer = try part("word/footer1.xml", change)
    #expect(footer.contains("<w:pStyle w:val=\"Footer\"/><w:jc w:val=\"center\"/>"))
    #expect(footer.contains("> PAGE <") && !footer.contains("<w:rPr>"))
    #expect(try part("word/styles.xml", change).contains("w:styleId=\"Footer\""))
  }

  @Test func sidesAndTheFirstPage() throws {
    let change = { (page: inout PageGeometry) in
      page.rightPages = [self.box(.bottom, .right, .text("甲"), .pageNumber)]
      page.leftPages = [self.box(.bottom, .left, .pageNumber), self.box(.top, .left, .text("题"))]
      page.mirrorsMargins = true
    }
    let body = try part("word/document.xml", change)
    #expect(
      body.contains(
        "<w:headerReference w:type=\"even\" r:id=\"rId8\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
          + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz"))
    // The first page has neither; without a reference Word leaves its place empty.
    #expect(body.contains("<w:titlePg/>"))
    #expect(
      try part("word/settings.xml", change).contains("<w:mirrorMargins/>\n<w:evenAndOddHeaders/>"))
    #expect(try part("word/header2.xml", change).contains("<w:t>题</w:t>"))
    #expect(try part("word/footer3.xml", change) == "")
    #expect(try part("word/footer2.xml", change).contains("<w:t>2</w:t>"))
  }

  @Test func severalOnOneLine() throws {
    let header = try part("word/header1.xml") { page in
      self.all(
        &page, self.box(.top, .left, .text("左")),
        self.box(.top, .right, .pageNumber, .text("/"), .pageCount, color: "cc0000"))
    }
    #expect(header.contains("<w:tabs><w:tab w:val=\"right\" w:pos=\"9026\"/></w:tabs><w:jc w:val=\"left\"/>"))
    #expect(header.contains("<w:t>左</w:t></w:r><w:r><w:rPr><w:color w:val=\"CC0000\"/></w:rPr><w:tab/></w:r>"))
    #expect(header.contains("> NUMPAGES <"))
  }
}
