/// A table of weights for evidence that comes in groups: of each group one value holds, and its weight counts.
///
/// The sum, through the logistic function, is the probability that the line is what the card was tuned for.
package struct Scorecard: Sendable {
  package var bias: Double
  /// How much the log-odds of an earlier look count, if there was one.
  package var carry: Double
  /// For each group, the weight of each of its values.
  package var weights: [[Double]]

  package init(bias: Double, carry: Double = 0, weights: [[Double]]) {
    self.bias = bias
    self.carry = carry
    self.weights = weights
  }

  /// The log-odds that the values speak for.
  package func sum(of values: [UInt8], after earlier: Double = 0) -> Double {
    var sum = bias + carry * earlier
    for (group, value) in values.enumerated() { sum += weights[group][Int(value)] }
    return sum
  }

  /// 1 / (1 + e^−x), by the rational approximation of e^x that the few digits of a confidence need.
  package static func logistic(_ x: Double) -> Double {
    let clamped = min(max(x, -30), 30)
    // e^x = (e^(x/1024))^1024, the inner power by its series.
    var power = 1 + clamped / 1024 + clamped * clamped / 2_097_152
    for _ in 0..<10 { power *= power }
    return power / (1 + power)
  }
}
