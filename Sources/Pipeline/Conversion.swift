public import Diagnostics
public import DocumentModel

/// What came of a conversion: outputs, or the failure that prevented them, and the report either way.
public struct Conversion: Sendable {
  public var report: Report
  /// In the order in which the formats were asked for; empty if there is a failure.
  public var outputs: [Output]
  public var failure: Failure?
  /// The document that was written, if it came so far.
  public var document: ReleasedDocument?
}

/// One format's bytes.
public struct Output: Sendable {
  public var format: Format
  public var bytes: [UInt8]
}
