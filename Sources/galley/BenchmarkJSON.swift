import Diagnostics
import DocumentModel
import MarkupJSON
import OutlineModel
import Scoring

/// A benchmark's figures for programs: one object. Shares lie between 0 and 1; a figure that there is none of is null.
enum BenchmarkJSON {
  static func text(_ result: BenchmarkResult, worst: [DocumentScore]?, errors: Bool) -> String {
    var json = JSONWriter()
    json.object { json in
      json.line(indent: 1)
      json.key("all")
      json.group(result.score.total)
      json.line(indent: 1)
      json.field("mean_f1_over_genres", result.score.meanF1OverGenres)
      json.line(indent: 1)
      json.list("genres", result.score.genres) { $0.group($1) }
      json.line(indent: 1)
      json.list("failed", result.failures) { json, failed in
        json.object { json in
          json.field("id", SystemPath.shown(failed.id))
          json.key("diagnostic")
          json.diagnostic(failed.diagnostic)
        }
      }
      if let worst {
        json.line(indent: 1)
        json.list("worst", worst) { $0.document($1) }
      }
      if errors {
        json.line(indent: 1)
        json.list("errors", result.score.documents.flatMap { score in score.findings.map { (score.id, $0) } }) {
          $0.finding($1.1, in: $1.0)
        }
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    array { json in
      for item in items {
        json.line(indent: 2)
        write(&json, item)
      }
    }
  }

  fileprivate mutating func field(_ name: StaticString, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  fileprivate mutating func share(_ name: StaticString, _ share: Share) {
    key(name)
    object { $0.members(share) }
  }

  private mutating func members(_ share: Share) {
    field("right", share.right)
    field("count", share.count)
    field("share", share.value)
  }

  fileprivate mutating func detection(_ name: StaticString, _ detection: Detection, meanF1: Double?? = .none) {
    key(name)
    object { json in
      json.field("hits", detection.hits)
      json.field("misses", detection.misses)
      json.field("false_alarms", detection.falseAlarms)
      json.field("precision", detection.precision)
      json.field("recall", detection.recall)
      json.field("f1", detection.f1)
      if let meanF1 { json.field("mean_f1", meanF1) }
    }
  }

  fileprivate mutating func group(_ group: GroupScore) {
    let tally = group.tally
    object { json in
      if !group.name.isEmpty { json.field("genre", group.name) }
      json.field("documents", group.documentCount)
      json.detection("headings", tally.headings.lines, meanF1: group.meanF1)
      json.share("levels", tally.headings.levels)
      json.share("order", tally.headings.order)
      json.share("title", tally.titles.firstLine)
      json.share("full_title", tally.titles.full)
      json.detection("run_ins", tally.runIns)
      json.detection("paragraphs", tally.boundaries)
      json.key("characters")
      json.object { json in
        json.field("lost", tally.fidelity.lost)
        json.field("added", tally.fidelity.added)
        json.field("leaked_markers", tally.fidelity.leakedMarkers)
        json.share("exact", tally.fidelity.exact)
      }
      json.share("clean", tally.clean)
      json.key("kinds")
      json.array { json in
        for (kind, share) in tally.kinds.recall.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          json.object { json in
            json.field("kind", kind.rawValue)
            json.members(share)
          }
        }
      }
      json.key("false_headings")
      json.array { json in
        for (kind, count) in tally.headings.falseAlarms.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.field("kind", kind)
            json.field("count", count)
          }
        }
      }
      json.calibration(tally.calibration)
    }
  }

  private mutating func calibration(_ calibration: Calibration) {
    key("calibration")
    object { json in
      json.field("expected_error", calibration.expectedError)
      json.key("bands")
      json.array { json in
        for band in calibration.bands {
          json.object { json in
            json.field("from", band.percents.lowerBound)
            json.field("to", band.percents.upperBound)
            json.members(band.decisions)
            json.field("mean_confidence", band.meanConfidence)
          }
        }
      }
    }
  }

  fileprivate mutating func document(_ score: DocumentScore) {
    object { json in
      json.field("id", SystemPath.shown(score.id))
      json.field("genre", score.document.entry.genre)
      json.detection("headings", score.tally.headings.lines)
    }
  }

  fileprivate mutating func finding(_ finding: Finding, in id: String) {
    object { json in
      json.field("id", SystemPath.shown(id))
      json.field("line", finding.line)
      json.key("faults")
      json.array { json in for fault in finding.faults { json.string(fault.rawValue) } }
      json.key("label")
      json.label(finding.label)
      json.key("found")
      if let block = finding.block { json.block(block) } else { json.null() }
      json.field("text", TerminalText.shortened(finding.text, to: 80))
    }
  }

  private mutating func label(_ label: LineLabel) {
    object { json in
      json.key("kind")
      if let kind = label.kind { json.string(kind.rawValue) } else { json.null() }
      if let level = label.level { json.field("level", level) }
      if let end = label.runInEnd { json.field("run_in", end) }
      if label.continues { json.field("cont", true) }
      if let role = label.role { json.field("role", role) }
    }
  }

  private mutating func block(_ block: OutlineEntry) {
    object { json in
      json.field("line", block.line)
      json.field("kind", block.kind)
      if let level = block.level { json.field("level", level) }
      if let end = block.runInEnd { json.field("run_in", end) }
      json.field("reason", block.decision.reason.rawValue)
      json.key("confidence")
      json.hundredths(Int(block.decision.confidence))
    }
  }
}
