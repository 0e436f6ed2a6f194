import ArgumentParser
import Diagnostics
import OutlineModel
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
        galley outline --overrides report.overrides report.txt
      """)

  @Argument(help: ArgumentHelp("A manuscript, or - for standard input.", valueName: "file"))
  var input: String

  @Option(
    help: ArgumentHelp(
      "Read the manuscript in this encoding, whatever it looks like; gbk means gb18030.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("text or json.", valueName: "form"))
  var format: MessageArguments.Form = .text

  @Flag(help: "The title and the headings alone.")
  var headings = false

  @OptionGroup var overriding: OverrideArguments

  func run() throws {
    let entries = try read().filter { !headings || $0.isHeading }
    switch format {
    case .text: try Console.print(Array(entries.map { OutlineTable.row($0) + "\n" }.joined().utf8))
    case .json: try Console.print(OutlineTable.json(entries))
    }
  }

  private func read() throws -> [OutlineEntry] {
    let console = Console()
    var subject = Console.Subject.manuscript(input)
    var report = Report()
    do {
      if let file = overriding.file { subject = .overrides(file) }
      guard overriding.file != InputFile.standardInput || input != InputFile.standardInput else {
        subject = .call
        throw CommandFailure(.severalStandardInputs)
      }
      let overrides = try overriding.read()
      subject = .manuscript(input)
      let bytes = try InputFile.read(input)
      let manuscript = try Converter().parse(bytes, encoding: encoding, overrides: overrides, reporting: &report)
      for diagnostic in report.diagnostics where diagnostic.severity > .note {
        console.say(diagnostic, of: .manuscript(input))
      }
      return Outline(of: manuscript).entries
    } catch let failure as Failure {
      if failure.kind == .overrides, let file = overriding.file { subject = .overrides(file) }
      console.say(failure.diagnostic, of: subject)
      throw Status(failure.kind).exitCode
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: subject)
      throw failure.status.exitCode
    }
  }
}

extension OutlineEntry {
  fileprivate var isHeading: Bool { level != nil || kind == "title" || kind == "attachment-title" }
}
