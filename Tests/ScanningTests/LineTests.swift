import Diagnostics
import Scanning
import SourceModel
import Testing

@Suite("Lines")
struct LineTests {
  @Test(
    "Lines end at LF, CR LF, CR, U+2028 and U+2029",
    arguments: [
      ("", []), ("甲", ["甲"]), ("甲\n", ["甲"]), ("\n", [""]), ("甲\n\n乙", ["甲", "", "乙"]),
      ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
      ("a\r\r\nb", ["a", "", "b"]), ("a\n\rb", ["a", "", "b"]), ("甲\u{2028}乙\u{2029}丙", ["甲", "乙", "丙"]),
      ("“甲”—…\u{2027}\u{202A}", ["“甲”—…\u{2027}\u{202A}"]), ("甲\u{85}乙", ["甲\u{85}乙"]), ("　　甲\t", ["　　甲\t"]),
      ("12345678\n1234567\n", ["12345678", "1234567"]),
    ] as [(String, [String])])
  func lines(text: String, expected: [String]) {
    #expect(scanned(text).lines == expected)
  }

  @Test("Positions count lines and scalars")
  func positions() {
    let scan = scanned("甲乙\r\n丙𠀀丁\r戊").text
    #expect(scan.position(of: 0) == SourcePosition(line: 1, column: 1))
    #expect(scan.position(of: 3) == SourcePosition(line: 1, column: 2))
    #expect(scan.position(of: 15) == SourcePosition(line: 2, column: 3))
    #expect(scan.position(of: 19) == SourcePosition(line: 3, column: 1))
    for offset in 0..<scan.source.bytes.count where scan.source.bytes[offset] & 0xC0 != 0x80 {
      // Inside a CR LF an editor shows no place.
      guard scan.source.bytes[offset] != 0x0A else { continue }
      let prefix = Array(scan.source.bytes[..<offset])
      #expect(SourcePosition(after: prefix.span) == scan.position(of: UInt32(offset)))
    }
  }

  @Test("A form feed is taken out and begins a page")
  func formFeed() {
    let scan = scanned("甲\u{C}乙")
    #expect(scan.text.directives.map(\.kind) == [.pageBreak])
    #expect(scan.text.excisions.map(\.range) == [TextRange(3..<4)])
    #expect(scan.report.diagnostics.isEmpty)
  }

  @Test(
    "Characters that XML forbids are taken out and reported",
    arguments: [
      ("甲\0乙", "U+0000 (NUL)", 1, 2), ("a\n\u{1F}b", "U+001F", 2, 1), ("甲\u{FFFE}", "U+FFFE", 1, 2),
      ("\u{FFFF}", "U+FFFF", 1, 1),
    ])
  func illegal(text: String, name: String, line: Int, column: Int) throws {
    let scan = scanned(text)
    let warning = try #require(scan.report.diagnostics.first)
    #expect(warning.id == "scan.illegal-character")
    #expect(warning.severity == .warning)
    #expect(warning.text.hasPrefix(name))
    #expect(warning.position == SourcePosition(line: line, column: column))
    #expect(scan.text.excisions.map(\.reason) == [.illegalCharacter])
    #expect(scan.report.removals.map(\.reason) == [.illegalCharacter])
  }

  @Test(
    "Legal characters stay", arguments: ["\t\u{A0}\u{AD}\u{FFFD}\u{FFE5}\u{FEFF}\u{E000}\u{FDCF}\u{FDF0}𠀀\u{10FFFD}"])
  func legal(text: String) {
    #expect(scanned(text).text.excisions.isEmpty)
  }

  @Test("A run of one character is one finding, and findings come to an end")
  func many() {
    #expect(scanned("甲" + String(repeating: "\0", count: 100)).report.diagnostics.count == 1)
    let scan = scanned(String(repeating: "甲\0", count: 100))
    #expect(scan.report.diagnostics.count == 21)
    #expect(scan.report.diagnostics.last?.text.hasPrefix("80 more") == true)
    #expect(scan.text.excisions.count == 100)
  }
}
