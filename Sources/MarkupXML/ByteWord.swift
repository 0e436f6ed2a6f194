/// Eight bytes as one number, the first in its lowest bits.
///
/// What is found is exact for the lowest byte alone: what that borrows may show in those above it.
enum ByteWord {
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The high bit of each byte that is zero.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- repeating(1)) & ~word & highs }

  /// The high bit of each byte that is less than 0x20.
  @inline(__always)
  static func controls(_ word: UInt64) -> UInt64 { (word &- repeating(0x20)) & ~word & highs }

  /// The high bit of each byte that is `byte`.
  @inline(__always)
  static func bytes(_ byte: UInt8, in word: UInt64) -> UInt64 { zeros(word ^ repeating(byte)) }
}

extension RawSpan {
  subscript(index: Int) -> UInt8 { unsafeLoad(fromByteOffset: index, as: UInt8.self) }

  // Bytes of any kind make a number; the loads look after their bounds. The machine keeps the lowest byte first.
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  func bytes(_ start: Int, _ end: Int) -> [UInt8] { extracting(start..<end).withUnsafeBytes { Array($0) } }

  /// Whether a tag's name begins at `start`.
  func holdsName(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    return end < byteCount && holds(Array(name.utf8), at: start, upTo: end)
      && (self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: ">"))
  }

  func holds(_ bytes: [UInt8], at start: Int, upTo end: Int) -> Bool {
    guard end - start == bytes.count else { return false }
    let other = bytes.span.bytes
    var offset = 0
    while offset + 8 <= bytes.count {
      guard word(at: start + offset) == other.word(at: offset) else { return false }
      offset += 8
    }
    while offset < bytes.count {
      guard self[start + offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
