/// How many of some were right.
public struct Share: Sendable, Hashable {
  public var right: Int
  public var count: Int

  public init(right: Int = 0, of count: Int = 0) {
    self.right = right
    self.count = count
  }

  /// From 0 to 1; nil if there were none.
  public var value: Double? { count == 0 ? nil : Double(right) / Double(count) }

  mutating func add(_ isRight: Bool) {
    count += 1
    if isRight { right += 1 }
  }

  static func += (sum: inout Share, other: Share) {
    sum.right += other.right
    sum.count += other.count
  }
}
