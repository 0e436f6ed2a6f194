import Diagnostics
import Stylesheets
import Testing
import ThemeModel

@Suite("Input that nobody wrote by hand")
struct UglyInputTests {
  /// Reads what may be refused, but must neither crash nor take long.
  private func survive(_ css: [UInt8]) {
    _ = try? Reading(css)
  }

  @Test(
    "a great deal of one thing",
    arguments: [
      "{", "}", "(", ")", "[", "p{", "p{}", "p{a", "p{a:b;", "p{a:(", "@media{", "@", "@x{}", "\\", "\"", "\"\n", "/*",
      "/**/",
      "p,", ".x+", ":not(", "p p ", "0", "1e", "-", "--", "#", "url(", "\n", " ", "一", "p{margin:0}", "p{x:y}", "}{",
      "!;",
      "p{font-size:1",
    ])
  func repetition(unit: String) {
    let count = 20_000 / unit.utf8.count
    survive(Array(String(repeating: unit, count: count).utf8))
    survive(Array(("p{color:red;" + String(repeating: unit, count: count)).utf8))
  }

  @Test("a mebibyte of opening braces")
  func braces() throws {
    let reading = try Reading(Array("p ".utf8) + [UInt8](repeating: 0x7B, count: 1 << 20))
    #expect(reading.findings == ["1:3 theme.unclosed", "1:4 theme.malformed-declaration"])
  }

  @Test("a long list of selectors before a long list of declarations")
  func crossProduct() throws {
    let selectors = String(repeating: "p,", count: 5_000) + "p"
    let reading = try Reading(selectors + "{" + String(repeating: "margin:0;", count: 5_000) + "}")
    #expect(reading.findings == [])
    #expect(reading[.body].marginTop == .points(0))
  }

  @Test("a number with very many digits")
  func digits() throws {
    let reading = try Reading("p { font-size: " + String(repeating: "9", count: 20_000) + "pt }")
    #expect(reading.findings == ["1:5 theme.unsupported-value"])
    #expect(try Reading("p { font-size: 1" + String(repeating: "0", count: 20) + "pt }").findings.count == 1)
    #expect(try Reading("p { font-size: 0." + String(repeating: "3", count: 20_000) + "in }")[.body].fontSize == 24)
  }

  @Test("a theme that was cut short anywhere, or lost or changed a byte")
  func mutilation() {
    let css = Stylesheet.gongwen.css
    for end in stride(from: 0, to: css.count, by: 211) { survive(Array(css[..<end])) }
    // A fixed sequence, so that a failure comes back.
    var state: UInt32 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % bound
    }
    let replacements = Array("{}()[]\"'\\/*;:,.#@!-+0e% \n".utf8)
    for _ in 0..<50 {
      var bytes = css
      for _ in 0..<20 {
        let index = next(bytes.count)
        if next(2) == 0 { bytes.remove(at: index) } else { bytes[index] = replacements[next(replacements.count)] }
      }
      survive(bytes)
    }
  }
}
