import AuditModel
import Testing

/// What is computed from the page: paper, type area, lines, characters, the page number.
@Suite struct PageTests {
  private func sheet(
    line: String = "w:line='579' w:lineRule='exact'", top: Int = 2098, bottom: Int = 1984, grid: String = "",
    run: String = ""
  ) -> Sheet {
    var sheet = Sheet(Sheet.p(Sheet.text, "<w:spacing \(line)/>", run: run))
    sheet.section = Sheet.page.replacing("w:top=\"2098\"", with: "w:top=\"\(top)\"")
      .replacing("w:bottom=\"1984\"", with: "w:bottom=\"\(bottom)\"")
      .replacing("</w:sectPr>", with: "\(grid)</w:sectPr>")
    return sheet
  }

  @Test func pageOfTheStandard() throws {
    // 16 pt is what people call 3号, and 27 of them fit.
    #expect(try sheet().findings() == ["page.characters"])
    #expect(try sheet(run: "<w:spacing w:val='-5'/>").findings() == [])
  }

  @Test(arguments: [
    (560, "22", ["page.fill"]), (576, "22", []), (579, "22", []), (580, "21", ["page.lines"]),
    (592, "21", ["page.lines"]),
    (600, "21", ["page.lines"]), (660, "19", ["page.lines"]), (400, "31", ["page.lines"]),
  ])
  func exactPitch(twips: Int, lines: String, findings: [String]) throws {
    let sheet = sheet(line: "w:line='\(twips)' w:lineRule='exact'")
    #expect(try sheet.measured("page.lines")?.hasPrefix("\(lines) (exactly ") == true)
    #expect(try sheet.findings().subtracting(["page.characters"]) == Set(findings))
  }

  @Test func whyThereAre21Lines() throws {
    let audit = try sheet(line: "w:line='592' w:lineRule='exact'").audit()
    let finding = try #require(audit.findings.first { $0.requirement.id == "page.lines" })
    #expect(finding.text == "21 lines a page, not 22: 22 lines at 29.6 pt need 229.7 mm, the type area is 225 mm")
    #expect(finding.hint == "set the line pitch to exactly 28.95 pt")
    #expect(finding.requirement.clause == "5.2.3")
    #expect(finding.requirement.strength == .usual)
    #expect(!audit.breaksStandard)
  }

  /// Margins that were moved so that the type itself stands at 37 mm, with the pitch that the standard works out to.
  @Test func typeInItsTruePlace() throws {
    let sheet = sheet(line: "w:line='592' w:lineRule='exact'", top: 1960, bottom: 1847)
    #expect(try sheet.findings() == ["page.characters", "page-number.distance"])
  }

