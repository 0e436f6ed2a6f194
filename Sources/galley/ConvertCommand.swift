import ArgumentParser
import Diagnostics
import Glibc
import MarkupJSON
import Pipeline

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Converts manuscripts to Word, HTML, Markdown or JSON.",
    discussion: """
      A folder stands for every .txt file below it, and its tree is kept below -o. Without -o an output is put beside its \
      manuscript; of standard input (-) it goes to standard output. Outputs are replaced in one step or not at all.

      EXAMPLES
        galley convert report.txt -o report.docx
        galley convert report.txt --to docx,html,markdown -o out/
        galley convert *.txt manuscripts/ --to html -o site/
        galley convert report.txt --paid remove -o public.html
        cat report.txt | galley convert - --to markdown
      """)

  @Argument(help: ArgumentHelp("Manuscripts, folders of them, or - for standard input.", valueName: "file"))
  var inputs: [String]

  @Option(help: ArgumentHelp("Formats, with commas between them: docx, flat-opc, html, markdown, json.", valueName: "formats"))
  var to: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("A file, or a folder with / at its end, or - for standard output.", valueName: "path"))
  var output: String?

  @OptionGroup(title: "Conversion")
  var conversion: ConversionArguments

  @OptionGroup(title: "Messages")
  var messages: MessageArguments

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("no manuscript was given") }
    guard inputs.filter({ $0 == InputFile.standardInput }).count <= 1 else {
      throw ValidationError("standard input can be read once")
    }
    _ = try formats()
  }

  func run() throws {
    let console = Console()
    do {
      let plan = try OutputPlan(Manuscripts.find(inputs), formats: formats(), output: output)
      let options = try conversion.options(console: console)
      Unfinished.removeOnInterrupt()
      try run(plan, options, console)
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: failure.diagnostic.id.hasPrefix("theme.") ? conversion.theme : inputs[0])
      throw failure.status.exitCode
    }
  }

  private func formats() throws -> [Format] {
    guard let to else { return [] }
    var formats: [Format] = []
    for name in to.split(separator: ",").map({ $0.filter { $0 != " " } }) {
      guard let format = Format.named(name) ?? Format.of(path: ".\(name)") else {
        throw ValidationError("there is no format \(name); galley formats lists them")
      }
      if !formats.contains(where: { $0.name == format.name }) { formats.append(format) }
    }
    return formats
  }

  private func run(_ plan: OutputPlan, _ options: ConversionOptions, _ console: Console) throws {
    let converter = Converter()
    var failures: [Status] = []
    for job in plan.jobs {
      let outcome = convert(job, converter, options, console)
      if let failure = outcome { failures.append(failure) }
    }
    guard let first = failures.first else { return }
    if plan.jobs.count > 1, !messages.isJSON {
      console.line("\(plan.jobs.count - failures.count) of \(plan.jobs.count) manuscripts converted, \(failures.count) failed")
    }
    throw (plan.jobs.count == 1 ? first : .someFailed).exitCode
  }

  /// Converts one manuscript and returns the cause if that failed.
  private func convert(
    _ job: OutputPlan.Job, _ converter: Converter, _ options: ConversionOptions, _ console: Console
  ) -> Status? {
    var diagnostics: [Diagnostic] = []
    var written: [String] = []
    var failure: CommandFailure?
    do throws(CommandFailure) {
      let bytes = try InputFile.read(job.manuscript.path)
      let conversion = converter.convert(bytes, to: job.targets.map(\.format), options: options)
      diagnostics = conversion.report.diagnostics
      if let cause = conversion.failure {
        failure = CommandFailure(cause)
      } else {
        for (output, (format, target)) in zip(conversion.outputs, job.targets) {
          written.append(try put(output.bytes, format, target))
        }
      }
    } catch {
      failure = error
      diagnostics.append(error.diagnostic)
    }
    let outcome = ConversionOutcome(
      input: job.manuscript.path, outputs: written, diagnostics: diagnostics, failed: failure != nil)
    messages.tell(outcome, writesStandardOutput: written.contains("-"), console)
    return failure?.status
  }

  private func put(_ bytes: [UInt8], _ format: Format, _ target: OutputPlan.Target) throws(CommandFailure) -> String {
    switch target {
    case .file(let path):
      try OutputFile.write(bytes, to: path)
      return path
    case .standardOutput:
      if isatty(STDOUT_FILENO) == 1, format.isBinary { throw CommandFailure(.binaryOnTerminal(format: format.name)) }
      try OutputFile.writeToStandardOutput(bytes)
      return "-"
    }
  }
}
