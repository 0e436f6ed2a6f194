import DocumentModel
import Glibc
import MarkupJSON
import OutlineModel

/// An outline for a terminal and for programs.
struct OutlineTable {
  /// All entries, also those that are not shown.
  let entries: [OutlineEntry]
  let threshold: Int
  private let showsSure: Bool

  init(_ entries: [OutlineEntry], unsureBelow threshold: Int, showsSure: Bool = true) {
    self.entries = entries
    self.threshold = threshold
    self.showsSure = showsSure
  }

  private var shown: [OutlineEntry] { showsSure ? entries : entries.filter(isUnsure) }

  private func isUnsure(_ entry: OutlineEntry) -> Bool { entry.isUnsure(below: threshold) }

  /// A row for each entry, and one that counts what is unsure.
  var text: String { (shown.map(row) + [summary]).joined(separator: "\n") }

  private func row(_ entry: OutlineEntry) -> String {
    let text = entry.text.split(separator: "\n").joined(separator: " / ")
    var reason = "\(entry.decision.confidence) % \(entry.decision.reason.sentence)"
    if !showsSure {
      let runnerUp = entry.decision.runnerUp.map { "or \($0.label), \($0.confidence) %: \($0.reason.sentence)" }
      reason += "; " + (runnerUp ?? "nothing else was proposed")
    }
    let columns = [
      (isUnsure(entry) ? "?" : " ") + TerminalText.padded(String(entry.line), to: 4, right: true),
      TerminalText.padded(entry.isPaid ? "\(entry.label), paid" : entry.label, to: 16),
      TerminalText.padded(TerminalText.shortened(TerminalText.visible(text), to: 44), to: 46),
      Console.dimmed(reason, on: STDOUT_FILENO),
    ]
    return columns.joined(separator: "  ")
  }

  /// `3 of 120 decisions are unsure: lines 4, 17, 88`
  private var summary: String {
    let lines = entries.filter(isUnsure).map { String($0.line) }
    let count = "\(lines.count) of \(entries.count) \(entries.count == 1 ? "decision" : "decisions")"
    guard !lines.isEmpty else { return "\(count) are unsure" }
    let more = lines.count > Self.mostLines ? " and \(lines.count - Self.mostLines) more" : ""
    return "\(count) \(lines.count == 1 ? "is unsure: line" : "are unsure: lines") "
      + lines.prefix(Self.mostLines).joined(separator: ", ") + more
  }

  /// More of them on one line nobody reads; `--only-unsure` has them all.
  private static let mostLines = 30

  /// A list of blocks: `line`, `last_line` of several, `kind`, `level`, `run_in`, `text`, `override` if a person decided,
  /// `reason`, `because`, `confidence` (from 0 to 1), `unsure`, and `runner_up`, which has the same members where they
  /// apply.
  ///
  /// Programs get the general kind; the finer name stands beside it as `detail`.
  var json: String {
    var json = JSONWriter()
    json.array { json in
      for entry in shown {
        json.line(indent: 1)
        json.object { json in
          json.field("line", entry.line)
          if entry.lastLine > entry.line { json.field("last_line", entry.lastLine) }
          Self.writeKind(entry.kind, level: entry.level, to: &json)
          if let end = entry.runInEnd { json.field("run_in", end) }
          json.field("text", entry.text)
          if entry.isPaid { json.field("paid", true) }
          if entry.decision.reason == .override { json.field("override", true) }
          json.field("reason", entry.decision.reason.rawValue)
          json.field("because", entry.decision.reason.sentence)
          json.key("confidence")
          json.hundredths(Int(entry.decision.confidence))
          if isUnsure(entry) { json.field("unsure", true) }
          if let runnerUp = entry.decision.runnerUp {
            json.key("runner_up")
            json.object { Self.write(runnerUp, to: &$0) }
          }
        }
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ runnerUp: RunnerUp, to json: inout JSONWriter) {
    writeKind(runnerUp.name.rawValue, level: runnerUp.level.map(Int.init), to: &json)
    json.field("reason", runnerUp.reason.rawValue)
    json.field("because", runnerUp.reason.sentence)
    json.key("confidence")
    json.hundredths(Int(runnerUp.confidence))
  }

  private static func writeKind(_ kind: String, level: Int?, to json: inout JSONWriter) {
    let general = OutlineEntry.generalKind(of: kind)
    json.field("kind", general)
    if general != kind { json.field("detail", kind) }
    if let level { json.field("level", level) }
  }
}
