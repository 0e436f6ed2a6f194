/// The characters of XML 1.0 (section 2.2, production 2), byte by byte in UTF-8.
public enum XMLCharacter {
  /// Bytes that are written as they are, wherever they stand: all but controls, `< > & "` and the first byte of U+FFFE.
  @inlinable
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80
      ? byte != 0xEF
      : byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E
  }

  /// Whether U+FFFE or U+FFFF begins at `index`, where `utf8[index]` is 0xEF.
  static func isNoncharacter(_ utf8: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE
  }
}
