import Diagnostics
import MarkupJSON
import Pipeline
import ProofModel
import SourceModel

/// A proof for programs, in the shape of `Schemas/verify.schema.json`: one file or finding a line. Text that was found is
/// never in it.
enum VerificationJSON {
  static func text(_ verification: Verification) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "galley-verify")
      json.field("version", 1)
      json.field("generator", "Galley \(Galley.version)")
      if let policy = verification.policy { json.field("policy", policy.rawValue) }
      json.field("holds", verification.holds)
      if let regions = verification.regions {
        json.line()
        json.key("regions")
        regions.write(to: &json)
      }
      json.line()
      json.key("files")
      json.array { json in
        for file in verification.files {
          json.line(indent: 1)
          json.object { write(file, to: &$0) }
        }
        json.line()
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ file: Verification.File, to json: inout JSONWriter) {
    json.field("path", SystemPath.shown(file.path))
    json.field("holds", file.holds)
    if let difference = file.difference { json.field("manifest", difference.rawValue) }
    if let failure = file.failure {
      json.key("failure")
      json.diagnostic(failure.diagnostic)
    }
    guard let proof = file.proof else { return }
    json.field("parts", proof.partCount)
    json.field("further_findings", proof.furtherCount)
    json.key("findings")
    json.array { json in
      for finding in proof.findings {
        json.line(indent: 2)
        json.object { write(finding, to: &$0) }
      }
    }
  }

  private static func write(_ finding: ProofFinding, to json: inout JSONWriter) {
    switch finding.kind {
    case .marker(let name, let isExact):
      json.field("kind", "marker")
      json.field("marker", name)
      json.field("exact", isExact)
    case .paidText(let characters, let source):
      json.field("kind", "paid-text")
      json.field("characters", characters)
      json.field("source_line", source.line)
      json.field("source_column", source.column)
    case .unreadable(let reason):
      json.field("kind", "unreadable")
      json.field("reason", reason)
    }
    json.field("fails", finding.fails)
    if let part = finding.part { json.field("part", part) }
    if let line = finding.line { json.field("line", line) }
    if let column = finding.column { json.field("column", column) }
    if let string = finding.string { json.field("string", string) }
  }
}

extension PaidRegions {
  /// `count`, `characters`, `lengths`, `too_short`
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("count", lengths.count)
      json.field("characters", lengths.reduce(0, +))
      json.key("lengths")
      json.array { json in for length in lengths { json.integer(length) } }
      json.field("too_short", tooShort)
    }
  }
}
