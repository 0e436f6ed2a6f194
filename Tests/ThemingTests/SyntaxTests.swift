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
      @media only screen { p { float: left } }
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
    "what browsers apply and Word does not is said",
    arguments: [
      ("@supports (display: grid) { p { color: red } }", "@supports"), ("@layer base { p { color: red } }", "@layer"),
      ("@layer base, house;", "@layer"), ("@font-face { font-family: x; src: local(\"x\") }", "@font-face"),
      ("@container (width > 1px) { p { color: red } }", "@container"), ("@media all { p { color: red } }", "@media"),
      ("@media { p { color: red } }", "@media"), ("@media (min-width: 1px) { p { color: red } }", "@media"),
      ("@media screen, (min-width: 1px) { p { color: red } }", "@media"),
      ("@media not screen { p { color: red } }", "@media"), ("@namespace x \"y\";", "@namespace"),
    ])
  func browsersAlone(rule: String, name: String) throws {
    let reading = try Reading("\(rule) .note { color: red }")
    #expect(reading.findings == ["1:1 theme.unsupported-rule"])
    #expect(reading.diagnostics.allSatisfy { $0.text.contains(name) && $0.hint != nil && $0.severity == .warning })
    #expect(reading[.note].color == "FF0000")
  }

  @Test("conditions inside a rule are HTML's if they name a medium")
  func nestedConditions() throws {
    let css = "p { @media screen { color: blue } color: red }"
    #expect(try Reading(css).findings == [])
    #expect(try Reading(css).theme.styles[.body]?.color == "FF0000")
    #expect(
      try Reading("p { @supports (color: red) { color: blue } color: red }").findings == ["1:5 theme.unsupported-rule"])
  }

  @Test(
    "a slip in a property of Galley's own is said, and variables are not",
    arguments: [
      ("--plce", "--place"), ("--Closing", "--closing"), ("--runin", "--run-in"), ("--font-size-CN", "--font-size-cn"),
      ("--space", nil), ("--ink", nil), ("--placeholder", nil),
    ] as [(String, String?)])
  func ownProperties(name: String, meant: String?) throws {
    let reading = try Reading("p { \(name): 1; color: red }")
    #expect(reading.findings == (meant == nil ? [] : ["1:5 theme.unsupported-property"]))
    #expect(reading.diagnostics.first?.hint == meant.map { "did you mean \($0)?" })
  }

  @Test(
    "a selector with a slip in it is a warning, one of another page a note",
    arguments: [(".signiture", ".signature"), (".Heading-1", ".heading-1"), (".site-navigation", nil)]
      as [(String, String?)])
  func slips(selector: String, meant: String?) throws {
    let reading = try Reading("p, \(selector) { color: red }")
    #expect(reading.findings == ["1:4 theme.unknown-selector"])
    #expect(reading.diagnostics.first?.severity == (meant == nil ? .note : .warning))
    if let meant { #expect(reading.diagnostics.first?.hint == "did you mean \(meant)?") }
  }

  @Test("Chinese names of sizes have a property of their own", arguments: ["font: 四号 仿宋", "font-size: 四号"])
  func chineseSizes(declaration: String) throws {
    let reading = try Reading("p { \(declaration) }")
    #expect(reading.findings == ["1:5 theme.unsupported-value"])
    #expect(reading.diagnostics.first?.hint?.contains("--font-size-cn") == true)
  }

  @Test(
    "a selector that Word cannot follow is said, and the others of its rule hold",
    arguments: [
      "p:hover", "p::before", "p > span", "h1 + p", "article p", "[lang]", "#id", "p:not(.note, .date)", "header",
      "main",
      ".list", ".page-break", ".run-in", "time", "span.paid", "table td", ".notes", ".note-reference",
      ".attachment", ".closing", ".contents", ".contents-1", ".contents-2", ".contents-3", ".item",
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
