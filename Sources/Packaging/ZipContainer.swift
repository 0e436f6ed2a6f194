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
      let stored = packed.count >= part.content.count
      let entry = ZipEntry(
        path: part.path, method: stored ? .stored : .deflated, checksum: Deflater.checksum(part.content),
        packedCount: stored ? part.content.count : packed.count, count: part.content.count, offset: archive.count)
      entry.appendLocalHeader(to: &archive)
      archive += stored ? part.content : packed
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

  /// Offsets and sizes are 32 bits wide without the ZIP64 extension, which readers of Word files need not know.
  private static let limit = Int(UInt32.max)
}
