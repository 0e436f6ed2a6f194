import Decoding
import Diagnostics
import Parsing
import Scanning
import SourceModel

/// A labelled document as the scorecards see it.
struct Lesson {
  var source: String
  /// The document that this one is a variant of.
  var original: String
  var lines: [HeadingCandidate]
  /// What each of them is, nil if nobody judges it.
  var isHeading: [Bool?]
  var lineCount: Int
  /// Long documents have more lines, but not more to teach in proportion.
  var weight: Double

  init(_ document: TuningDocument) throws {
    var report = Report()
    let text = LineScanner().scan(
      try SourceDecoder().decode(document.bytes, reporting: &report), reporting: &report)
    let (candidates, lineCount) = DocumentParser().headingCandidates(in: text)
    source = document.source
    original = document.original
    let isHeading = document.isHeading
    lines = candidates.map(\.candidate)
    self.isHeading = candidates.map { isHeading[$0.number] }
    self.lineCount = lineCount
    weight = 1 / Double(max(self.isHeading.count { $0 != nil }, 1)).squareRoot()
  }

  /// What the first look is taught.
  var firstExamples: [Example] {
    zip(lines, isHeading).compactMap { line, isHeading in
      isHeading.map { Example(values: line.evidence.values, isHeading: $0, weight: weight) }
    }
  }

  func sums(_ card: Scorecard) -> [Double] { lines.map { card.sum(of: $0.evidence.values) } }

  /// What the second look is taught, the first one having come to these sums.
  func secondExamples(after sums: [Double]) -> [Example] {
    let context = HeadingContext(
      of: lines.map { ($0.line, $0.evidence.look) }, probabilities: sums.map(Scorecard.logistic), lineCount: lineCount)
    return lines.indices.compactMap { index in
      isHeading[index].map {
        Example(values: context.values[index], earlier: sums[index], isHeading: $0, weight: weight)
      }
    }
  }
}

/// One line: what is seen of it, and whether it is a heading.
struct Example {
  var values: [UInt8]
  /// The log-odds of an earlier look.
  var earlier = 0.0
  var isHeading: Bool
  var weight: Double
}
