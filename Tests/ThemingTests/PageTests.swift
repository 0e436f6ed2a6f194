import Testing
import ThemeModel

@Suite("The page")
struct PageTests {
  private func millimetres(_ page: PageGeometry) -> [Double] {
    [page.width, page.height, page.marginTop, page.marginRight, page.marginBottom, page.marginLeft]
      .map { ($0 * 254 / 72).rounded() / 10 }
  }

  @Test(
    "sizes and margins",
    arguments: [
      ("size: A4; margin: 37mm 26mm 35mm 28mm", [210, 297, 37, 26, 35, 28]),
      ("size: a4 landscape", [297, 210, 25.4, 25.4, 25.4, 25.4]),
      ("size: landscape A5; margin: 1cm", [210, 148, 10, 10, 10, 10]),
      ("size: landscape", [297, 210, 25.4, 25.4, 25.4, 25.4]),
      ("size: 184mm 260mm; margin: 0 1in", [184, 260, 0, 25.4, 0, 25.4]),
      ("size: 200mm", [200, 200, 25.4, 25.4, 25.4, 25.4]),
      ("size: letter; margin-left: 96px; margin-top: 20mm", [215.9, 279.4, 20, 25.4, 25.4, 25.4]),
    ] as [(String, [Double])])
  func geometry(css: String, expected: [Double]) throws {
    let reading = try Reading("@page { \(css) }")
    #expect(reading.findings == [])
    #expect(millimetres(reading.theme.page) == expected)
  }

  @Test(
    "what cannot be a page is said, and A4 with an inch around stays",
    arguments: [
      ("margin: nan", "1:9 theme.unsupported-value"),
      ("margin: 2em", "1:9 theme.unsupported-value"),
      ("margin: 10%", "1:9 theme.unsupported-value"),
      ("margin: 1e999mm", "1:9 theme.unsupported-value"),
      ("margin-top: -1mm", "1:9 theme.value-out-of-range"),
      ("margin: 1e300mm", "1:9 theme.value-out-of-range"),
      ("margin-top: 1mm 2mm", "1:9 theme.unsupported-value"),
      ("size: A0", "1:9 theme.unsupported-value"),
      ("size: A4 A5", "1:9 theme.unsupported-value"),
      ("size: A4 10mm", "1:9 theme.unsupported-value"),
      ("size: 1mm 2mm", "1:9 theme.value-out-of-range"),
      ("size: 10mm 20mm 30mm", "1:9 theme.unsupported-value"),
      ("margin: 110mm", "1:1 theme.page-without-room"),
      ("marks: crop", "1:9 theme.unsupported-property"),
    ])
  func complaints(css: String, finding: String) throws {
    let reading = try Reading("@page { \(css) }")
    #expect(reading.findings == [finding])
    #expect(reading.theme.page.marginTop == 72)
    #expect(millimetres(reading.theme.page) == [210, 297, 25.4, 25.4, 25.4, 25.4])
  }

  @Test("left-hand pages may have the margins of right-hand ones the other way round")
  func mirroredMargins() throws {
    let book = try Reading(
      "@page { margin: 20mm 22mm 24mm 18mm } @page :left { margin-right: 18mm; margin-left: 22mm }")
    #expect(book.findings == [])
    #expect(book.theme.page.mirrorsMargins)
    #expect(millimetres(book.theme.page) == [210, 297, 20, 22, 24, 18])
    let right = try Reading("@page :left { margin: 1in 20mm 1in 30mm } @page :right { margin: 1in 30mm 1in 20mm }")
    #expect(right.findings == [])
    #expect(right.theme.page.mirrorsMargins)
    #expect(millimetres(right.theme.page) == [210, 297, 25.4, 30, 25.4, 20])
    #expect(!(try Reading("@page { margin: 20mm } @page :left { margin-left: 20mm }").theme.page.mirrorsMargins))
  }

