/// What a measure counts against a line.
public enum Fault: String, Sendable, Hashable, CaseIterable {
  case missedHeading = "missed-heading"
  case falseHeading = "false-heading"
  case level
  case title
  case runIn = "run-in"
  /// One of the other kinds was not found as such.
  case kind
  /// A block begins here and should not, or should and does not.
  case boundary

  /// Whether it is about what the block is. Its level and its beginning are questions of their own, which the confidence
  /// does not speak of.
  public var isOfDecision: Bool { self != .level && self != .boundary }
}
