public import Diagnostics
public import DocumentModel
public import ProofModel
public import Transforming

/// What came of a conversion: outputs, or the failure that prevented them, and the report either way.
public struct Conversion: Sendable {
  public var report: Report
  /// In the order in which the formats were asked for; empty if there is a failure.
  public var outputs: [Output]
  public var failure: Failure?
  /// The document that was written, if it came so far.
  public var document: ReleasedDocument?
  /// The source's paid regions as numbers, if outputs were held against them.
  public var regions: PaidRegions?
  /// What a mask found, if there was one.
  public var masked: MaskRecord?

  /// A stage that found several faults has reported the one it throws among them.
  mutating func fail(_ failure: Failure) {
    if !report.diagnostics.contains(failure.diagnostic) { report.add(failure.diagnostic) }
    self.failure = failure
    outputs = []
  }
}

/// One format's bytes.
public struct Output: Sendable {
  public var format: Format
  public var bytes: [UInt8]
}
