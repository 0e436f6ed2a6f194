/// A character reference of the kinds that `XMLWriter` writes, and no other.
struct CharacterReference {
  let text: [UInt8]
  let character: [UInt8]

  /// Nil if none of them is at `index`.
  init?(_ document: RawSpan, at index: Int, in syntax: XMLWriter.Syntax) {
    let found = Self.all.first {
      index + $0.text.count <= document.byteCount && document.holds($0.text, at: index, upTo: index + $0.text.count)
    }
    // HTML parsers make a line feed of a carriage return, however it is written.
    guard let found, syntax == .xml || found.character != [0x0D] else { return nil }
    self = found
  }

  private init(_ text: StaticString, _ character: UInt8) {
    // Unsafe: the bytes of a static string are never freed.
    self.text = Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    self.character = [character]
  }

  static let all = [
    CharacterReference("&lt;", UInt8(ascii: "<")), CharacterReference("&gt;", UInt8(ascii: ">")),
    CharacterReference("&amp;", UInt8(ascii: "&")), CharacterReference("&quot;", UInt8(ascii: "\"")),
    CharacterReference("&#9;", 0x09), CharacterReference("&#10;", 0x0A), CharacterReference("&#13;", 0x0D),
  ]
}
