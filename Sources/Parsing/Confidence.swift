import DocumentModel

/// How sure a decision is, as measured.
///
/// Rules propose with strengths, which only say who comes before whom. What a person gets is a share: of the decisions for
/// one reason that were about as strong, how many were right on labelled documents (`ConfidenceTable`). Where too few were
/// judged, the strength itself counts as if twenty decisions had confirmed it.
enum Confidence {
  /// In percent.
  static func percent(_ reason: Reason, strength: UInt8) -> UInt8 {
    if reason == .override || strength >= 100 { return strength }
    guard let row = rows[reason]?.last(where: { $0.from <= strength }) else { return strength }
    return percent(right: row.right, of: row.decisions, expected: strength)
  }

  /// The share, with twenty decisions more that were right as often as expected.
  static func percent(right: Int, of decisions: Int, expected: UInt8) -> UInt8 {
    let share = (Double(right) + Double(expected) / 100 * prior) / (Double(decisions) + prior)
    return UInt8(min(max((share * 100).rounded(), 1), 99))
  }

  private static let prior = 20.0
  private static let rows = Dictionary(grouping: ConfidenceTable.rows, by: \.reason)
}

/// What became of the judged decisions for one reason from one strength up to the next.
struct ConfidenceRow: Sendable {
  var reason: Reason
  /// The least strength.
  var from: UInt8
  var decisions: Int
  var right: Int
}
