import ArgumentParser
import AuditModel
import Diagnostics
import Pipeline

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Measures a Word document against GB/T 9704—2012, whichever program made it.",
    discussion: """
      Each row of the table is one requirement: its clause, how binding it is, what \
      was found and what is wanted. Below stand the findings, the gravest first, and \
      where in the document they are.

        规定  stated without reserve: what differs breaks the standard, exit code 1
        一般  推荐  可以   what the standard calls usual, recommends or allows
        实务  practice, on which the standard is silent; never the standard's own

      What a paragraph is follows from its style, its level in the outline, its form \
      and its place. The page is that of the section with most of the text. Nothing is \
      laid out: what depends on the metrics of a font says about. Tables, text boxes and the distances of 红头 and 版记 are not measured.

      EXAMPLES
        galley audit report.docx
        galley audit --format json report.docx > report.audit.json
        galley convert report.txt --to docx -o - | galley audit -
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("A .docx or a document saved as XML (flat OPC), or - for standard input.", valueName: "file"))
  var input: String

  @Option(
    help: ArgumentHelp(
      "text, or json: one object with all of it, as Schemas/audit.schema.json says.", valueName: "form"))
  var format: Form = .text

  func run() throws {
    let audit = try measure()
    switch format {
    case .text: try Console.print(AuditText(audit).text)
    case .json: try Console.print(AuditJSON.text(audit))
    }
    if audit.breaksStandard { throw Status.standardBroken.exitCode }
  }

  private func measure() throws -> Audit {
    let console = Console()
    do {
      guard !input.isEmpty else { throw CommandFailure(.emptyArgument) }
      return try Auditor().audit(try InputFile.read(input))
    } catch let failure as Failure {
      console.say(failure.diagnostic, of: .manuscript(input))
      throw Status(failure.kind).exitCode
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: .manuscript(input))
      throw failure.status.exitCode
    }
  }
}
