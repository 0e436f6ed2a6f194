import Diagnostics
import SourceModel
import Testing
import Theming

@Suite("Stylesheets that cannot be used")
struct FailureTests {
  private func refusal(of css: [UInt8]) -> Failure? {
    #expect(throws: Failure.self) { _ = try Reading(css) }
  }

  @Test(
    "what cannot stand in a page is refused with its place",
    arguments: [
      ("p {}\n/* a </style> b */", "2:6"),
      ("p { --x: '</STYLE ' }", "1:11"),
      ("p {}\u{0}", "1:5"),
      ("p {\u{C}}", "1:4"),
      ("p {}/*一\u{FFFE}*/", "1:8"),
    ])
  func notEmbeddable(css: String, place: String) throws {
    let failure = try #require(refusal(of: Array(css.utf8)))
    #expect(failure.kind == .theme)
    #expect(failure.diagnostic.id == "theme.not-embeddable")
    #expect(failure.diagnostic.severity == .error)
    #expect(failure.diagnostic.position.map { "\($0.line):\($0.column)" } == place)
    #expect(failure.diagnostic.hint != nil)
  }

  @Test(
    "what only looks like mark-up may stand in a page",
    arguments: [
      "p {}\n/* a < b, <style>, </stylus> */", "p { --x: 'a&b' }", "@media (width < 40em) { p {} }", "a[b=c[x]]> p {}",
      "p { &:hover { color: red } }",
    ])
  func embeddable(css: String) throws {
    #expect(throws: Never.self) { _ = try Reading(Array(css.utf8)) }
  }

  @Test("bytes that are not UTF-8 are refused with their place")
  func notText() throws {
    let failure = try #require(refusal(of: Array("p {}\n/* ".utf8) + [0xB7, 0xC2]))
    #expect(failure.kind == .theme)
    #expect(failure.diagnostic.id == "theme.not-text")
    #expect(failure.diagnostic.position == SourcePosition(line: 2, column: 4))
  }

  @Test(
    "a file without a rule is refused",
    arguments: ["", " \n", "/* nothing */", "Dear all,\nhello.", "{\"a\": 1}", "if (a) { b() }", "@charset 'a'"])
  func noRules(css: String) throws {
    let failure = try #require(refusal(of: Array(css.utf8)))
    #expect(failure.kind == .theme)
    #expect(failure.diagnostic.id == "theme.no-rules")
  }

  @Test(
    "a name that is nearly a known one is told from it",
    arguments: [
      ("p { colour: red }", "did you mean color?"), ("p { text-indnet: 2em }", "did you mean text-indent?"),
      ("p { magrin: 0 }", "did you mean margin?"), (".titel { color: red }", "did you mean .title?"),
      ("boddy { color: red }", "did you mean body?"), ("signature { color: red }", "did you mean .signature?"),
      ("p { display: flex }", "HTML has it all the same; put it into @media screen or @media print to say so"),
      (".x { color: red }", "use an element of the page, such as h1, or a role, such as .signature"),
    ])
  func spelling(css: String, hint: String) throws {
    #expect(try Reading(css).diagnostics.map(\.hint) == [hint])
  }
}
