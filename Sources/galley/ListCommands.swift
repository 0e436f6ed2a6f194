import ArgumentParser
import Pipeline
import Scanning
import ThemeModel

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the formats that manuscripts can be converted to.")

  func run() throws {
    for format in Format.all {
      let endings = format.endings.map { ".\($0)" }.joined(separator: " ")
      try Console.print(
        "\(TerminalText.padded(format.name, to: 10)) \(TerminalText.padded(endings, to: 20)) \(format.summary)")
    }
  }
}

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes that come with Galley, or prints one.",
    discussion: """
      EXAMPLES
        galley themes
        galley themes --css gongwen > site/gongwen.css
        galley themes --css report > house.css    # the beginning of a theme of your own
        galley themes --roles                     # what the rules of a theme can speak of
      """)

  @Option(help: ArgumentHelp("Print the stylesheet of this theme.", valueName: "name"))
  var css: String?

  @Flag(help: "Print the selectors that reach HTML and Word alike: a class for each role, and its element.")
  var roles = false

  func run() throws {
    if roles {
      for (role, element) in ThemeShelf.selectors {
        try Console.print("\(TerminalText.padded(".\(role.rawValue)", to: 24)) \(element ?? "")")
      }
      return
    }
    if let css {
      guard let theme = ThemeShelf.named(css) else {
        throw CommandFailure(.noSuchTheme(css, known: ThemeShelf.names.joined(separator: ", ")))
      }
      try Console.print(Array(theme.stylesheet.utf8))
      return
    }
    for theme in ThemeShelf.all {
      let mark = theme.name == ThemeShelf.standardName ? "*" : " "
      try Console.print("\(mark) \(TerminalText.padded(theme.name, to: 10)) \(theme.summary)")
    }
    try Console.print("* is the default; --theme also takes the path of a CSS file")
  }
}

struct MarkersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markers", abstract: "Prints the markers of paid content and page breaks that are looked for.",
    discussion: """
      What is printed is what --markers takes: take from it what is nearest to your own system, and change it. Markers of a \
      file are looked for besides these. {value} stands for letters and digits, {text} for anything on the line.

      EXAMPLES
        galley markers
        galley markers > house.markers
        galley convert report.txt --paid remove --markers house.markers -o public.html
      """)

  func run() throws {
    try Console.print(MarkerTable.text(of: MarkerConvention.all))
  }
}
