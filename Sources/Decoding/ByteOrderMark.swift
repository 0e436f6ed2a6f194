import SourceModel

/// U+FEFF at the start of a manuscript, which says how the rest is encoded (Unicode, section 23.8).
struct ByteOrderMark: Sendable {
  let encoding: TextEncoding
  let bytes: [UInt8]

  static func of(_ bytes: [UInt8]) -> ByteOrderMark? {
    all.first { bytes.starts(with: $0.bytes) }
  }

  /// Whether the manuscript is UTF-32: its mark begins with the one of UTF-16, and behind it stand scalars of 32 bits.
  static func saysUTF32(_ bytes: [UInt8]) -> Bool {
    let little: [UInt8] = [0xFF, 0xFE, 0, 0]
    let big: [UInt8] = [0, 0, 0xFE, 0xFF]
    guard bytes.count % 4 == 0, bytes.starts(with: little) || bytes.starts(with: big) else { return false }
    let high = bytes[0] == 0 ? 0 : 3
    return stride(from: 0, to: bytes.count, by: 4).allSatisfy { group in
      bytes[group + high] == 0 && bytes[group + (high == 0 ? 1 : 2)] <= 0x10
    }
  }

  private static let all = [
    ByteOrderMark(encoding: .utf8, bytes: [0xEF, 0xBB, 0xBF]),
    ByteOrderMark(encoding: .utf16LittleEndian, bytes: [0xFF, 0xFE]),
    ByteOrderMark(encoding: .utf16BigEndian, bytes: [0xFE, 0xFF]),
    ByteOrderMark(encoding: .gb18030, bytes: [0x84, 0x31, 0x95, 0x33]),
  ]
}
