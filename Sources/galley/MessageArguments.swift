import ArgumentParser
import Diagnostics
import MarkupJSON

/// The options that say how much the command tells, and in which form.
struct MessageArguments: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("Messages as text on standard error, or json: one object a manuscript on standard output.", valueName: "form"))
  var format: Form = .text

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say notes, too: the encoding that was found, what was taken out.")
  var verbose = false

  var isJSON: Bool { format == .json }

  func tell(_ outcome: ConversionOutcome, writesStandardOutput: Bool, _ console: Console) {
    if isJSON {
      if writesStandardOutput { console.line(outcome.json) } else { Console.print(outcome.json) }
      return
    }
    let least: Severity = quiet ? .error : verbose ? .note : .warning
    for diagnostic in outcome.diagnostics where diagnostic.severity >= least {
      console.say(diagnostic, of: outcome.input)
    }
    guard !quiet, !outcome.failed, !writesStandardOutput else { return }
    console.line("\(outcome.input) → \(outcome.outputs.joined(separator: ", "))")
  }
}

/// What became of one manuscript.
struct ConversionOutcome {
  var input: String
  var outputs: [String]
  var diagnostics: [Diagnostic]
  var failed: Bool

  /// One line: `input`, `failed`, `outputs`, `diagnostics`.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("input", input)
      json.field("failed", failed)
      json.key("outputs")
      json.array { json in for output in outputs { json.string(output) } }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic) } }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
