import ArgumentParser
import Diagnostics

/// The options that say how much the command tells, and in which form.
struct MessageArguments: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp(
      "Messages as text on standard error, or json: one object a manuscript, a line each, on standard output.",
      discussion: "If standard output takes the document, the objects go to standard error.", valueName: "form"))
  var format: Form = .text

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say notes, too: the encoding that was found, what was taken out.")
  var verbose = false

  var isJSON: Bool { format == .json }

  /// - Parameter takesDocument: whether standard output is for the document.
  func tell(
    _ outcome: ConversionOutcome, takesDocument: Bool = false, _ console: Console
  ) throws(CommandFailure) {
    if isJSON {
      if takesDocument { console.line(outcome.json) } else { try Console.print(outcome.json) }
      return
    }
    let least: Severity = quiet ? .error : verbose ? .note : .warning
    for diagnostic in outcome.diagnostics where diagnostic.severity >= least {
      console.say(diagnostic, of: outcome.subject)
    }
  }
}
