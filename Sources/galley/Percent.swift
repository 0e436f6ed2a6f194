import Scoring

/// Figures as people read them.
enum Percent {
  /// `96.5`, or a dash if there is no figure.
  static func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func text(_ share: Share) -> String { text(share.value) }

  /// `39/39`, or a dash if there are none.
  static func parts(_ share: Share) -> String { share.count == 0 ? "–" : "\(share.right)/\(share.count)" }
}
