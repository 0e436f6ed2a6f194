/// Makes zip archives that say whatever a test wants them to, stored without compression.
struct Forge {
  struct Entry {
    var path: String
    var content: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32?
    var count: Int?
    /// What the header in front of the data says instead.
    var localPath: String?
    var localCount: Int?
    /// Where the directory says that the entry begins.
    var offset: Int?
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// How many entries the end record counts.
  var count: Int?

  static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType=\
    "application/xml"/><Override PartName="/a/B.XML" ContentType="text/b+xml"/></Types>
    """

  /// A sound package with two parts.
  static var sound: Forge {
    Forge(entries: [
      Entry(path: "[Content_Types].xml", content: Array(contentTypes.utf8)),
      Entry(path: "a/b.xml", content: Array("<b/>".utf8)), Entry(path: "c.xml", content: Array("<c/>".utf8)),
    ])
  }

  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = archive.count
      let checksum = entry.checksum ?? Self.checksum(entry.content)
      func common(_ path: String, _ count: Int) -> [UInt8] {
        Self.number(20, 2) + Self.number(Int(entry.flags), 2) + Self.number(Int(entry.method), 2) + Self.number(0, 4)
          + Self.number(Int(checksum), 4) + Self.number(entry.content.count, 4) + Self.number(count, 4)
          + Self.number(path.utf8.count, 2) + Self.number(0, 2)
      }
      let local = entry.localPath ?? entry.path
      archive += Self.number(0x0403_4B50, 4) + common(local, entry.localCount ?? entry.count ?? entry.content.count)
      archive += Array(local.utf8) + entry.content
      directory +=
        Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common(entry.path, entry.count ?? entry.content.count)
      directory +=
        Self.number(0, 6) + Self.number(0, 4) + Self.number(entry.offset ?? offset, 4) + Array(entry.path.utf8)
    }
    let start = archive.count
    let count = self.count ?? entries.count
    archive +=
      directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
    archive += Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(comment.count, 2) + comment
    return archive
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309) bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
