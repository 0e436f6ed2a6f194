/// Finds where text stops being plain: at mark-up, a reference, or a character that XML 1.0 forbids (section 2.2) or that a
/// parser would change (2.11).
enum PlainText {
  /// The first place from `start` on that is one of `<`, `>`, `&`, a control other than tab and line feed, or the beginning
  /// of U+FFFE or U+FFFF; the end of the document if there is none.
  static func end(in document: RawSpan, from start: Int) -> Int {
    var index = start
    while true {
      index = suspicion(in: document, from: index)
      guard index < document.byteCount else { return index }
      switch document[index] {
      case 0x09, 0x0A: index += 1
      case 0xEF where !XMLCharacter.isNoncharacter(document, at: index): index += 3
      default: return index
      }
      if index > document.byteCount { return document.byteCount }
    }
  }

  /// The first byte `byte` from `start` on, or the end.
  static func index(of byte: UInt8, in document: RawSpan, from start: Int) -> Int {
    var index = start
    while index + 8 <= document.byteCount {
      let hit = ByteWord.bytes(byte, in: document.word(at: index))
      if hit != 0 { return index + hit.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < document.byteCount, document[index] != byte { index += 1 }
    return index
  }

  /// Eight bytes at a time: all that ends plain text, and every byte that might.
  private static func suspicion(in document: RawSpan, from start: Int) -> Int {
    var index = start
    while index + 8 <= document.byteCount {
      let word = document.word(at: index)
      let hit =
        ByteWord.controls(word) | ByteWord.bytes(0x3C, in: word) | ByteWord.bytes(0x3E, in: word)
        | ByteWord.bytes(0x26, in: word) | ByteWord.bytes(0xEF, in: word)
      if hit != 0 { return index + hit.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < document.byteCount {
      switch document[index] {
      case 0..<0x20, 0x3C, 0x3E, 0x26, 0xEF: return index
      default: index += 1
      }
    }
    return index
  }
}
