import Diagnostics
import ThemeModel

/// Turns a theme's lengths into Word's integers and says where Word's limits changed one.
struct Measure: ~Copyable {
  /// Whose lengths they are: a role's name, or `page`.
  let subject: String
  private(set) var messages: [WordMessage] = []

  /// Word's page is at most 22 inches in either direction, and no length may be more.
  static let longest = 31_680

  init(of subject: String) { self.subject = subject }

  init(of role: Role?) { self.init(of: (role ?? .body).rawValue) }

  /// Twentieths of a point.
  mutating func twips(
    _ points: Double, _ property: String, in range: ClosedRange<Int> = -longest...longest
  ) -> Int {
    integer(points * 20, property, in: range) { "\(Double($0) / 20) points" }
  }

  /// The unit of font sizes; `w:sz` goes from 1 to 1638 points.
  mutating func halfPoints(_ points: Double) -> Int {
    integer(points * 2, "font-size", in: 2...3276) { "\(Double($0) / 2) points" }
  }

  /// Whole points, the unit of the distance between a border and the text.
  mutating func points(_ points: Double, _ property: String, in range: ClosedRange<Int>) -> Int {
    integer(points, property, in: range) { "\($0) points" }
  }

  /// Hundredths of a full-width character.
  mutating func hundredths(_ em: Double, _ property: String) -> Int {
    integer(em * 100, property, in: -Measure.longest...Measure.longest) { "\(Double($0) / 100) em" }
  }

  private mutating func integer(
    _ value: Double, _ property: String, in range: ClosedRange<Int>, describe: (Int) -> String
  ) -> Int {
    let rounded = value.isFinite ? value.rounded() : 0
    let kept = Self.whole(value, in: range)
    if !value.isFinite || Double(kept) != rounded {
      messages.append(.valueChanged(role: subject, property: property, to: describe(kept)))
    }
    return kept
  }

  /// The nearest whole number within limits; what is no number counts as 0.
  static func whole(_ value: Double, in range: ClosedRange<Int>) -> Int {
    let rounded = value.isFinite ? value.rounded() : 0
    return Int(min(max(rounded, Double(range.lowerBound)), Double(range.upperBound)))
  }
}
