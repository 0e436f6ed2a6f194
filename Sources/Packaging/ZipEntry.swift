import RenditionModel

/// An entry of a zip archive and its two headers (PKWARE APPNOTE 6.3.9, sections 4.3.7 and 4.3.12).
struct ZipEntry {
  enum Method: UInt16 {
    case stored = 0
    case deflated = 8
  }

  var path: String
  var method: Method
  var checksum: UInt32
  var packedCount: Int
  var count: Int
  /// Where the local header begins.
  var offset: Int

  /// - Parameter packedCount: nil if the part is stored as it is.
  init(_ part: Part, packedCount: Int?, offset: Int) {
    path = part.path
    method = packedCount == nil ? .stored : .deflated
    checksum = Deflater.checksum(part.content)
    self.packedCount = packedCount ?? part.content.count
    count = part.content.count
    self.offset = offset
  }

  static func localHeaderCount(of part: Part) -> Int { 30 + part.path.utf8.count }

  func appendLocalHeader(to bytes: inout [UInt8]) {
    bytes.append32(0x0403_4B50)
    appendCommonFields(to: &bytes)
    bytes.append16(0)
    bytes += path.utf8
  }

  func appendDirectoryHeader(to bytes: inout [UInt8]) {
    bytes.append32(0x0201_4B50)
    bytes.append16(Self.version)
    appendCommonFields(to: &bytes)
    bytes.append16(0)
    bytes.append16(0)
    bytes.append16(0)
    bytes.append16(0)
    bytes.append32(0)
    bytes.append32(UInt32(offset))
    bytes += path.utf8
  }

  /// The end of the central directory (section 4.3.16).
  static func appendEnd(entries: Int, directoryCount: Int, directoryStart: Int, to bytes: inout [UInt8]) {
    bytes.append32(0x0605_4B50)
    bytes.append16(0)
    bytes.append16(0)
    bytes.append16(UInt16(entries))
    bytes.append16(UInt16(entries))
    bytes.append32(UInt32(directoryCount))
    bytes.append32(UInt32(directoryStart))
    bytes.append16(0)
  }

  /// From the version needed to the length of the name: what both headers have in common.
  private func appendCommonFields(to bytes: inout [UInt8]) {
    bytes.append16(Self.version)
    bytes.append16(path.utf8.allSatisfy { $0 < 0x80 } ? 0 : Self.utf8Name)
    bytes.append16(method.rawValue)
    bytes.append16(0)
    bytes.append16(Self.earliestDate)
    bytes.append32(checksum)
    bytes.append32(UInt32(packedCount))
    bytes.append32(UInt32(count))
    bytes.append16(UInt16(path.utf8.count))
  }

  /// Version 2.0 of the format: folders and deflate.
  private static let version: UInt16 = 20
  /// General purpose bit 11: the name is UTF-8.
  private static let utf8Name: UInt16 = 1 << 11
  /// 1 January 1980, the first day that the format can tell.
  private static let earliestDate: UInt16 = 0x0021
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
