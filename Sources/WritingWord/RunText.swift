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
    guard !utf8.isEmpty else { return }
    start("w:t")
    if preservingSpace { attribute("xml:space", "preserve") }
    text(utf8)
    end()
  }

  /// Lets characters that both scripts share take the East Asian face.
  mutating func eastAsianHint() {
    start("w:rFonts")
    attribute("w:hint", "eastAsia")
    end()
  }
}
