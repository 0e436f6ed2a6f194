import Diagnostics
import Testing
import ThemeModel

@Suite("What declarations say to Word")
struct ValueTests {
  @Test(
    "lengths",
    arguments: [
      ("12pt", 12), ("1in", 72), ("2.54cm", 72), ("25.4mm", 72), ("101.6q", 72), ("6pc", 72), ("96px", 72), ("0", 0),
    ] as [(String, Double)])
  func lengths(text: String, points: Double) throws {
    let reading = try Reading("p { margin-left: \(text) }")
    guard case .points(let value)? = reading[.body].marginLeft else {
      Issue.record("no length in points")
      return
    }
    #expect(abs(value - points) < 1e-9)
  }

  @Test(
    "one to four margins",
    arguments: [
      ("1em", [1, 1, 1, 1]), ("1em 2em", [1, 2, 1, 2]), ("1em 2em 3em", [1, 2, 3, 2]),
      ("1em 2em 3em 4em", [1, 2, 3, 4]),
    ] as [(String, [Double])])
  func margins(text: String, expected: [Double]) throws {
    let style = try Reading("p { margin: \(text) }")[.body]
    #expect([style.marginTop, style.marginRight, style.marginBottom, style.marginLeft] == expected.map { .em($0) })
  }

  @Test("all that Word can express")
  func properties() throws {
    let reading = try Reading(
      """
      p { float: left }
      p {
        font-family: "仿宋_GB2312", Times New Roman, serif; font-size: 16pt; font-weight: 700; font-style: italic;
        color: #C0a; background-color: #12345f; text-align: end; text-indent: 2ic; line-height: 28pt;
        letter-spacing: -0.05em; page-break-before: always; page-break-after: avoid; overflow-wrap: anywhere;
        break-inside: avoid; orphans: 1; widows: 2; padding: 0 1em; border: 0.5pt dashed #c00; border-right: none;
        --anything: { at: all };
      }
      h1 { line-height: 1.5 } h2 { line-height: 200%; font-size: 10pt } h3 { line-height: normal }
      """)
    #expect(reading.findings == ["1:5 theme.unsupported-property", "6:47 theme.unsupported-property"])
    var style = TextStyle()
    style.fontFamilies = ["仿宋_GB2312", "Times New Roman", "serif"]
    style.fontSize = 16
    style.bold = true
    style.italic = true
    style.color = "CC00AA"
    style.backgroundColor = "12345F"
    style.alignment = .right
    style.firstLineIndent = .em(2)
    style.lineHeight = .exact(28)
    style.marginTop = .em(1)
    style.marginRight = .points(0)
    style.marginBottom = .em(1)
    style.marginLeft = .points(0)
    style.letterSpacing = .em(-0.05)
    style.pageBreakBefore = true
    style.keepWithNext = true
    style.keepTogether = true
    style.orphans = 1
    style.widows = 2
    style.paddingTop = .points(0)
    style.paddingRight = .em(1)
    style.paddingBottom = .points(0)
    style.paddingLeft = .em(1)
    style.borderTop = Border(width: 0.5, line: .dashed, color: "CC0000")
    style.borderBottom = style.borderTop
    style.borderLeft = style.borderTop
    style.borderRight = Border.none
    #expect(reading[.body] == style)
    #expect(reading[.title].lineHeight == .multiple(1.5))
    #expect(reading[.heading1].lineHeight == .exact(20))
    #expect(reading[.heading2].lineHeight == .multiple(1.2))
  }

  @Test(
    "what Word cannot express or does not understand is said, with its place",
    arguments: [
      ("float: left", "theme.unsupported-property", Severity.warning),
      ("background: red", "theme.unsupported-property", .warning),
      ("padding: 1em", "theme.unsupported-property", .warning),
      ("color: rebeccapurple", "theme.unsupported-value", .warning),
      ("color: #12345", "theme.unsupported-value", .warning),
      ("color: transparent", "theme.unsupported-value", .warning),
      ("color: rgb(1 2 3)", "theme.unsupported-value", .warning),
      ("color: var(--x)", "theme.unsupported-value", .warning),
      ("font-size: 12", "theme.unsupported-value", .warning),
      ("font-size: 2vw", "theme.unsupported-value", .warning),
      ("font-size: 12pt 13pt", "theme.unsupported-value", .warning),
      ("font-family: a,, b", "theme.unsupported-value", .warning),
      ("font-family: 12", "theme.unsupported-value", .warning),
      ("font-weight: heavy", "theme.unsupported-value", .warning),
      ("font-weight: 1e9", "theme.unsupported-value", .warning),
      ("font-weight: 500", "theme.approximated-value", .note),
      ("font-style: upright", "theme.unsupported-value", .warning),
      ("text-align: match-parent", "theme.unsupported-value", .warning),
      ("text-indent: 10%", "theme.unsupported-value", .warning),
      ("margin: auto", "theme.unsupported-value", .warning),
      ("margin: 1pt 2pt 3pt 4pt 5pt", "theme.unsupported-value", .warning),
      ("margin: 1pt inherit", "theme.unsupported-value", .warning),
      ("line-height: tall", "theme.unsupported-value", .warning),
      ("letter-spacing: 1", "theme.unsupported-value", .warning),
      ("break-before: column", "theme.unsupported-value", .warning),
      ("break-before: left", "theme.approximated-value", .note),
      ("break-after: page", "theme.unsupported-value", .warning),
      ("font-size: 1e999pt", "theme.unsupported-value", .warning),
      ("font-size: 0", "theme.value-out-of-range", .warning),
      ("font-size: -3pt", "theme.value-out-of-range", .warning),
      ("font-size: 2000pt", "theme.value-out-of-range", .warning),
      ("font-size: 1e308pt", "theme.value-out-of-range", .warning),
      ("margin-top: -1pt", "theme.value-out-of-range", .warning),
      ("margin-left: 1e300em", "theme.value-out-of-range", .warning),
      ("text-indent: 9999em", "theme.value-out-of-range", .warning),
      ("line-height: 0", "theme.value-out-of-range", .warning),
      ("line-height: 99", "theme.value-out-of-range", .warning),
      ("line-height: -5pt", "theme.value-out-of-range", .warning),
      ("letter-spacing: 9in9", "theme.unsupported-value", .warning),
      ("padding: -1em", "theme.value-out-of-range", .warning),
      ("border: 1pt groove", "theme.unsupported-value", .warning),
      ("border: 1pt", "theme.unsupported-value", .warning),
      ("border: 20pt solid", "theme.value-out-of-range", .warning),
      ("border-top: solid transparent", "theme.unsupported-value", .warning),
      ("border-left-width: 1pt", "theme.unsupported-property", .warning),
      ("break-inside: avoid-column", "theme.unsupported-value", .warning),
      ("orphans: 0", "theme.unsupported-value", .warning),
      ("widows: 1.5", "theme.unsupported-value", .warning),
      ("orphans: 4", "theme.approximated-value", .note),
      ("font: 10pt", "theme.unsupported-value", .warning),
      ("font: caption", "theme.unsupported-value", .warning),
      ("--font-size-cn: 九号", "theme.unsupported-value", .warning),
      ("--font-size-cn: 9号", "theme.unsupported-value", .warning),
      ("--font-size-cn: 1.5号", "theme.unsupported-value", .warning),
    ])
  func complaints(declaration: String, id: String, severity: Severity) throws {
    let reading = try Reading("\n p { \(declaration) }")
    #expect(reading.findings == ["2:6 \(id)"])
    #expect(reading.diagnostics.map(\.severity) == [severity])
  }

