public import Diagnostics
import Stylesheets
public import ThemeModel
import Theming

/// The themes that come with Galley, read from their stylesheets when they are first asked for.
public enum ThemeShelf {
  /// GB/T 9704—2012, the default.
  public static let standardName = "gongwen"
  public static let standard: Theme = named(standardName)!
  public static let names: [String] = Stylesheet.all.map(\.name)
  public static let all: [Theme] = Stylesheet.all.compactMap { stylesheet in
    // A stylesheet of Galley's own that cannot be read is a fault that the tests find.
    var report = Report()
    return try? ThemeReader().read(stylesheet.css, name: stylesheet.name, reporting: &report)
  }

  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The stylesheet of a theme that comes with Galley.
  public static func stylesheet(named name: String) -> [UInt8]? { Stylesheet.named(name)?.css }

  /// What the rules of a theme can speak of: the class of each role, and the HTML element that has it, if it is always the
  /// same one.
  public static var selectors: [(role: Role, element: String?)] { ThemeReader.selectors }

  /// Reads a theme of the user's own.
  /// - Throws: `Failure` of the kind `theme`.
  public static func read(_ css: [UInt8], name: String, reporting report: inout Report) throws(Failure) -> Theme {
    try ThemeReader().read(css, name: name, reporting: &report)
  }
}
