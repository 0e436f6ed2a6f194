public import Diagnostics
public import RenditionModel

/// A zip archive for an Open Packaging Conventions package: `.docx`.
///
/// The same parts give the same bytes: entries carry the earliest date of the format and nothing of the machine, and
/// their sizes stand before their data, which strict readers ask for.
public struct ZipContainer: Container {
  /// libdeflate's scale, from 1 (fast) to 12 (small). Level 1 takes less than half of the time of level 6, and what it makes
  /// is some 6 % larger.
  public var level: Int

  private let packedParts = PackedParts()

  public init(level: Int = 1) { self.level = level }

  public func complete(_ rendition: Rendition) throws(Failure) -> Rendition {
    let relationships = try OpenPackage.relationshipParts(of: rendition)
    let types = try OpenPackage.contentTypes(of: rendition.parts)
    return Rendition(parts: [types] + relationships + rendition.parts)
  }

  public func pack(_ rendition: Rendition) throws(Failure) -> [UInt8] {
    let compressor = Deflater(level: level)
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in rendition.parts {
      guard part.content.count < Self.limit, archive.count < Self.limit else {
        throw Failure(PackagingMessage.tooLarge(part: part.path), kind: .internal)
      }
      let entry =
        try part.content.count < Self.large
        ? append(part, to: &archive, with: compressor) : appendLarge(part, to: &archive, with: compressor)
      entry.appendDirectoryHeader(to: &directory)
    }
    guard archive.count + directory.count < Self.limit else {
      throw Failure(PackagingMessage.tooLarge(part: "the package"), kind: .internal)
    }
    let start = archive.count
    archive += directory
    ZipEntry.appendEnd(
      entries: rendition.parts.count, directoryCount: directory.count, directoryStart: start, to: &archive)
    return archive
  }

  private func append(
    _ part: Part, to archive: inout [UInt8], with compressor: borrowing Deflater
  ) throws(Failure) -> ZipEntry {
    let packed: [UInt8]
    if let known = packedParts.packed(part, level: level) {
      packed = known
    } else {
      guard let made = compressor.deflate(part.content) else {
        throw Failure(PackagingMessage.compressorFailed(part: part.path), kind: .internal)
      }
      packed = made
      packedParts.insert(packed, of: part, level: level)
    }
    let isStored = packed.count >= part.content.count
    let entry = ZipEntry(part, packedCount: isStored ? nil : packed.count, offset: archive.count)
    entry.appendLocalHeader(to: &archive)
    archive += isStored ? part.content : packed
    return entry
  }

  /// Packs a part to where it stands in the archive.
  private func appendLarge(
    _ part: Part, to archive: inout [UInt8], with compressor: borrowing Deflater
  ) throws(Failure) -> ZipEntry {
    let offset = archive.count
    guard
      var joined = compressor.deflate(
        part.content, behind: archive, gap: ZipEntry.localHeaderCount(of: part))
    else {
      throw Failure(PackagingMessage.compressorFailed(part: part.path), kind: .internal)
    }
    let packedCount = joined.count - offset - ZipEntry.localHeaderCount(of: part)
    guard packedCount < part.content.count else { return try append(part, to: &archive, with: compressor) }
    let entry = ZipEntry(part, packedCount: packedCount, offset: offset)
    var header: [UInt8] = []
    entry.appendLocalHeader(to: &header)
    for (index, byte) in header.enumerated() { joined[offset + index] = byte }
    archive = joined
    return entry
  }

  private static let large = 1 << 20

  /// Offsets and sizes are 32 bits wide without the ZIP64 extension, which readers of Word files need not know.
  private static let limit = Int(UInt32.max)
}