  @Test(
    "sizes by their Chinese names",
    arguments: [
      ("三号", 16), ("3号", 16), ("小四", 12), ("小四号", 12), ("初号", 42), ("五号", 10.5), ("小二", 18), ("8号", 5),
    ] as [(String, Double)])
  func chineseSizes(name: String, points: Double) throws {
    let reading = try Reading("p { font-size: \(points)pt; --font-size-cn: \(name) }")
    #expect(reading.findings == [])
    #expect(reading[.body].fontSize == points)
    // Of two the later one counts, as ever.
    #expect(
      try Reading("p { font-size: 10pt; --font-size-cn: \(name) }").findings.first?.hasSuffix("theme.sizes-differ")
        == true)
    #expect(try Reading("p { --font-size-cn: \(name) }")[.body].fontSize == points)
  }

  @Test(
    "the shorthand of type",
    arguments: [
      ("12pt serif", false, false, 12, LineHeight.multiple(1.2), ["serif"]),
      ("italic 700 9pt/1.5 \"宋体\", Times New Roman", true, true, 9, .multiple(1.5), ["宋体", "Times New Roman"]),
      ("normal bold 10pt/12pt A", true, false, 10, .exact(12), ["A"]),
    ] as [(String, Bool, Bool, Double, LineHeight, [String])])
  func font(text: String, bold: Bool, italic: Bool, size: Double, line: LineHeight, families: [String]) throws {
    let reading = try Reading("article { font: \(text) }")
    #expect(reading.findings == [])
    let style = reading[.body]
    #expect(style.bold == bold && style.italic == italic && style.fontSize == size)
    #expect(style.lineHeight == line && style.fontFamilies == families)
  }

  @Test("a part of a line has no margins, borders or breaks, unless the rule is for blocks too")
  func stretches() throws {
    let lead = try Reading(".lead { color: red; margin-left: 1em; text-align: center }")
    #expect(lead.findings == ["1:21 theme.unsupported-property", "1:39 theme.unsupported-property"])
    #expect(lead.diagnostics.allSatisfy { $0.text.contains(".lead") })
    #expect(try Reading("* { line-height: 1.5 } .lead, .note { margin: 1em } .lead { margin: 0 }").findings == [])
  }

  @Test("a class of a heading's number says what differs, and no weight: Word's style could only turn it around")
  func numbers() throws {
    let reading = try Reading("h3 { font-family: A } .scheme-arabic-point { font-family: inherit; font-weight: 400 }")
    #expect(reading.findings == ["1:68 theme.unsupported-property"])
    var point = TextStyle()
    point.fontFamilies = reading[.body].fontFamilies
    #expect(reading[.arabicPoint] == point)
    #expect(reading[.chineseComma] == TextStyle())
  }

  @Test("a value out of range is not used")
  func outOfRange() throws {
    let reading = try Reading("p, h1 { font-size: 0; margin-top: -1pt; line-height: 1e10 }")
    #expect(reading.findings.count == 3)
    #expect(reading[.body].fontSize == 12)
    #expect(reading[.body].marginTop == .points(0))
    #expect(reading[.body].lineHeight == .multiple(1.2))
  }

  @Test("what the frame of a page does not hand on does not reach Word")
  func frame() throws {
    let reading = try Reading("body { margin: 0; background-color: transparent } article { margin: 1em; color: red }")
    #expect(reading.findings == ["1:61 theme.unsupported-property"])
    #expect(reading[.body].color == "FF0000")
  }

  @Test("a long value is cut in a message, between characters")
  func excerpt() throws {
    let reading = try Reading("p { color: " + String(repeating: "一", count: 200) + "\n 二 }")
    let text = try #require(reading.diagnostics.first?.text)
    #expect(text.contains("“" + String(repeating: "一", count: 47) + "…”"))
  }
}
