/// A manuscript as text: valid UTF-8 without a byte order mark, and what it was decoded from.
public struct SourceText: Sendable {
  /// Valid UTF-8. Line ends are those of the manuscript.
  public let bytes: [UInt8]
  public let encoding: TextEncoding
  public let evidence: EncodingEvidence
  /// The length of the undecoded manuscript in bytes.
  public let encodedCount: Int

  public init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, evidence: EncodingEvidence = .wellFormed,
    encodedCount: Int? = nil
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.evidence = evidence
    self.encodedCount = encodedCount ?? bytes.count
  }

  /// A text that is in memory already.
  public init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }
}
