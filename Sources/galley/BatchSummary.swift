/// What came of many manuscripts.
struct BatchSummary {
  var doneCount = 0
  var unchangedCount = 0
  var prunedCount = 0
  private(set) var failedCount = 0
  private(set) var firstStatus: Status?
  private var reasons: [(id: String, count: Int)] = []

  mutating func add(_ status: Status, _ id: String) {
    failedCount += 1
    firstStatus = firstStatus ?? status
    if let index = reasons.firstIndex(where: { $0.id == id }) {
      reasons[index].count += 1
    } else {
      reasons.append((id, 1))
    }
  }

  /// `2 of 8 converted, 1 unchanged, 5 failed (input.empty 3, markers.unclosed 2)`
  func line(of total: Int) -> String {
    let pruned = prunedCount > 0 ? ", \(prunedCount) removed" : ""
    guard failedCount > 0 || unchangedCount > 0 else {
      return "\(total) manuscript\(total == 1 ? "" : "s") converted" + pruned
    }
    var parts = ["\(doneCount) of \(total) converted"]
    if unchangedCount > 0 { parts.append("\(unchangedCount) unchanged") }
    if failedCount > 0 {
      let told = reasons.sorted { ($1.count, $0.id) < ($0.count, $1.id) }.map { "\($0.id) \($0.count)" }
      parts.append("\(failedCount) failed (\(told.joined(separator: ", ")))")
    }
    return parts.joined(separator: ", ") + pruned
  }
}
