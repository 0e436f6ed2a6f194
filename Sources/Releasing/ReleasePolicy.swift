/// What is done with the paid regions of a manuscript. They are opposites, so none of them is a default.
public enum ReleasePolicy: String, Sendable, CaseIterable {
  /// The markers go, the text stays: for a copy that nobody has to pay for.
  case unwrap
  /// The regions go: for a public copy.
  case remove
  /// The regions go, and a notice stands behind the block in which each began, one for regions in a row: for a public
  /// copy that says that there is more.
  case teaser
  /// The regions stay and are labelled as paid in every format: for those who edit or sell.
  case keep

  /// Whether text that somebody would have to pay for is left out.
  public var withholds: Bool { self == .remove || self == .teaser }
}