  @Test(
    "what Word cannot give some pages alone is said",
    arguments: [
      ("@page :first { margin: 1mm }", ["1:16 theme.unsupported-property"]),
      ("@page :left { margin-top: 1mm }", ["1:15 theme.unsupported-property"]),
      ("@page :left { size: A5 }", ["1:15 theme.unsupported-property"]),
      ("@page :blank { margin: 0 }", ["1:7 theme.unsupported-page"]),
      ("@page cover { margin: 0 }", ["1:7 theme.unsupported-page"]),
      ("@page { @left-middle { content: 'x' } }", ["1:9 theme.unsupported-margin-box"]),
      ("@page { @top-left-corner { content: 'x' } }", ["1:9 theme.unsupported-margin-box"]),
      ("@page { @top-left; }", ["1:9 theme.unfinished-rule"]),
      ("@page { @top-left { content: counter(chapter) } }", ["1:21 theme.unsupported-value"]),
      ("@page { @top-left { content: counter(page, lower-roman) } }", ["1:21 theme.unsupported-value"]),
      ("@page { @top-left { content: 'x'; border-top: 1pt solid } }", ["1:35 theme.unsupported-property"]),
      ("@page { @top-left { content: 'x'; vertical-align: baseline } }", ["1:35 theme.unsupported-value"]),
      ("@page { @top-left { content: 'x'; float: left } }", ["1:35 theme.unsupported-property"]),
      (
        "@page { @top-left { content: 'x'; vertical-align: top } @top-right { content: 'y' } }",
        ["1:57 theme.boxes-on-one-line"]
      ),
    ])
  func complaintsOfSomePages(css: String, findings: [String]) throws {
    #expect(try Reading(css).findings == findings)
  }

  @Test("boxes in the margins, each page's own before those of all")
  func marginBoxes() throws {
    let reading = try Reading(
      """
      html { color: #123456; font-size: 10pt }
      @page { margin: 72pt; @bottom-center { content: "— " counter(page) ' / ' counter(pages); font: bold 9pt/2 Arial; } }
      @page :left { @bottom-center { content: none } @top-left { content: "书名" } }
      @page :first { @bottom-center { content: 'i'; color: red } }
      @page :first, :left { @top-right { content: 'z'; padding: 1em 2em; margin-right: 1pt } }
      """)
    #expect(reading.findings == [])
    let page = reading.theme.page
    #expect(page.rightPages.map(\.content) == [[.text("— "), .pageNumber, .text(" / "), .pageCount]])
    let number = try #require(page.rightPages.first)
    #expect(number.edge == .bottom && number.place == .center && number.verticalAlignment == .middle)
    #expect(number.style.fontFamilies == ["Arial"] && number.style.fontSize == 9 && number.style.bold == true)
    #expect(number.style.color == "123456")
    #expect(number.style.alignment == .center)
    #expect(number.lineHeight == 18)
    #expect(number.distanceFromPaper(margin: 72) == 27)
    #expect(page.leftPages.map(\.content) == [[.text("书名")], [.text("z")]])
    #expect(page.leftPages[0].style.alignment == .left)
    let right = page.leftPages[1]
    #expect([right.insetTop, right.insetRight, right.insetBottom, right.insetLeft] == [10, 21, 10, 20])
    #expect(page.firstPage.map(\.content) == [[.text("z")], [.text("i")]])
    // What a rule about all pages says of the box is the first page's too.
    #expect(page.firstPage[1].style.fontSize == 9 && page.firstPage[1].style.color == "FF0000")
  }

  @Test(
    "where the line of a box stands",
    arguments: [
      ("top", 72 - 6 - 20), ("bottom", 4), ("middle", 4 + (72 - 10 - 20) / 2),
    ] as [(String, Double)])
  func heights(alignment: String, distance: Double) throws {
    let reading = try Reading(
      "@page { @bottom-left { content: 'x'; font: 10pt/20pt A; padding: 6pt 0 4pt; vertical-align: \(alignment) } }")
    #expect(reading.findings == [])
    #expect(reading.theme.page.rightPages.first?.distanceFromPaper(margin: 72) == distance)
  }
}
