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
    "what cannot stand in a page that is XML is refused with its place",
    arguments: [
      ("p {}\n/* a < b */", "2:6"),
      ("p { --x: 'a&b' }", "1:12"),
      ("@media (width < 40em) { p {} }", "1:15"),
      ("a[b=c[x]]> p {}", "1:8"),
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
}
