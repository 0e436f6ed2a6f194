import ArgumentParser
import Pipeline

struct GalleyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Sets plain-text manuscripts for publication: Word, HTML, Markdown.",
    discussion: """
      EXAMPLES
        galley convert report.txt -o report.docx
        galley convert report.txt --to docx,html,markdown -o out/
        galley convert manuscripts/ --to html --paid remove -o site/
        cat report.txt | galley convert - --to markdown
        galley stream --to html < manuscripts.jsonl > pages.jsonl
        galley outline report.txt
        galley bench structure labelled/
        galley audit report.docx
        galley verify --source report.txt --policy remove site/
        galley theme check mine.css
        galley help convert

      EXIT CODES
        0   done
        1   several manuscripts were given and some of them failed;
            of an audit: something that the standard demands is missing;
            of a check: something of a theme does not reach Word;
            of a proof: a file holds paid text or a marker, or cannot be read
        10  the manuscript is empty          11  it holds white space only
        12  it is not text                   13  it cannot be decoded
        14  a folder was given as a file     15  there is no such file
        16  it cannot be read                20  it has paid regions and no --paid
        21  its paid markers do not pair     22  the theme cannot be used
        23  the tree does not follow its schema
        24  labels or a manifest of a benchmark cannot be used
        25  the folder holds no labelled document
        26  the overrides cannot be used     27  this is no Word document
        28  the file of markers cannot be used
        29  an output would have held paid text or a marker, and was withheld
        30  an output cannot be written      31  the manifest cannot be used
        32  names, key or map of a mask cannot be used
        64  the command line is wrong        70  a fault of Galley's own
      """,
    version: Galley.version,
    subcommands: [
      ConvertCommand.self, StreamCommand.self, OutlineCommand.self, BenchCommand.self, AuditCommand.self,
      VerifyCommand.self,
      FormatsCommand.self, ThemesCommand.self, ThemeCommand.self, MarkersCommand.self,
    ])
}
