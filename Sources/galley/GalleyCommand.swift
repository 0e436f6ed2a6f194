import ArgumentParser
import Pipeline

@main
struct GalleyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Sets plain-text manuscripts for publication: Word, HTML, Markdown.",
    discussion: """
      EXAMPLES
        galley convert report.txt -o report.docx
        galley convert report.txt --to docx,html,markdown -o out/
        galley convert manuscripts/ --to html --paid remove -o site/
        cat report.txt | galley convert - --to markdown
        galley outline report.txt

      EXIT CODES
        0   done
        1   several manuscripts were given and some of them failed
        10  the manuscript is empty          11  it holds white space only
        12  it is not text                   13  it cannot be decoded
        14  a folder was given as a file     15  there is no such file
        16  it cannot be read                20  it has paid regions and no --paid
        21  its paid markers do not pair     22  the theme cannot be used
        23  the tree does not follow its schema
        30  an output cannot be written      64  the command line is wrong
        70  a fault of Galley's own
      """,
    version: Galley.version,
    subcommands: [ConvertCommand.self, OutlineCommand.self, FormatsCommand.self, ThemesCommand.self])
}
