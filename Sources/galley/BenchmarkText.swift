import Scoring

/// A benchmark's figures for people.
enum BenchmarkText {
  /// For a terminal: every figure.
  static func text(_ result: BenchmarkResult, worst: [DocumentScore], errors: Bool) -> String {
    let score = result.score
    var parts = [
      BenchmarkTables.all(score).text + "\n\nmean of F1 over genres: \(Percent.text(score.meanF1OverGenres))"
    ]
    parts += sections(score.total.tally, worst: worst, errors: errors ? score.documents : []).map { section in
      "\(section.title)\n\n\(section.table.text)\(section.remark.map { "\n\n\($0)" } ?? "")"
    }
    return (parts + remarks(result)).joined(separator: "\n\n")
  }

  /// The tables of STRUCTURE.md.
  static func markdown(_ result: BenchmarkResult, worst: [DocumentScore], errors: Bool) -> String {
    let score = result.score
    let fidelity = score.total.tally.fidelity
    var parts = [
      BenchmarkTables.brief(score).markdown,
      """
      Mean of F1 over genres: \(Percent.text(score.meanF1OverGenres)). Characters lost: \(fidelity.lost), added: \
      \(fidelity.added); all in order in \(fidelity.exact.right) of \(score.total.documentCount) files.
      """,
    ]
    parts += sections(score.total.tally, worst: worst, errors: errors ? score.documents : []).map { section in
      "### \(section.title)\n\n\(section.table.markdown)\(section.remark.map { "\n\n\($0)." } ?? "")"
    }
    return (parts + remarks(result)).joined(separator: "\n\n")
  }

  private typealias Section = (title: String, table: TextTable, remark: String?)

  private static func sections(_ tally: Tally, worst: [DocumentScore], errors: [DocumentScore]) -> [Section] {
    let sections: [Section] = [
      ("Other kinds", BenchmarkTables.kinds(tally), nil),
      ("False headings", BenchmarkTables.falseHeadings(tally), nil),
      (
        "How sure, and how right", BenchmarkTables.calibration(tally.calibration),
        "Expected calibration error: \(Percent.text(tally.calibration.expectedError)) points"
      ),
      ("The worst documents", BenchmarkTables.worst(worst), nil),
      ("Errors", BenchmarkTables.errors(errors), nil),
    ]
    return sections.filter { !$0.table.rows.isEmpty }
  }

  /// What casts doubt on the figures.
  private static func remarks(_ result: BenchmarkResult) -> [String] {
    var remarks: [String] = []
    let leaks = result.score.total.tally.fidelity.leakedMarkers
    if leaks > 0 { remarks.append("Markers left in the text: \(leaks)") }
    if !result.failures.isEmpty {
      let names = result.failures.map { SystemPath.shown($0.id) }.joined(separator: ", ")
      let documents = "\(result.failures.count) of \(result.score.total.documentCount) documents"
      remarks.append("\(documents) could not be converted and count as empty: \(names)")
    }
    return remarks
  }
}
