import Scoring

/// Figures as people read them.
enum Percent {
  /// `96.5`, or a dash if there is no figure.
  static func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    let tenths = tenths(of: value * 100)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The nearest whole number of tenths; of two that are as near, the even one, as `printf` has it, so that figures agree
  /// with those of other scorers.
  private static func tenths(of value: Double) -> Int {
    let below = (value * 10).rounded(.down)
    // What is left is exact, unlike the product.
    let rest = (-below).addingProduct(value, 10)
    let roundsUp = rest > 0.5 || (rest == 0.5 && !below.truncatingRemainder(dividingBy: 2).isZero)
    return Int(below) + (roundsUp ? 1 : 0)
  }

  static func text(_ share: Share) -> String { text(share.value) }

  /// `39/39`, or a dash if there are none.
  static func parts(_ share: Share) -> String { share.count == 0 ? "–" : "\(share.right)/\(share.count)" }
}
