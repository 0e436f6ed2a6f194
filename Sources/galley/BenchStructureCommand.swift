import ArgumentParser
import Scoring

struct BenchStructureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structure",
    abstract: "Scores how well the structure of labelled documents is found.",
    discussion: """
      LABELS
        The labels of report.txt stand beside it in report.gold.json: a list with
        an object for each line that is not blank, in order.
        line    its number, from 1; blank lines count
        kind    title, subtitle, heading, paragraph, list-item, salutation,
                addressee, signature, date, attachment, table-row or note;
                other for a line that is no heading; null if nobody judges it
        level   of a heading, from 1; null if nobody knows
        run_in  where a heading at the start of a paragraph ends, in characters
                (Unicode scalars) from the start of the line
        cont    true if the line goes on with what the line before began
        role    embedded-title: the title of a document within the document;
                paid-marker: a marker and nothing else; any other role is what
                a false heading is listed as
        What galley outline --format json prints becomes a file of labels as
        soon as somebody has corrected it.

      FOLDERS
        Every pair of files in the folder and below it counts; the genre is the
        name of the folder that they lie in. If there is a manifest.json, it lists
        the documents instead: id, and as far as needed split (the folder they
        lie in), genre, source, variant (base), encoding, wrap (a width or null),
        paid, para_scored, run_in_scored. What it leaves open follows from the
        labels: a text was wrapped if a paragraph takes several lines, and run-in
        headings are scored in genres with a label that shows one.

      FIGURES
        P R F1      precision, recall and F1 of headings, over all lines
        mean        of F1 over the documents that have headings
        level       headings found that are on exactly the right level
        order       of each two of them in a row: the second is rightly deeper,
                    as deep or less deep
        title       its first line is found; full: and no other line of it is
                    taken for something else
        run-in      found, with its end at most one character off
        paragraphs  F1 of where blocks begin, in texts that were wrapped
        lost added  characters, without white space and markers; exact: documents
                    with all of them in order
        clean       documents without headings in which none was found
        confidence  how often decisions were right that claimed to be that sure.
                    Counted are blocks that begin on a line with a label that
                    judges them. Headings, titles and the other kinds that are
                    listed have to be found as such; paragraphs, salutations and
                    other only have to be no headings; a run-in heading has to
                    be right where it is scored; levels do not count. The
                    expected calibration error is the mean distance between
                    claim and truth.
        A document that cannot be converted counts as one in which nothing was
        found; the others are scored, and the exit code is 1.

      EXAMPLES
        galley bench structure labelled/
        galley bench structure labelled/ --variants wrap --genre letters --errors
        galley bench structure labelled/ --worst 10
        galley bench structure labelled/ --format markdown > STRUCTURE.md
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(help: ArgumentHelp("A folder of labelled documents.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      """
      all, base, wrap (texts that were wrapped and whose paragraphs are scored), paid (with markers), enc (in another \
      encoding than plain UTF-8), or a part of a variant's name.
      """, valueName: "variants"))
  var variants = "all"

  @Option(help: ArgumentHelp("A genre's name or, if none has it, a part of genres' names.", valueName: "genre"))
  var genre: String?

  @Option(help: ArgumentHelp("text, json, or markdown: the tables that STRUCTURE.md has.", valueName: "form"))
  var format: Form = .text

  @Option(help: ArgumentHelp("List the documents with the lowest F1 of headings.", valueName: "number"))
  var worst = 0

  @Flag(help: "List every line that was not taken for what it is, with the reason and the confidence.")
  var errors = false

  func validate() throws {
    if worst < 0 { throw ValidationError("--worst takes a number of documents.") }
  }

  func run() throws {
    let console = Console()
    let result: BenchmarkResult
    do {
      result = try score(console)
    } catch {
      console.say(error.failure.diagnostic, of: error.path.map { .manuscript($0) } ?? .call)
      throw error.failure.status.exitCode
    }
    for failure in result.failures { console.say(failure.diagnostic, of: .manuscript(failure.path)) }
    let ranked = result.score.worst(worst)
    switch format {
    case .text: try Console.print(BenchmarkText.text(result, worst: ranked, errors: errors))
    case .markdown: try Console.print(BenchmarkText.markdown(result, worst: ranked, errors: errors))
    case .json: try Console.print(BenchmarkJSON.text(result, worst: worst > 0 ? ranked : nil, errors: errors))
    }
    if !result.failures.isEmpty { throw Status.someFailed.exitCode }
  }

  private func score(_ console: Console) throws(BenchmarkFault) -> BenchmarkResult {
    guard !folder.isEmpty else { throw BenchmarkFault(path: nil, CommandFailure(.emptyArgument)) }
    let benchmark = try BenchmarkFolder(folder)
    let all = try benchmark.labelledDocuments()
    let wanted = Selection(variants: Selection.Variants(variants), genre: genre).documents(of: all)
    guard !wanted.isEmpty else {
      let known =
        "the genres \(Self.list(all.map(\.entry.genre))) and the variants \(Self.list(all.map(\.entry.variant)))"
      throw BenchmarkFault(path: folder, CommandFailure(.noneSelected(variants: variants, genre: genre, known: known)))
    }
    return try BenchmarkRun(folder: benchmark, documents: wanted).result(console)
  }

  private static func list(_ names: [String]) -> String { Set(names).sorted().joined(separator: ", ") }
}
