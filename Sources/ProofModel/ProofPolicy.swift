/// What was to be done with the paid regions of a manuscript, and so what has to be proven of its outputs.
///
/// The words are those of a release; the type is not, since a proof that shared it would share its mistakes.
public enum ProofPolicy: String, Sendable, CaseIterable {
  /// Neither a marker nor paid text may be there.
  case remove, teaser
  /// The text may be there, a marker may not.
  case unwrap, keep

  /// Whether paid text has to be absent.
  public var withholds: Bool { self == .remove || self == .teaser }
}
