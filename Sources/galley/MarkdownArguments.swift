import ArgumentParser
import RenditionModel

/// What of Markdown is a matter of taste.
struct MarkdownArguments: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Begin Markdown with title, author, date and the manuscript's hash as YAML, as far as there are any.")
  var frontMatter = true

  @Option(
    help: ArgumentHelp(
      "Wrap paragraphs of Markdown at spaces after so many columns; Chinese has none and stays.",
      valueName: "columns|none"))
  var wrap = Columns(count: nil)

  @Option(
    help: ArgumentHelp(
      "Headings of Markdown's first two levels: atx behind number signs, setext underlined.",
      valueName: "atx|setext"))
  var headings: MarkdownStyle.Headings = .atx

  @Option(
    help: ArgumentHelp("Line breaks inside a block of Markdown.", valueName: "backslash|spaces"))
  var lineBreaks: MarkdownStyle.LineBreaks = .backslash

  /// Where lines are wrapped, if they are.
  struct Columns: ExpressibleByArgument {
    var count: Int?

    init(count: Int?) { self.count = count }

    init?(argument: String) {
      if argument == "none" {
        count = nil
      } else if let number = Int(argument), (20...10_000).contains(number) {
        count = number
      } else {
        return nil
      }
    }

    var defaultValueDescription: String { count.map(String.init) ?? "none" }
  }

  var style: MarkdownStyle {
    MarkdownStyle(frontMatter: frontMatter, columns: wrap.count, headings: headings, lineBreaks: lineBreaks)
  }
}
