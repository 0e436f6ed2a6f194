import OutlineModel

/// How well headings were found, and put on their levels.
///
/// A heading is found if the block on its first line is a heading or the title; an embedded title also if it is a subtitle
/// or an attachment's head. A paragraph with a run-in heading is no heading. A heading or title on any other line is a
/// false alarm, unless the line is one that nobody judges, a title, a subtitle, an attachment, a further line of a heading
/// or a marker.
public struct HeadingMeasure: Sendable {
  public private(set) var lines = Detection()
  /// Of the headings that were found: those on exactly the right level.
  public private(set) var levels = Share()
  /// Of each two of them that follow each other: those of which the second is rightly deeper, as deep or less deep.
  public private(set) var order = Share()
  /// The false alarms by what the lines really are: their role, or their kind.
  public private(set) var falseAlarms: [String: Int] = [:]
  private var last: (label: Int, outline: Int)?

  mutating func judge(_ label: LineLabel, _ block: OutlineEntry?) -> Set<Fault> {
    switch label.isHeading {
    case nil: return []
    case false?:
      guard let block, block.isHeadingLine else { return [] }
      lines.falseAlarms += 1
      falseAlarms[label.role ?? label.kind?.rawValue ?? "", default: 0] += 1
      return [.falseHeading]
    case true?:
      guard let block, Self.finds(block, label) else {
        lines.misses += 1
        return [.missedHeading]
      }
      lines.hits += 1
      return judgeLevel(label, block) ? [] : [.level]
    }
  }

  private static func finds(_ block: OutlineEntry, _ label: LineLabel) -> Bool {
    if block.isHeadingLine { return true }
    return label.isEmbeddedTitle && ["title", "subtitle", "attachment", "heading"].contains(block.generalKind)
  }

  /// - Returns: false if the level is known and wrong.
  private mutating func judgeLevel(_ label: LineLabel, _ block: OutlineEntry) -> Bool {
    guard let right = label.level, block.generalKind == "heading", let found = block.level else { return true }
    levels.add(found == right)
    if let last {
      order.add((right - last.label).signum() == (found - last.outline).signum())
    }
    last = (right, found)
    return found == right
  }

  static func += (sum: inout HeadingMeasure, other: HeadingMeasure) {
    sum.lines += other.lines
    sum.levels += other.levels
    sum.order += other.order
    sum.falseAlarms.merge(other.falseAlarms, uniquingKeysWith: +)
  }
}
