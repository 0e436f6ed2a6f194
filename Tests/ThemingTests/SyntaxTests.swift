import Diagnostics
import Testing
import ThemeModel

@Suite("What is CSS and what is not")
struct SyntaxTests {
  @Test("numbers, strings, escapes and comments are read as CSS has them")
  func tokens() throws {
    let reading = try Reading(
      #"""
      p/**/{ font-size : +1.6e1PT;font-family:"a\"b\
      c",\4eff 宋 , d  e;text-indent:-.5em }
      """#)
    #expect(reading.findings == [])
    #expect(reading[.body].fontSize == 16)
    #expect(reading[.body].fontFamilies == ["a\"bc", "仿宋", "d e"])
    #expect(reading[.body].firstLineIndent == .em(-0.5))
  }

  @Test("line ends of all kinds count as one, and leave as line feeds; a byte order mark leaves")
  func lineEnds() throws {
    let reading = try Reading("\u{FEFF}p {\r\n  a b;\r  c d;\n}")
    #expect(reading.findings == ["2:3 theme.malformed-declaration", "3:3 theme.malformed-declaration"])
    #expect(reading.theme.stylesheet == "p {\n  a b;\n  c d;\n}")
  }

  @Test("columns count characters, not bytes")
  func columns() throws {
    #expect(try Reading("p { /* 一二三 */ float: left }").findings == ["1:15 theme.unsupported-property"])
  }

  @Test(
    "what is malformed is skipped up to the next semicolon or the end of the block",
    arguments: [
      ("p { color red; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { : red; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { color: ; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { color: (red; ]; ) ; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { color: ]; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { font-family: \"a\n; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { 12pt; font-size: 10pt }", "1:5 theme.malformed-declaration"),
      ("p { span { color: red } font-size: 10pt }", "1:5 theme.nested-rule"),
      ("p { a:hover { color: red } font-size: 10pt }", "1:5 theme.nested-rule"),
      ("p > { color: red } p { font-size: 10pt }", "1:1 theme.malformed-selector"),
      ("p, , h1 { color: red } p { font-size: 10pt }", "1:3 theme.malformed-selector"),
      ("1p { color: red } p { font-size: 10pt }", "1:1 theme.malformed-selector"),
      ("p:: { color: red } p { font-size: 10pt }", "1:1 theme.malformed-selector"),
      ("} p { color: red } p { font-size: 10pt }", "1:1 theme.malformed-selector"),
      ("@media; p { font-size: 10pt }", "1:1 theme.unfinished-rule"),
      ("@import \"a.css\"; p { font-size: 10pt }", "1:1 theme.unsupported-rule"),
      ("@nonsense { p { color: red } } p { font-size: 10pt }", "1:1 theme.unsupported-rule"),
      ("p { font-size: 10pt } h1", "1:23 theme.unfinished-rule"),
      ("p { font-size: 10pt", "1:3 theme.unclosed"),
      ("p { font-size: 10pt } @media print { p {", "1:36 theme.unclosed"),
      ("p { font-size: 10pt }\n /* ", "2:2 theme.unclosed"),
    ])
  func recovery(css: String, finding: String) throws {
    let reading = try Reading(css)
    #expect(reading.findings == [finding])
    #expect(reading[.body].fontSize == 10)
    #expect(reading.diagnostics.allSatisfy { $0.text.contains("theme “test”") && $0.hint != nil })
  }

  @Test("a string that never ends is reported with the block that it swallows")
  func unclosedString() throws {
    #expect(try Reading("p { font-family: \"a }").findings == ["1:3 theme.unclosed", "1:18 theme.unclosed"])
  }

  @Test("rules for a browser alone are passed over in silence")
  func htmlAlone() throws {
    let reading = try Reading(
      """
      @charset "utf-8";
      @media screen and (max-width: 30em) { p { float: left; nonsense } }
      @media print { @page { size: 1mm } }
      @supports (display: grid) { p { display: grid } }
      @font-face { font-family: x; src: local("x") }
      @media screen, print {
        p:hover, p::before, p > span, h1 + p, article p, [lang], #id, p:not(.note, .date) { float: left }
        header, main, .list, .page-break, .run-in, time, span.paid { float: left }
      }
      @page { margin: 20mm; @bottom-center { content: counter(page) } }
      """)
    #expect(reading.findings == [])
    #expect(reading.theme.page.marginTop == 20 * 72 / 25.4)
  }

  @Test(
    "a selector that Word cannot follow is said, and the others of its rule hold",
    arguments: [
      "p:hover", "p::before", "p > span", "h1 + p", "article p", "[lang]", "#id", "p:not(.note, .date)", "header",
      "main",
      ".list", ".page-break", ".run-in", "time", "span.paid", "table td",
    ])
  func selectorOutsideMedia(selector: String) throws {
    let reading = try Reading("p, \(selector), .note { color: red }")
    #expect(reading.findings == ["1:4 theme.unsupported-selector"])
    #expect(reading.diagnostics.allSatisfy { $0.text.contains("“\(selector)”") && $0.hint != nil })
    #expect(reading[.note].color == "FF0000")
  }

  @Test("the summary is the first line of the first comment")
  func summary() throws {
    #expect(try Reading("p{}/*\n *  A look  \n * of some kind */ /* b */").theme.summary == "A look")
    #expect(try Reading("p{}").theme.summary == "")
    #expect(try Reading("/**/p{}").theme.summary == "")
  }
}
