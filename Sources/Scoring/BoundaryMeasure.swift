/// How well the beginnings of blocks were found among the lines of a text that was wrapped.
///
/// Where the first labelled line begins is no question, so it does not count; nor do markers, and lines without a label.
enum BoundaryMeasure {
  static func judge(_ labels: [LineLabel], starts: Set<Int>) -> (Detection, faults: Set<Int>) {
    var detection = Detection()
    var faults: Set<Int> = []
    for label in labels.filter({ !$0.isMarker }).dropFirst() {
      switch (starts.contains(label.line), label.continues) {
      case (true, false): detection.hits += 1
      case (true, true):
        detection.falseAlarms += 1
        faults.insert(label.line)
      case (false, false):
        detection.misses += 1
        faults.insert(label.line)
      case (false, true): break
      }
    }
    return (detection, faults)
  }
}
