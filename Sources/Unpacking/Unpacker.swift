public import Diagnostics
public import RenditionModel

/// Turns the bytes of a package into its XML parts: a zip archive (.docx), or one XML file (flat OPC).
///
/// The bytes come from anywhere. An archive has to be what its directory says, part for part, and small enough; what is
/// not is refused as a whole. Pictures and other parts that are no XML are left where they are.
public struct Unpacker: Sendable {
  /// How many parts a package may have.
  public var mostParts = 10_000
  /// How many bytes all parts that are read may have together.
  public var mostBytes = 256 << 20

  public init() {}

  /// The parts in the order of the package, with media types and without relationships, which are parts themselves here.
  /// - Throws: `Failure` of the kind `empty` or `package`.
  public func unpack(_ bytes: [UInt8]) throws(Failure) -> Rendition {
    guard !bytes.isEmpty else { throw UnpackingMessage.empty.failure }
    if bytes.starts(with: [0x50, 0x4B]) { return try ZipUnpacking(limits: self).parts(of: bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw UnpackingMessage.compoundFile.failure }
    guard Self.looksLikeXML(bytes) else { throw UnpackingMessage.notAPackage.failure }
    return try FlatUnpacking(limits: self).parts(of: bytes)
  }

  /// The entries of any zip archive, pictures and all: for those who have to look at every byte.
  /// - Throws: `Failure` of the kind `empty` or `package`.
  public func entries(of bytes: [UInt8]) throws(Failure) -> Rendition {
    guard !bytes.isEmpty else { throw UnpackingMessage.empty.failure }
    return try ZipUnpacking(limits: self).entries(of: bytes)
  }

  /// Whether the first sign is `<`, behind a byte order mark and white space.
  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    return bytes.prefix(64).first { !marks.contains($0) } == UInt8(ascii: "<")
  }
}
