/// Bytes to be examined, and what they are called.
public struct ExaminedPart: Sendable {
  /// The path of a file, or of a part inside its archives, which are parted by `!`: `word/document.xml`.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }
}
