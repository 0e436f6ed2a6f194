import DocumentModel
import SourceModel

/// What the first look at all the lines of a document tells about one of them: a heading seldom comes alone, and the
/// headings of one document look alike.
///
/// The evidence of the first look is each line by itself; the second look sees how sure the first one was of the lines
/// around it and of those that look the same.
package struct HeadingContext {
  /// The groups in the order of the scorecard: name and number of values.
  package static let groups: [(name: String, size: Int)] = [
    ("the line before", 5), ("the line after", 5), ("headings among the document's lines", 7),
    ("sure headings in the document", 5), ("doubtful lines in the document", 5),
    ("lines of the same look", 6), ("sure headings of the same look", 4),
  ]

  /// For each line that was looked at, its value in each group.
  package let values: [[UInt8]]

  /// - Parameters:
  ///   - lines: The lines that were looked at, in order, each with its look.
  ///   - probabilities: What the first look made of them.
  ///   - lineCount: How many lines the document has.
  package init(of lines: [(line: Int, look: Int)], probabilities: [Double], lineCount: Int) {
    var looks: [Int: (count: Int, sum: Double, sure: Int)] = [:]
    var (headings, sure, doubtful, possible) = (0, 0, 0, 0)
    for (entry, probability) in zip(lines, probabilities) {
      let same = looks[entry.look] ?? (0, 0, 0)
      looks[entry.look] = (same.count + 1, same.sum + probability, same.sure + (probability > 0.7 ? 1 : 0))
      if probability > 0.5 { headings += 1 }
      if probability > 0.8 { sure += 1 }
      if probability > 0.2 {
        possible += 1
        if probability < 0.8 { doubtful += 1 }
      }
    }
    let document = [
      HeadingEvidence.bucket(headings * 100 / max(lineCount, 1), [0, 2, 5, 10, 20, 30]),
      HeadingEvidence.bucket(sure, [0, 1, 3, 8]),
      HeadingEvidence.bucket(doubtful * 100 / max(possible, 1), [10, 30, 50, 70]),
    ]
    values = lines.indices.map { index in
      let probability = probabilities[index]
      let same = looks[lines[index].look] ?? (1, probability, 0)
      let others = same.count - 1
      let alike =
        others == 0 ? 5 : HeadingEvidence.bucket(Int((same.sum - probability) / Double(others) * 100), [5, 20, 50, 80])
      let sureAlike = same.sure - (probability > 0.7 ? 1 : 0)
      let values =
        [
          Self.neighbour(index - 1, of: index, lines, probabilities),
          Self.neighbour(index + 1, of: index, lines, probabilities),
        ] + document + [alike, HeadingEvidence.bucket(sureAlike, [0, 1, 3])]
      return values.map { UInt8($0) }
    }
  }

  /// 0 if the line beside was not looked at; else 1 to 4, the surer the more it is a heading.
  private static func neighbour(
    _ other: Int, of index: Int, _ lines: [(line: Int, look: Int)], _ probabilities: [Double]
  ) -> Int {
    guard lines.indices.contains(other), abs(lines[other].line - lines[index].line) == 1 else { return 0 }
    return HeadingEvidence.bucket(Int(probabilities[other] * 100), [20, 50, 80]) + 1
  }
}
