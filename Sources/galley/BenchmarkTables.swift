import DocumentModel
import OutlineModel
import Scoring

/// A benchmark's figures as tables.
enum BenchmarkTables {
  private typealias Figure = (name: String, cell: (GroupScore) -> String)

  /// Every measure by genre, and over all documents.
  static func all(_ score: BenchmarkScore) -> TextTable {
    genres(
      score,
      [
        ("docs", { String($0.documentCount) }),
        ("P", { Percent.text($0.tally.headings.lines.precision) }),
        ("R", { Percent.text($0.tally.headings.lines.recall) }),
        ("F1", { Percent.text($0.tally.headings.lines.f1) }),
        ("mean", { Percent.text($0.meanF1) }),
        ("level", { Percent.text($0.tally.headings.levels) }),
        ("order", { Percent.text($0.tally.headings.order) }),
        ("title", { Percent.text($0.tally.titles.firstLine) }),
        ("full", { Percent.text($0.tally.titles.full) }),
        ("run-in P", { Percent.text($0.tally.runIns.precision) }),
        ("R", { Percent.text($0.tally.runIns.recall) }),
        ("F1", { Percent.text($0.tally.runIns.f1) }),
        ("paragraphs", { Percent.text($0.tally.boundaries.f1) }),
        ("lost", { Self.characters($0.tally.fidelity.lost, $0) }),
        ("added", { Self.characters($0.tally.fidelity.added, $0) }),
        ("exact", { Percent.text($0.tally.fidelity.exact) }),
        ("clean", { Percent.parts($0.tally.clean) }),
      ])
  }

  /// The measures that say most, for a document.
  static func brief(_ score: BenchmarkScore) -> TextTable {
    genres(
      score,
      [
        ("files", { String($0.documentCount) }),
        (
          "headings: precision / recall / F1",
          { group in
            let lines = group.tally.headings.lines
            return [lines.precision, lines.recall, lines.f1].map { Percent.text($0) }.joined(separator: " / ")
          }
        ),
        ("exact level", { Percent.text($0.tally.headings.levels) }),
        ("title", { Percent.text($0.tally.titles.firstLine) }),
        ("run-in F1", { Percent.text($0.tally.runIns.f1) }),
        ("wrapped: paragraph F1", { Percent.text($0.tally.boundaries.f1) }),
      ])
  }

  private static func genres(_ score: BenchmarkScore, _ figures: [Figure]) -> TextTable {
    var table = TextTable([.init(name: "genre", isNumber: false)] + figures.map { .init(name: $0.name) })
    for group in score.genres { table.rows.append([group.name] + figures.map { $0.cell(group) }) }
    table.total = ["all"] + figures.map { $0.cell(score.total) }
    return table
  }

  private static func characters(_ count: Int, _ group: GroupScore) -> String {
    group.tally.fidelity.exact.count == 0 ? "–" : String(count)
  }

  static func kinds(_ tally: Tally) -> TextTable {
    var table = TextTable([.init(name: "kind", isNumber: false), .init(name: "found"), .init(name: "recall")])
    for (kind, share) in tally.kinds.recall.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      table.rows.append([kind.rawValue, Percent.parts(share), Percent.text(share)])
    }
    return table
  }

  static func falseHeadings(_ tally: Tally) -> TextTable {
    var table = TextTable([.init(name: "really", isNumber: false), .init(name: "lines")])
    for (kind, count) in tally.headings.falseAlarms.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      table.rows.append([kind, String(count)])
    }
    return table
  }

  static func calibration(_ calibration: Calibration) -> TextTable {
    var table = TextTable([
      .init(name: "confidence", isNumber: false), .init(name: "decisions"), .init(name: "right"),
      .init(name: "% right"), .init(name: "mean confidence"),
    ])
    for band in calibration.bands where band.decisions.count > 0 {
      table.rows.append([
        "\(band.percents.lowerBound)–\(band.percents.upperBound) %", String(band.decisions.count),
        String(band.decisions.right), Percent.text(band.decisions), Percent.text(band.meanConfidence),
      ])
    }
    return table
  }

  static func worst(_ documents: [DocumentScore]) -> TextTable {
    var table = TextTable([
      .init(name: "document", isNumber: false), .init(name: "genre", isNumber: false), .init(name: "F1"),
      .init(name: "found"), .init(name: "missed"), .init(name: "false"),
    ])
    for document in documents {
      let lines = document.tally.headings.lines
      table.rows.append([
        SystemPath.shown(document.id), document.document.entry.genre, Percent.text(lines.f1), String(lines.hits),
        String(lines.misses), String(lines.falseAlarms),
      ])
    }
    return table
  }

  static func errors(_ documents: [DocumentScore]) -> TextTable {
    var table = TextTable([
      .init(name: "document", isNumber: false), .init(name: "line"), .init(name: "label", isNumber: false),
      .init(name: "found", isNumber: false), .init(name: "fault", isNumber: false),
      .init(name: "sure"), .init(name: "because it", isNumber: false), .init(name: "text", isNumber: false),
    ])
    for document in documents {
      for finding in document.findings {
        table.rows.append([
          SystemPath.shown(document.id), String(finding.line), finding.labelText, finding.foundText,
          finding.faults.map(\.rawValue).joined(separator: ", "),
          finding.block.map { "\($0.decision.confidence) %" } ?? "", finding.block?.decision.reason.sentence ?? "",
          TerminalText.shortened(TerminalText.visible(finding.text), to: 44),
        ])
      }
    }
    return table
  }
}
