/// The characters of XML 1.0 (section 2.2, production 2), byte by byte in UTF-8.
public enum XMLCharacter {
  /// Bytes that are written as they are, wherever they stand: all but controls, `< > & "` and the first byte of U+FFFE.
  @inlinable
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80
      ? byte != 0xEF
      : byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E
  }

  /// The first byte from `start` on that is not plain, or the end.
  static func plainEnd(in utf8: RawSpan, from start: Int) -> Int {
    var index = start
    while index + 8 <= utf8.byteCount {
      let word = utf8.word(at: index)
      let hit =
        ByteWord.controls(word) | ByteWord.bytes(0x3C, in: word) | ByteWord.bytes(0x3E, in: word)
        | ByteWord.bytes(0x26, in: word) | ByteWord.bytes(0x22, in: word) | ByteWord.bytes(0xEF, in: word)
      if hit != 0 { return index + hit.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < utf8.byteCount, isPlain(utf8[index]) { index += 1 }
    return index
  }

  /// Whether U+FFFE or U+FFFF begins at `index`, where `utf8[index]` is 0xEF.
  static func isNoncharacter(_ utf8: RawSpan, at index: Int) -> Bool {
    index + 2 < utf8.byteCount && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
  }
}
