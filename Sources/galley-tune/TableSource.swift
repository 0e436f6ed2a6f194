import DocumentModel
import FoundationEssentials

/// What became of judged decisions, as a Swift file.
struct TableSource {
  private struct Place: Hashable {
    var reason: Reason
    var from: UInt8
  }

  private var counts: [Place: (decisions: Int, right: Int)] = [:]

  mutating func add(_ reason: Reason, strength: UInt8, isRight: Bool) {
    let place = Place(reason: reason, from: Self.bounds.last { $0 <= strength } ?? 0)
    let count = counts[place] ?? (0, 0)
    counts[place] = (count.decisions + 1, count.right + (isRight ? 1 : 0))
  }

  func write(documents: Int, to path: String) throws {
    var text = """
      import DocumentModel

      /// How often decisions were right, by reason and strength, written by `make tune` from \(documents) labelled texts,
      /// variants of one document counted each.
      ///
      /// What scorecards decide was judged on documents that had no part in their tuning.
      enum ConfidenceTable {
        static let rows: [ConfidenceRow] = [

      """
    for reason in Reason.allCases {
      for bound in Self.bounds {
        guard let count = counts[Place(reason: reason, from: bound)] else { continue }
        text +=
          "    ConfidenceRow(reason: .\(reason), from: \(bound), decisions: \(count.decisions), right: \(count.right)),\n"
      }
    }
    try Data((text + "  ]\n}\n").utf8).write(to: URL(filePath: path))
  }

  private static let bounds: [UInt8] = [0, 51, 60, 70, 80, 90, 95]
}
