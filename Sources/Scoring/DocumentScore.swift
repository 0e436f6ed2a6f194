/// How well the structure of one document was found.
public struct DocumentScore: Sendable {
  public var document: LabelledDocument
  public var tally: Tally
  /// The lines that were not taken for what they are, in order.
  public var findings: [Finding]

  public var id: String { document.entry.id }

  /// Whether there are headings to be found.
  var hasHeadings: Bool { tally.headings.lines.hits + tally.headings.lines.misses > 0 }
}
