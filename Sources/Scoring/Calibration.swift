/// How often decisions were right, by the confidence that they claimed.
///
/// Counted are the blocks that begin on a line with a label that can judge them: one that is neither a further line nor a
/// marker and has a kind. Of two blocks on one line the first counts. A decision is right if no measure counts what the
/// block is against it: a heading has to be found as one, a title as a title, the kinds of `LabelKind.isRecalled` as
/// themselves; a paragraph, a salutation and `other` only have to be no headings, since labels do not tell a paragraph
/// from, say, an item of a list; and where run-in headings are scored, a paragraph's has to end in the right place. Levels
/// do not count: the confidence is about the kind.
public struct Calibration: Sendable, Hashable {
  /// The decisions whose confidence lies in a band of percents.
  public struct Band: Sendable, Hashable {
    public let percents: ClosedRange<Int>
    public var decisions = Share()
    fileprivate var sum = 0

    fileprivate init(_ percents: ClosedRange<Int>) { self.percents = percents }

    /// From 0 to 1; nil if there is no decision.
    public var meanConfidence: Double? { decisions.count == 0 ? nil : Double(sum) / Double(decisions.count) / 100 }
  }

  /// All of them, those without decisions included, from the least sure to the surest.
  public private(set) var bands = [0...49, 50...59, 60...69, 70...79, 80...89, 90...94, 95...100].map { Band($0) }

  public var decisions: Share { bands.reduce(into: Share()) { $0 += $1.decisions } }

  /// The mean distance between what decisions of a band claim and how often they are right, each band weighted by its
  /// decisions (the expected calibration error); nil if there is no decision.
  public var expectedError: Double? {
    let count = decisions.count
    guard count > 0 else { return nil }
    return bands.reduce(0) { sum, band in
      guard let accuracy = band.decisions.value, let claim = band.meanConfidence else { return sum }
      return sum + abs(accuracy - claim) * Double(band.decisions.count) / Double(count)
    }
  }

  mutating func add(percent: Int, isRight: Bool) {
    guard let place = bands.firstIndex(where: { $0.percents.contains(percent) }) else { return }
    bands[place].decisions.add(isRight)
    bands[place].sum += percent
  }

  static func += (sum: inout Calibration, other: Calibration) {
    for place in sum.bands.indices {
      sum.bands[place].decisions += other.bands[place].decisions
      sum.bands[place].sum += other.bands[place].sum
    }
  }
}
