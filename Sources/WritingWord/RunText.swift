import MarkupXML

extension XMLWriter {
  /// The text of a run: `w:t`, with `w:tab` for each tab, since a tab in `w:t` is read as a space.
  mutating func runText(_ utf8: Span<UInt8>, facts: TextFacts) {
    guard facts.hasTab else { return piece(utf8, preservingSpace: facts.hasFragileSpace) }
    var start = 0
    for index in utf8.indices where utf8[index] == 0x09 {
      let before = utf8.extracting(start..<index)
      piece(before, preservingSpace: TextFacts.hasFragileSpace(before))
      empty("w:tab")
      start = index + 1
    }
    let rest = utf8.extracting(start..<utf8.count)
    piece(rest, preservingSpace: TextFacts.hasFragileSpace(rest))
  }

  private mutating func piece(_ utf8: Span<UInt8>, preservingSpace: Bool) {
    var rest = 0
    while rest < utf8.count {
      var end = min(rest + Self.longestText, utf8.count)
      // A character is not cut in two (RFC 3629: continuation bytes are 10xxxxxx).
      while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
      start("w:t")
      // A cut may fall beside a blank.
      if preservingSpace || end - rest < utf8.count { attribute("xml:space", "preserve") }
      text(utf8.extracting(rest..<end))
      self.end()
      rest = end
    }
  }

  /// In bytes. libxml2 gathers the text of an element in pieces before it holds it against a schema, in time that grows
  /// with the square of their number; a run may have several `w:t`.
  private static var longestText: Int { 1 << 15 }

  /// Lets characters that both scripts share take the East Asian face.
  mutating func eastAsianHint() {
    start("w:rFonts")
    attribute("w:hint", "eastAsia")
    end()
  }
}
