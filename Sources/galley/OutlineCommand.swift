import ArgumentParser
import Diagnostics
import DocumentModel
import OutlineModel
import Pipeline
import SourceModel

struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Shows the structure found in a manuscript, with the reason for each decision.",
    discussion: """
      Each line shows the manuscript's line, what it was taken for, how sure that is, and why; a ? stands in front of what \
      is unsure, and the last line counts it. Look there first, and overrule with --overrides what is wrong.

      EXAMPLES
        galley outline report.txt
        galley outline --headings report.txt
        galley outline --only-unsure --unsure 90 report.txt
        galley outline --format html report.txt > outline.html
        galley outline --format json report.txt
        galley outline --overrides report.overrides report.txt
      """)

  @Argument(help: ArgumentHelp("A manuscript, or - for standard input.", valueName: "file"))
  var input: String

  @Option(
    help: ArgumentHelp(
      "Read the manuscript in this encoding, whatever it looks like; gbk means gb18030.", valueName: "name"))
  var encoding: TextEncoding?

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Option(help: ArgumentHelp("text, json, or html: one page with all of it.", valueName: "form"))
  var format: Form = .text

  @Option(help: ArgumentHelp("Mark decisions that are less sure than this.", valueName: "percent"))
  var unsure = 85

  @Flag(help: "The unsure decisions alone, with what else the lines could be.")
  var onlyUnsure = false

  @Flag(help: "The title and the headings alone.")
  var headings = false

  @OptionGroup var markers: MarkerArguments

  @OptionGroup var overriding: OverrideArguments

  func validate() throws {
    guard (0...100).contains(unsure) else { throw ValidationError("--unsure takes a whole number from 0 to 100.") }
    if format == .html, headings || onlyUnsure {
      throw ValidationError("The page shows everything: leave --headings and --only-unsure out.")
    }
  }

  func run() throws {
    let manuscript = try read()
    let entries = Outline(of: manuscript).entries.filter { !headings || $0.isHeading }
    let table = OutlineTable(entries, unsureBelow: unsure, showsSure: !onlyUnsure)
    switch format {
    case .text: try Console.print(table.text)
    case .json: try Console.print(table.json)
    case .html: try Console.print(page(manuscript))
    }
  }

  private func page(_ manuscript: Manuscript) throws(CommandFailure) -> [UInt8] {
    let name = input == InputFile.standardInput ? "standard input" : SystemPath.shown(Path.name(input))
    do throws(Failure) {
      return try Converter().outlinePage(of: manuscript, named: name, unsureBelow: unsure)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func read() throws -> Manuscript {
    let console = Console()
    var subject = Console.Subject.manuscript(input)
    var report = Report()
    do {
      if let file = markers.file { subject = .markers(file) }
      let conventions = try markers.read()
      if let file = overriding.file { subject = .overrides(file) }
      guard [markers.file, overriding.file, input].count(where: { $0 == InputFile.standardInput }) <= 1 else {
        subject = .call
        throw CommandFailure(.severalStandardInputs)
      }
      let overrides = try overriding.read()
      subject = .manuscript(input)
      let bytes = try InputFile.read(input)
      let manuscript = try Converter().parse(
        bytes, encoding: encoding, conventions: conventions, overrides: overrides, reporting: &report)
      for diagnostic in report.diagnostics where diagnostic.severity > .note {
        console.say(diagnostic, of: .manuscript(input))
      }
      return manuscript
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
