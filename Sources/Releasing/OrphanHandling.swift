/// What is done with what stands alone once paid text is gone.
public enum OrphanHandling: String, Sendable, CaseIterable {
  /// It stays, and is reported.
  case keep
  /// Headings without a body, names of attachments that are gone and notes without a mark go as well, and are reported.
  /// Nothing is renumbered.
  case drop
}
