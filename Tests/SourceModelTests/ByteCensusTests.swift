import SourceModel
import Testing

/// Counting eight bytes a step finds what counting one by one finds.
@Suite struct ByteCensusTests {
  private struct Slow {
    var scalars: Int
    var ascii: Int
    var letters: Int
    var ideographs: Int
    var tabs: Int
    var hasGap: Bool

    init(_ text: String) {
      scalars = text.unicodeScalars.count
      ascii = text.unicodeScalars.count { $0.isASCII }
      letters = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
      ideographs = text.unicodeScalars.count { (0x4000...0x9FFF).contains($0.value) }
      tabs = text.unicodeScalars.count { $0 == "\t" }
      hasGap = text.contains("    ")
    }
  }

  private func check(_ text: String, at location: SourceLocation = #_sourceLocation) {
    let bytes = Array(text.utf8)
    let census = ByteCensus(bytes.span)
    let slow = Slow(text)
    #expect(census.scalars == slow.scalars, "\(text.debugDescription)", sourceLocation: location)
    #expect(census.ascii == slow.ascii, "\(text.debugDescription)", sourceLocation: location)
    #expect(census.letters == slow.letters, "\(text.debugDescription)", sourceLocation: location)
    #expect(census.ideographs == slow.ideographs, "\(text.debugDescription)", sourceLocation: location)
    #expect(census.tabs == slow.tabs, "\(text.debugDescription)", sourceLocation: location)
    #expect(census.hasGap == slow.hasGap, "\(text.debugDescription)", sourceLocation: location)
  }

  /// Each kind of character at each place of a word of eight bytes, and at the end behind it.
  @Test(arguments: [
    "a", "z", "A", "Z", "@", "[", "`", "{", " ", "  ", "   ", "    ", "     ", "\t", "\u{1}", "!", " !  ! ", "é", "字",
    "“", "𠮷", "\u{7F}", "、", "\u{3FFF}",
    "\u{4000}", "\u{9FFF}", "\u{A000}", "，",
  ])
  func everyPlace(sign: String) {
    for before in 0..<20 {
      for after in 0..<10 {
        for padding in ["x", "字"] {
          check(String(repeating: padding, count: before) + sign + String(repeating: padding, count: after))
        }
      }
    }
  }

  /// A byte counts to 255; longer texts must not run over.
  @Test(arguments: ["a", "字", " \t", "é "])
  func longTexts(unit: String) {
    for count in [2039, 2040, 2041, 8191, 50_000] { check(String(repeating: unit, count: count)) }
  }

  @Test func gapsInLongTexts() {
    for place in [0, 1, 2035, 2036, 2037, 2038, 2039, 2040, 4000] {
      let text = String(repeating: "ab ", count: 1500)
      let index = text.index(text.startIndex, offsetBy: place)
      check(text[..<index] + "    " + text[index...])
      check(text[..<index] + "   x" + text[index...])
    }
  }

  @Test func nothing() { check("") }
}
