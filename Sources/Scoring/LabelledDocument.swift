/// A document that somebody has labelled, and what its labels can judge.
public struct LabelledDocument: Sendable, Hashable {
  public var entry: ManifestEntry
  public var labels: [LineLabel]
  public var isWrapped: Bool
  public var isPaid: Bool
  /// Whether labels say where run-in headings are, so that one without a label is a false alarm.
  public var scoresRunIns: Bool

  public var scoresBoundaries: Bool { isWrapped && entry.scoresParagraphs }

  /// Joins entries with their labels. What an entry leaves open follows from the labels: a document is wrapped if one of
  /// its paragraphs goes on in a second line, and paid if a line holds a marker; run-in headings are scored in genres of
  /// which one label shows one.
  public static func joined(_ documents: [(entry: ManifestEntry, labels: [LineLabel])]) -> [LabelledDocument] {
    let genresWithRunIns = Set(
      documents.filter { $0.labels.contains { $0.runInEnd != nil } }.map(\.entry.genre))
    return documents.map { entry, labels in
      LabelledDocument(
        entry: entry, labels: labels,
        isWrapped: entry.isWrapped ?? labels.contains { $0.kind == .paragraph && $0.continues },
        isPaid: entry.isPaid ?? labels.contains(where: \.isMarker),
        scoresRunIns: entry.scoresRunIns ?? genresWithRunIns.contains(entry.genre))
    }
  }
}
