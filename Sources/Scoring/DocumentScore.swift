public import DocumentModel

/// A decision, and whether labels bear it out; see `Calibration`.
public struct JudgedDecision: Sendable, Hashable {
  public var decision: Decision
  public var isRight: Bool
}

/// How well the structure of one document was found.
public struct DocumentScore: Sendable {
  public var document: LabelledDocument
  public var tally: Tally
  /// The lines that were not taken for what they are, in order.
  public var findings: [Finding]
  /// The decisions that labels can judge, in order.
  public var decisions: [JudgedDecision]

  public var id: String { document.entry.id }

  /// Whether there are headings to be found.
  var hasHeadings: Bool { tally.headings.lines.hits + tally.headings.lines.misses > 0 }
}
