import Diagnostics

/// The central directory of a zip archive (PKWARE APPNOTE 6.3.9, sections 4.3.12 and 4.3.16), read by the letter.
struct ZipDirectory {
  struct Entry {
    var path: String
    var name: ArraySlice<UInt8>
    var flags: Int
    var method: Int
    var checksum: UInt32
    var packedCount: Int
    var count: Int
    /// Where the local header begins.
    var offset: Int

    var isFolder: Bool { path.hasSuffix("/") }
  }

  private(set) var entries: [Entry] = []
  /// Where the data end.
  let start: Int

  init(_ bytes: [UInt8], mostParts: Int) throws(Failure) {
    guard let end = Self.end(of: bytes) else { throw UnpackingMessage.truncated.failure }
    let disks = [bytes.number(end + 4, 2), bytes.number(end + 6, 2)]
    let count = bytes.number(end + 10, 2)
    let size = bytes.number(end + 12, 4)
    start = bytes.number(end + 16, 4)
    guard count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw UnpackingMessage.zip64.failure }
    guard disks == [0, 0], bytes.number(end + 8, 2) == count, start + size == end else {
      throw UnpackingMessage.truncated.failure
    }
    guard count <= mostParts else { throw UnpackingMessage.tooManyParts(limit: mostParts).failure }
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, bytes.number(place, 4) == 0x0201_4B50 else { throw UnpackingMessage.truncated.failure }
      let lengths = [28, 30, 32].map { bytes.number(place + $0, 2) }
      let next = place + 46 + lengths.reduce(0, +)
      guard next <= end else { throw UnpackingMessage.truncated.failure }
      let name = bytes[(place + 46)..<(place + 46 + lengths[0])]
      entries.append(
        Entry(
          path: String(decoding: name, as: UTF8.self), name: name, flags: bytes.number(place + 8, 2),
          method: bytes.number(place + 10, 2), checksum: UInt32(bytes.number(place + 16, 4)),
          packedCount: bytes.number(place + 20, 4), count: bytes.number(place + 24, 4),
          offset: bytes.number(place + 42, 4)))
      place = next
    }
    guard place == end else { throw UnpackingMessage.truncated.failure }
    try checkNames()
  }

  /// The end record: the last place where one fits with a comment that goes to the end of the file.
  private static func end(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      bytes[place] == 0x50 && bytes.number(place, 4) == 0x0605_4B50
        && place + 22 + bytes.number(place + 20, 2) == bytes.count
    }
  }

  /// Part names are compared without regard to case (ECMA-376 Part 2, clause 6.2.2.3).
  private func checkNames() throws(Failure) {
    var names: Set<String> = []
    for entry in entries {
      let segments = entry.path.split(separator: "/", omittingEmptySubsequences: false)
      if entry.path.isEmpty || entry.path.hasPrefix("/") || entry.path.contains("\\") || segments.contains("..") {
        throw UnpackingMessage.badName(part: entry.path).failure
      }
      guard names.insert(entry.path.lowercased()).inserted else {
        throw UnpackingMessage.duplicate(part: entry.path).failure
      }
    }
  }
}

extension [UInt8] {
  /// A number of two or four bytes, the lowest first. The caller has made sure that they are there.
  func number(_ start: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[start + $1]) << (8 * $1) }
  }
}
