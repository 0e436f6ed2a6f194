import OutlineModel

/// How well headings at the start of paragraphs were found, in documents whose labels say where they are.
///
/// The end may be one scalar away: some count the full stop, some do not. Further away it is a miss and a false alarm.
enum RunInMeasure {
  static func judge(_ label: LineLabel, _ block: OutlineEntry?) -> Detection {
    guard label.kind == .paragraph, !label.continues, label.isRunInJudged else { return Detection() }
    switch (label.runInEnd, block?.runInEnd) {
    case (let right?, let found?) where abs(right - found) <= 1: return Detection(hits: 1)
    case (let right, let found): return Detection(misses: right == nil ? 0 : 1, falseAlarms: found == nil ? 0 : 1)
    }
  }
}
