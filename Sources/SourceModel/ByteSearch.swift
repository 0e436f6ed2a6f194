import Glibc

extension Span where Element == UInt8 {
  /// The first place at or after `start` where `byte` stands, found by `memchr` at memory speed.
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    // Unsafe: memchr takes an address. It stays inside the span, and what it returns does not leave this closure.
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place at or after `start` where a C0 control character stands: a line end, a tab, or a character that no
  /// text should hold. Looks at eight bytes in one step.
  public func firstControl(from start: Int = 0) -> Int? {
    var index = start
    // Unsafe: the loads stay inside the buffer, since the loop ends eight bytes before its end.
    let found: Int? = withUnsafeBytes { buffer in
      while index + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // Bytes under 0x20 borrow from their top bit; those over 0x7F had it before. The lowest bit set is exact.
        let below = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        if below != 0 { return index + below.trailingZeroBitCount / 8 }
        index += 8
      }
      return nil
    }
    if let found { return found }
    while index < count {
      if self[index] < 0x20 { return index }
      index += 1
    }
    return nil
  }

  /// Whether `text` stands at `index`.
  public func holds(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, text.count <= count - index else { return false }
    for offset in text.indices where self[index + offset] != text[offset] { return false }
    return true
  }
}
