import ArgumentParser
import Pipeline

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the formats that manuscripts can be converted to.")

  func run() {
    for format in Format.all {
      let endings = format.endings.map { ".\($0)" }.joined(separator: " ")
      Console.print("\(column(format.name, 10)) \(column(endings, 20)) \(format.summary)")
    }
  }
}

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes that come with Galley.")

  func run() {
    for theme in ThemeShelf.all {
      let mark = theme.name == ThemeShelf.standardName ? "*" : " "
      Console.print("\(mark) \(column(theme.name, 10)) \(theme.summary)")
    }
    Console.print("* is the default; --theme also takes the path of a CSS file")
  }
}

private func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
