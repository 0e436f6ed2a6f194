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

  @Test("pages that differ from the others are not Word's")
  func pseudoPages() throws {
    #expect(try Reading("@page :first { margin: 1mm }").findings == ["1:1 theme.unsupported-property"])
    #expect(try Reading("@page :left { @bottom-left { content: 'x' } }").findings == [])
  }
}
