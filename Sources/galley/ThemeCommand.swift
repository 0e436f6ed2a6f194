import ArgumentParser
import Diagnostics
import Pipeline

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Works on themes, which are CSS files.",
    discussion: """
      EXAMPLES
        galley theme check mine.css
        galley theme check --format json report
      """,
    subcommands: [ThemeCheckCommand.self])
}

struct ThemeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what of a stylesheet Word cannot express, and what it understood.",
    discussion: """
      One CSS file dresses HTML and Word. Rules in @media screen and @media print are for \
      HTML, and nothing is said of them. Every other selector, property, value or at-rule \
      that does not reach Word is named with its line and column, and with what to write \
      instead. ARCHITECTURE.md lists what becomes of each property; galley themes --roles \
      lists the selectors.

      EXAMPLES
        galley theme check mine.css
        galley theme check report                     a theme that comes with Galley
        galley theme check --format json mine.css > mine.check.json
        galley convert a.txt --theme mine.css -o a.docx

      EXIT CODES
        0   all of it reaches Word; notes say where Word gets something near
        1   something does not reach Word
        15  there is no such file; 14 and 16 if it is a folder or cannot be read
        22  no theme: not UTF-8, no rule in it, or no theme of that name
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("The path of a CSS file, or a theme's name.", valueName: "name|path"))
  var theme: String

  @Option(
    help: ArgumentHelp("text, or json: one object with the findings and what was understood.", valueName: "form"))
  var format: Form = .text

  func run() throws {
    let check = try measure()
    switch format {
    case .text: try Console.print(ThemeCheckText(check, path: SystemPath.shown(theme)).text)
    case .json: try Console.print(ThemeCheckJSON.text(check, path: SystemPath.shown(theme)))
    }
    if !check.isClean { throw Status.inexpressible.exitCode }
  }

  private func measure() throws -> ThemeCheck {
    let console = Console()
    do {
      guard !theme.isEmpty else { throw CommandFailure(.emptyArgument) }
      if let css = ThemeShelf.stylesheet(named: theme) { return try ThemeCheck(css, name: theme) }
      guard theme.contains("/") || theme.lowercased().hasSuffix(".css") else {
        throw CommandFailure(.noSuchTheme(theme, known: ThemeShelf.names.joined(separator: ", ")))
      }
      return try ThemeCheck(try InputFile.read(theme), name: Path.stem(Path.name(theme)))
    } catch let failure as Failure {
      console.say(failure.diagnostic, of: .theme(theme))
      throw Status(failure.kind).exitCode
    } catch let failure as CommandFailure {
      console.say(failure.diagnostic, of: .theme(theme))
      throw failure.status.exitCode
    }
  }
}
