import OutlineModel

/// Of the lines of each kind that are neither headings nor running text: those that were found as that kind.
public struct KindMeasure: Sendable, Hashable {
  public private(set) var recall: [LabelKind: Share] = [:]

  mutating func judge(_ label: LineLabel, _ block: OutlineEntry?) -> Fault? {
    guard let kind = label.kind, kind.isRecalled, !label.continues else { return nil }
    let isRight = block?.generalKind == kind.rawValue
    recall[kind, default: Share()].add(isRight)
    return isRight ? nil : .kind
  }

  static func += (sum: inout KindMeasure, other: KindMeasure) {
    for (kind, share) in other.recall { sum.recall[kind, default: Share()] += share }
  }
}
