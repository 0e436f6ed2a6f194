import ArgumentParser
import Diagnostics
import DocumentModel
import Glibc
import MarkupJSON
import Pipeline
import SourceModel

struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Shows the structure found in a manuscript, with the reason for each decision.",
    discussion: """
      Each line shows the manuscript's line, what it was taken for, how sure that is, and why.

      EXAMPLES
        galley outline report.txt
        galley outline --headings report.txt
        galley outline --format json report.txt
      """)

  @Argument(help: ArgumentHelp("A manuscript, or - for standard input.", valueName: "file"))
  var input: String

  @Option(help: ArgumentHelp("Read the manuscript as utf-8, utf-16le, utf-16be, gb18030 or big5.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("text or json.", valueName: "form"))
  var format: MessageArguments.Form = .text

  @Flag(help: "The title and the headings alone.")
  var headings = false

  func run() throws {
    let console = Console()
    var report = Report()
    do {
      let bytes = try InputFile.read(input)
      let manuscript = try Converter().parse(bytes, encoding: encoding, reporting: &report)
      for diagnostic in report.diagnostics where diagnostic.severity > .note { console.say(diagnostic, of: input) }
      let entries = Outline(of: manuscript).entries.filter { !headings || $0.isHeading }
      switch format {
      case .text: for entry in entries { Console.print(OutlineTable.row(entry, console)) }
      case .json: Console.print(OutlineTable.json(entries))
      }
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: input)
      throw failure.status.exitCode
    } catch let failure as Failure {
      console.say(failure.diagnostic, of: input)
      throw Status(failure.kind).exitCode
    }
  }
}

extension OutlineEntry {
  fileprivate var isHeading: Bool { level != nil || kind == "title" || kind == "attachment-title" }
}

/// An outline for a terminal and for programs.
enum OutlineTable {
  static func row(_ entry: OutlineEntry, _ console: Console) -> String {
    let kind = entry.runInEnd == nil ? entry.kind : "run-in"
    let label = entry.level.map { "\(kind) \($0)" } ?? kind
    let text = entry.text.split(separator: "\n").joined(separator: " / ")
    let shown = shortened(text, to: 44)
    let reason = console.dimmed("\(entry.decision.confidence) % \(entry.decision.reason.sentence)", on: STDOUT_FILENO)
    return "\(padded(String(entry.line), 5, right: true))  \(padded(label, 16))  \(padded(shown, 46))  \(reason)"
  }

  /// A list of blocks: `line`, `kind`, `level`, `run_in`, `text`, `reason`, `because`, `confidence` (from 0 to 1).
  static func json(_ entries: [OutlineEntry]) -> String {
    var json = JSONWriter()
    json.array { json in
      for entry in entries {
        json.line(indent: 1)
        json.object { json in
          json.field("line", entry.line)
          json.field("kind", general(entry.kind))
          if general(entry.kind) != entry.kind { json.field("detail", entry.kind) }
          if let level = entry.level { json.field("level", level) }
          if let end = entry.runInEnd { json.field("run_in", end) }
          json.field("text", entry.text)
          json.field("reason", entry.decision.reason.rawValue)
          json.field("because", entry.decision.reason.sentence)
          json.key("confidence")
          json.hundredths(Int(entry.decision.confidence))
        }
      }
      json.line()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Programs get the few kinds that any outline has; the finer name stands beside it as `detail`.
  private static func general(_ kind: String) -> String {
    switch kind {
    case "attachment-note", "attachment-head": "attachment"
    case "attachment-title": "title"
    case "document-number", "header-field", "notice": "other"
    default: kind
    }
  }

  private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - self.width(text)))
    return right ? space + text : text + space
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var result = ""
    var used = 0
    for scalar in text.unicodeScalars {
      used += columns(scalar)
      if used > width - 1 { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  private static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns($1) } }

  /// Chinese characters and full-width signs take two columns of a terminal.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
