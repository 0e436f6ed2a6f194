/// How well things were found that may or may not be there.
public struct Detection: Sendable, Hashable {
  /// What is there and was found.
  public var hits: Int
  /// What is there and was not found.
  public var misses: Int
  /// What was found and is not there.
  public var falseAlarms: Int

  public init(hits: Int = 0, misses: Int = 0, falseAlarms: Int = 0) {
    self.hits = hits
    self.misses = misses
    self.falseAlarms = falseAlarms
  }

  /// How much of what was found is there; nil if nothing was found.
  public var precision: Double? { Share(right: hits, of: hits + falseAlarms).value }

  /// How much of what is there was found; nil if nothing is there.
  public var recall: Double? { Share(right: hits, of: hits + misses).value }

  /// The harmonic mean of precision and recall; nil if nothing is there and nothing was found.
  public var f1: Double? { Share(right: 2 * hits, of: 2 * hits + misses + falseAlarms).value }

  static func += (sum: inout Detection, other: Detection) {
    sum.hits += other.hits
    sum.misses += other.misses
    sum.falseAlarms += other.falseAlarms
  }
}
