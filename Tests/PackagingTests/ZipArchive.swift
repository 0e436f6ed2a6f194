import CDeflate

/// A zip archive taken apart by the letter of PKWARE's APPNOTE 6.3.9, from its central directory.
struct ZipArchive {
  struct Entry {
    var path: String
    var flags: Int
    var method: Int
    var dateAndTime: Int
    var checksum: UInt32
    var packedCount: Int
    var content: [UInt8]
  }

  var entries: [Entry] = []

  enum Fault: Error {
    case signature(at: Int)
    case headersDiffer(String)
    case bytesBetween
    case inflate(String)
  }

  init(_ bytes: [UInt8]) throws {
    // Galley writes no archive comment, so that the end record is the last 22 bytes.
    let end = bytes.count - 22
    try Self.expect(0x0605_4B50, at: end, in: bytes)
    let count = Self.number(bytes, end + 10, 2)
    var place = Self.number(bytes, end + 16, 4)
    guard place + Self.number(bytes, end + 12, 4) == end else { throw Fault.bytesBetween }
    var expected = 0
    for _ in 0..<count {
      try Self.expect(0x0201_4B50, at: place, in: bytes)
      let nameCount = Self.number(bytes, place + 28, 2)
      let path = String(decoding: bytes[(place + 46)..<(place + 46 + nameCount)], as: UTF8.self)
      let local = Self.number(bytes, place + 42, 4)
      // Entries follow one another without a gap, in the order of the directory.
      guard local == expected else { throw Fault.bytesBetween }
      try Self.expect(0x0403_4B50, at: local, in: bytes)
      guard bytes[(place + 6)..<(place + 32)].elementsEqual(bytes[(local + 4)..<(local + 30)]) else {
        throw Fault.headersDiffer(path)
      }
      let data = local + 30 + Self.number(bytes, local + 26, 2) + Self.number(bytes, local + 28, 2)
      let packedCount = Self.number(bytes, place + 20, 4)
      let method = Self.number(bytes, place + 10, 2)
      let packed = Array(bytes[data..<(data + packedCount)])
      entries.append(
        Entry(
          path: path, flags: Self.number(bytes, place + 8, 2), method: method,
          dateAndTime: Self.number(bytes, place + 12, 4),
          checksum: UInt32(Self.number(bytes, place + 16, 4)), packedCount: packedCount,
          content: method == 0 ? packed : try Self.inflate(packed, count: Self.number(bytes, place + 24, 4), path)))
      expected = data + packedCount
      place += 46 + nameCount + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
    }
    guard place == end else { throw Fault.bytesBetween }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
  }

  private static func expect(_ signature: Int, at place: Int, in bytes: [UInt8]) throws {
    guard place >= 0, number(bytes, place, 4) == signature else { throw Fault.signature(at: place) }
  }

  private static func inflate(_ packed: [UInt8], count: Int, _ path: String) throws -> [UInt8] {
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    var result = LIBDEFLATE_BAD_DATA
    // Unsafe: libdeflate fills the memory; it is taken only if all of it was filled.
    let content = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = packed.withUnsafeBytes {
        libdeflate_deflate_decompress(decompressor, $0.baseAddress, $0.count, buffer.baseAddress, count, nil)
      }
      filled = result == LIBDEFLATE_SUCCESS ? count : 0
    }
    guard result == LIBDEFLATE_SUCCESS else { throw Fault.inflate(path) }
    return content
  }

  /// CRC-32 (ISO 3309) bit by bit, which no library helped with.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
