import ArgumentParser
import Diagnostics
import Pipeline
import ThemeModel

/// Manuscripts in, documents out, one JSON object a line.
struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Converts manuscripts that come as JSON lines, for engines that spread work over machines.",
    discussion: """
      Each line of standard input is an object with an id (any string or number), and either text or bytes (base64):

        {"id": 1, "text": "…"}    {"id": "a/b", "bytes": "0rvHvSi…", "options": {"paid": "remove"}}

      Each gives a line on standard output, in the same order, with the id, outputs by format, and a report:

        {"id": 1, "failed": false, "outputs": {"html": {"text": "…"}}, "diagnostics": []}

      An output that is no text is {"base64": "…"}. options of a line go before those of the call: to (formats, with \
      commas), paid, encoding, theme, fragment, toc. Lines are read as there is room, so that memory is bounded by a few of \
      them. An answer is written as soon as it and those before it are ready, and no further line has to come first. Empty lines are passed over. A line that is no such object gives an error line with its number as "line", and stops nothing.

      EXAMPLES
        galley stream --to html --paid remove < in.jsonl > out.jsonl
        rdd.pipe("galley stream --to html,markdown")     in Spark, where each line is one manuscript

      Exit code 1 if a line failed.
      """)

  @Option(
    help: ArgumentHelp(
      "Formats, with commas between them: docx, flat-opc, html, markdown, gfm, json.", valueName: "formats"))
  var to: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many manuscripts are converted at the same time; as many as there are cores if nobody says.",
      valueName: "count"))
  var jobs: Int?

  @OptionGroup(title: "Conversion")
  var conversion: ConversionArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if conversion.overriding.file != nil {
      throw ValidationError("overrides are about the lines of one manuscript, and a stream has many.")
    }
    if conversion.masking.mapFile != nil { throw ValidationError("--mask-map is for convert.") }
  }

  func run() async throws {
    let work = try prepare()
    let lines = try LineInput()
    var failed = false
    try await OrderedWork(width: BatchArguments.width(jobs)).run(
      next: { try await lines.next() },
      work: { work.answer($0) },
      deliver: { answer in
        if answer.failed { failed = true }
        try Console.print(answer.line)
      })
    if failed { throw Status.someFailed.exitCode }
  }

  private func prepare() throws -> StreamWork {
    let console = Console()
    do throws(CommandFailure) {
      var report = Report()
      let theme = try conversion.readTheme(reporting: &report)
      if let file = conversion.themeFile {
        for diagnostic in report.diagnostics where diagnostic.severity > .note {
          console.say(diagnostic, of: .theme(file))
        }
      }
      let options = conversion.options(
        theme: theme, conventions: try conversion.markers.read(), overrides: [],
        mask: try conversion.masking.mask(key: try conversion.masking.key()))
      return StreamWork(options: options, page: conversion.page, formats: try to.map(Formats.named) ?? [])
    } catch {
      console.say(error.diagnostic, of: .call)
      throw error.status.exitCode
    }
  }
}