  @Test func gridOfLines() throws {
    let grid = "<w:docGrid w:type='lines' w:linePitch='579'/>"
    #expect(try sheet(line: "w:line='240'", grid: grid).measured("page.lines") == "22 (1 line of the grid of 28.95 pt)")
    #expect(
      try sheet(line: "w:line='360' w:lineRule='auto'", grid: grid).measured("page.lines")?.hasPrefix("14 (1.5 lines")
        == true)
    // Type higher than the grid takes two of its lines.
    let narrow = "<w:docGrid w:type='lines' w:linePitch='312'/>"
    #expect(try sheet(line: "w:line='240'", grid: narrow).measured("page.lines")?.hasPrefix("20 (1 line") == true)
    // A grid without a type is none, and so is one that a paragraph does not snap to.
    let none = "<w:docGrid w:linePitch='579'/>"
    #expect(try sheet(line: "w:line='240'", grid: none).measured("page.lines")?.hasPrefix("about ") == true)
    var free = sheet(line: "w:line='240'", grid: grid)
    free.body = Sheet.p(Sheet.text, "<w:snapToGrid w:val='0'/><w:spacing w:line='240' w:lineRule='auto'/>")
    #expect(try free.measured("page.lines")?.hasPrefix("about ") == true)
  }

  @Test func charactersOfTheGrid() throws {
    let grid = "<w:docGrid w:type='linesAndChars' w:linePitch='579' w:charSpace='-849'/>"
    #expect(try sheet(grid: grid).measured("page.characters") == "28 (15.79 pt each)")
    var free = sheet(grid: grid)
    free.body = Sheet.p(Sheet.text, "<w:snapToGrid w:val='0'/>")
    #expect(try free.measured("page.characters") == "27 (16 pt each)")
    #expect(
      try sheet(grid: "<w:docGrid w:type='lines' w:charSpace='-849'/>").measured("page.characters") == "27 (16 pt each)"
    )
  }

  @Test(arguments: [
    (2098, 1984, true), (2041, 2041, true), (2154, 1928, true), (2030, 2052, false), (1440, 1440, false),
    (2500, 1582, false),
  ])
  func topMargin(top: Int, bottom: Int, isRight: Bool) throws {
    // The type of lines 12.95 pt wider apart than it is high begins 2.3 mm further down.
    #expect(
      try sheet(line: "w:line='320' w:lineRule='exact'", top: top, bottom: bottom).findings().contains("page.top")
        == !isRight)
  }

  @Test func paper() throws {
    var sheet = Sheet()
    sheet.section = sheet.section.replacing("w:w=\"11906\" w:h=\"16838\"", with: "w:w=\"12240\" w:h=\"15840\"")
    let audit = try sheet.audit()
    #expect(audit.breaksStandard)
    #expect(audit.findings.first?.text == "the paper is 215.9 × 279.4 mm, not A4")
    // On its side it is A4 all the same, and one section of many may be so.
    sheet.section = "<w:p><w:pPr>\(Sheet.page)</w:pPr></w:p><w:sectPr><w:pgSz w:w='16838' w:h='11906'/></w:sectPr>"
    #expect(try sheet.findings() == ["page.characters"])
    sheet.section = "<w:p><w:pPr>\(Sheet.page)</w:pPr></w:p><w:sectPr><w:pgSz w:w='16838' w:h='23811'/></w:sectPr>"
    #expect(try sheet.audit().findings.first?.places == [.section(2)])
  }

  /// A table on a page on its side may hold more text than the document, and is not the page of the document.
  @Test func longTableOnItsSide() throws {
    var sheet = Sheet()
    let cells = String(repeating: "<w:tr><w:tc>\(Sheet.p(Sheet.text))</w:tc></w:tr>", count: 9)
    sheet.section =
      "<w:p><w:pPr>\(Sheet.page)</w:pPr></w:p><w:tbl><w:tblGrid><w:gridCol w:w='9000'/></w:tblGrid>\(cells)</w:tbl>"
      + "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/></w:sectPr>"
    #expect(try sheet.measured("page.left") == "28 mm")
    #expect(try !sheet.audit().breaksStandard)
    // Nothing but tables: the page is the one they stand on.
    sheet.body = ""
    #expect(try sheet.measured("page.left") == "25.4 mm")
  }

  @Test func noSectionIsWordsOwnPage() throws {
    var sheet = Sheet()
    sheet.section = ""
    #expect(try sheet.measured("page.paper") == "215.9 × 279.4 mm")
    #expect(try sheet.measured("page.type-area") == "165.1 × 228.6 mm")
  }

  @Test func gutter() throws {
    var sheet = Sheet()
    sheet.section = sheet.section.replacing("w:left=\"1587\"", with: "w:left=\"1020\"").replacing(
      "w:gutter=\"0\"", with: "w:gutter=\"567\"")
    #expect(try sheet.measured("page.left") == "28 mm")
  }

  @Test func unitsOfStrictDocuments() throws {
    var sheet = Sheet()
    sheet.section = sheet.section.replacing("w:left=\"1587\"", with: "w:left=\"2.8cm\"").replacing(
      "w:top=\"2098\"", with: "w:top=\"37mm\"")
    #expect(try sheet.measured("page.left") == "28 mm")
    #expect(try sheet.measured("page.top") == "37 mm")
  }
}

/// 7.5: the page number.
@Suite struct PageNumberTests {
  private func findings(_ change: (inout Sheet) -> Void) throws -> Set<String> {
    var sheet = Sheet()
    change(&sheet)
    return try sheet.findings().subtracting(["page.characters"])
  }

  @Test func asTheStandardWantsIt() throws {
    #expect(try findings { _ in } == [])
    #expect(try Sheet().measured("page-number.distance") == "7 mm")
  }

