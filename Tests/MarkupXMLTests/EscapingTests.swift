import MarkupXML
import Testing

/// What stands in text and attributes, and what may not.
@Suite struct EscapingTests {
  private func written(text: String = "", attribute: String? = nil) throws -> String {
    var xml = XMLWriter(declaration: false)
    xml.start("a")
    if let attribute { xml.attribute("b", attribute) }
    xml.text(text)
    xml.end()
    return String(decoding: try xml.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "\""), ("'", "'"), ("\t", "\t"), ("\n", "\n"), ("\r", "&#13;"),
    ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("甲<乙", "甲&lt;乙"), ("\u{7F}\u{85}\u{2028}", "\u{7F}\u{85}\u{2028}"),
    ("\u{FFFD}\u{FEFF}﹏", "\u{FFFD}\u{FEFF}﹏"), ("😀", "😀"), ("\u{1FFFE}", "\u{1FFFE}"), ("<<>>", "&lt;&lt;&gt;&gt;"),
  ])
  func text(source: String, expected: String) throws {
    #expect(try written(text: source) == "<a>\(expected)</a>\n")
  }

  @Test(arguments: [
    ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("'", "'"), ("\t", "&#9;"), ("\n", "&#10;"),
    ("\r", "&#13;"), ("甲\"乙\"", "甲&quot;乙&quot;"), ("", ""),
  ])
  func attribute(source: String, expected: String) throws {
    #expect(try written(attribute: source) == "<a b=\"\(expected)\"/>\n")
  }

  /// What is written comes back out of the reader.
  @Test func roundTrip() throws {
    let source = String(String.UnicodeScalarView((0x20...0xFFFD).compactMap(Unicode.Scalar.init))) + "\t\n\r😀\u{10FFFF}"
    let xml = Array(try written(text: source).utf8)
    var found: [UInt8] = []
    #expect(
      XMLReading().faults(in: xml) { event, _, text in
        if event == .text { for index in text.indices { found.append(text[index]) } }
      } == [])
    #expect(String(decoding: found, as: UTF8.self) == source)
  }

  @Test func forbiddenCharacters() {
    for value in Array(0x00...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F) + [0xFFFE, 0xFFFF] as [UInt32] {
      let text = "甲" + String(Unicode.Scalar(value)!) + "乙"
      #expect(throws: MarkupError.forbiddenCharacter(value)) { try written(text: text) }
      #expect(throws: MarkupError.forbiddenCharacter(value)) { try written(attribute: text) }
    }
  }

  @Test func theFirstForbiddenCharacterIsNamed() {
    #expect(throws: MarkupError.forbiddenCharacter(2)) { try written(text: "\u{2}\u{1}\u{FFFF}") }
  }
}
