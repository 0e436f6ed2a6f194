import DocumentModel
import Glibc
import MarkupJSON
import OutlineModel

/// An outline for a terminal and for programs.
enum OutlineTable {
  static func row(_ entry: OutlineEntry) -> String {
    let kind = entry.runInEnd == nil ? entry.kind : "run-in"
    let label = entry.level.map { "\(kind) \($0)" } ?? kind
    let text = entry.text.split(separator: "\n").joined(separator: " / ")
    let columns = [
      TerminalText.padded(String(entry.line), to: 5, right: true),
      TerminalText.padded(entry.isPaid ? "\(label), paid" : label, to: 16),
      TerminalText.padded(TerminalText.shortened(TerminalText.visible(text), to: 44), to: 46),
      Console.dimmed("\(entry.decision.confidence) % \(entry.decision.reason.sentence)", on: STDOUT_FILENO),
    ]
    return columns.joined(separator: "  ")
  }

  /// A list of blocks: `line`, `last_line` of several, `kind`, `level`, `run_in`, `text`, `override` if a person decided,
  /// `reason`, `because`, `confidence` (from 0 to 1), and `runner_up`, which has the same members where they apply.
  ///
  /// Programs get the general kind; the finer name stands beside it as `detail`.
  static func json(_ entries: [OutlineEntry]) -> String {
    var json = JSONWriter()
    json.array { json in
      for entry in entries {
        json.line(indent: 1)
        json.object { json in
          json.field("line", entry.line)
          if entry.lastLine > entry.line { json.field("last_line", entry.lastLine) }
          writeKind(entry.kind, level: entry.level, to: &json)
          if let end = entry.runInEnd { json.field("run_in", end) }
          json.field("text", entry.text)
          if entry.isPaid { json.field("paid", true) }
          if entry.decision.reason == .override { json.field("override", true) }
          json.field("reason", entry.decision.reason.rawValue)
          json.field("because", entry.decision.reason.sentence)
          json.key("confidence")
          json.hundredths(Int(entry.decision.confidence))
          if let runnerUp = entry.decision.runnerUp {
            json.key("runner_up")
            json.object { write(runnerUp, to: &$0) }
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