  @Test func none() throws {
    #expect(try findings { $0.footer = Sheet.p("—") } == ["page-number.number"])
    #expect(
      try findings { $0.section = $0.section.replacing("r:id=\"rId5\"", with: "r:id=\"rId9\"") } == [
        "page-number.number"
      ])
    // Without a setting for it, even pages have the footer of all pages.
    #expect(try findings { $0.settings = "" } == ["page-number.place"])
  }

  @Test func look() throws {
    #expect(
      try findings {
        $0.footer = Sheet.footer(
          "right", indent: "w:right='280'",
          run: "<w:rFonts w:ascii='Times New Roman' w:eastAsia='宋体'/><w:sz w:val='21'/>")
      } == ["page-number.face", "page-number.size", "page-number.indent"])
    #expect(
      try findings { $0.footer = Sheet.footer("right", indent: "w:right='280'", text: "- 1 -") } == [
        "page-number.dashes"
      ])
    #expect(
      try findings { $0.footer = Sheet.footer("right", indent: "w:right='280'", text: "1") } == ["page-number.dashes"])
    #expect(try findings { $0.footer = Sheet.footer("right") } == ["page-number.indent"])
    #expect(try findings { $0.footer = Sheet.footer("center") } == ["page-number.place"])
  }

  @Test func distance() throws {
    var sheet = Sheet()
    sheet.section = sheet.section.replacing("w:footer=\"1447\"", with: "w:footer=\"992\"")
    let finding = try #require(try sheet.audit().findings.first { $0.requirement.id == "page-number.distance" })
    #expect(finding.text == "the page number is 15 mm below 版心, not 7 mm")
    #expect(finding.hint == "set the footer to 25.5 mm from the edge of the paper")
  }

  @Test func simpleFieldsFramesAndBoxes() throws {
    let field =
      "<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=' PAGE \\* MERGEFORMAT '><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r>"
    let look = Sheet.style("Footer", name: "footer", "<w:rPr><w:rFonts w:ascii='SimSun'/><w:sz w:val='28'/></w:rPr>")
    #expect(
      try findings {
        $0.styles += look
        $0.settings = ""
        $0.footer = "<w:p><w:pPr><w:pStyle w:val='Footer'/><w:framePr w:xAlign='outside'/></w:pPr>\(field)</w:p>"
      } == [])
    #expect(
      try findings {
        $0.styles += look
        $0.settings = ""
        $0.footer =
          "<w:p><w:r><mc:AlternateContent><mc:Choice><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH>"
          + "<w:txbxContent><w:p><w:pPr><w:pStyle w:val='Footer'/></w:pPr>\(field)</w:p></w:txbxContent></wp:anchor></mc:Choice>"
          + "<mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
      } == ["page-number.place"])
  }

  @Test func differentFirstPage() throws {
    let section = Sheet.page.replacing("<w:pgSz", with: "<w:titlePg/><w:pgSz")
    #expect(try findings { $0.section = section } == ["page-number.number"])
    var sheet = Sheet()
    sheet.section = section
    #expect(try sheet.measured("page-number.number") == "none on the first page")
    let first = "<w:footerReference w:type=\"first\" r:id=\"rId5\"/><w:titlePg/><w:pgSz"
    #expect(try findings { $0.section = Sheet.page.replacing("<w:pgSz", with: first) } == [])
  }

  /// A field that no program has worked out yet looks as its code does.
  @Test func fieldWithoutResult() throws {
    func piece(_ content: String) -> String {
      "<w:r><w:rPr><w:rFonts w:ascii='宋体' w:eastAsia='宋体'/><w:sz w:val='28'/></w:rPr>\(content)</w:r>"
    }
    let field =
      piece("<w:t>— </w:t>") + piece("<w:fldChar w:fldCharType='begin'/>") + piece("<w:instrText>PAGE</w:instrText>")
      + piece("<w:fldChar w:fldCharType='end'/>") + piece("<w:t> —</w:t>")
    #expect(
      try findings {
        $0.settings = ""
        $0.footer = "<w:p><w:pPr><w:framePr w:xAlign='outside'/></w:pPr>\(field)</w:p>"
      } == [])
  }

  @Test func behindTabs() throws {
    var sheet = Sheet()
    sheet.settings = ""
    sheet.footer =
      "<w:p><w:pPr><w:tabs><w:tab w:val='center' w:pos='4153'/><w:tab w:val='right' w:pos='8306'/></w:tabs></w:pPr><w:r><w:tab/></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
    #expect(try sheet.measured("page-number.place") == "center on all pages")
  }
}
