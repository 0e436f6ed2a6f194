import ArgumentParser
import Diagnostics
import Pipeline
import Releasing
import SourceModel
import ThemeModel

/// The options that say how a manuscript is read and dressed.
struct ConversionArguments: ParsableArguments {
  @Option(
    name: .customLong("paid"),
    help: ArgumentHelp(
      "What to do with paid regions: unwrap, remove, teaser or keep.",
      discussion: """
        unwrap drops the markers and keeps the text; remove drops the text; teaser puts a notice in its place; keep keeps \
        the text and labels it. They are opposites, so there is no default.
        """, valueName: "policy"))
  var policy: ReleasePolicy?

  @Option(help: ArgumentHelp("Read the manuscript as utf-8, utf-16le, utf-16be, gb18030 or big5.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("A theme's name, or the path of a CSS file.", valueName: "name|path"))
  var theme: String = ThemeShelf.standardName

  @Flag(help: "HTML as one article element, for pasting into a page.")
  var fragment = false

  func options(console: Console) throws(CommandFailure) -> ConversionOptions {
    ConversionOptions(policy: policy, encoding: encoding, theme: try readTheme(console), fragment: fragment)
  }

  private func readTheme(_ console: Console) throws(CommandFailure) -> Theme {
    if let known = ThemeShelf.named(theme) { return known }
    guard theme.contains("/") || theme.lowercased().hasSuffix(".css") else {
      throw CommandFailure(.noSuchTheme(theme, known: ThemeShelf.names.joined(separator: ", ")))
    }
    var report = Report()
    let bytes = try InputFile.read(theme)
    do {
      let read = try ThemeShelf.read(bytes, name: Path.stem(Path.name(theme)), reporting: &report)
      for diagnostic in report.diagnostics where diagnostic.severity > .note { console.say(diagnostic, of: theme) }
      return read
    } catch {
      console.say(error.diagnostic, of: theme)
      throw CommandFailure(error)
    }
  }
}

extension ReleasePolicy: @retroactive ExpressibleByArgument {}
extension TextEncoding: @retroactive ExpressibleByArgument {
  public init?(argument: String) {
    switch argument.lowercased() {
    case "utf8", "utf-8": self = .utf8
    case "utf16le", "utf-16le": self = .utf16LittleEndian
    case "utf16be", "utf-16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312": self = .gb18030
    case "big5": self = .big5
    default: return nil
    }
  }
}
