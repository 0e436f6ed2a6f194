public import Diagnostics
import Stylesheets
import Synchronization
public import ThemeModel
import Theming

/// The themes that come with Galley, each read from its stylesheet when it is first asked for.
public enum ThemeShelf {
  /// GB/T 9704—2012, the default.
  public static let standardName = "gongwen"
  public static let standard: Theme = named(standardName)!
  public static let names: [String] = Stylesheet.all.map(\.name)
  public static var all: [Theme] { names.compactMap(named) }

  public static func named(_ name: String) -> Theme? {
    read.withLock { read in
      if let theme = read[name] { return theme }
      // A stylesheet of Galley's own that cannot be read is a fault that the tests find.
      var report = Report()
      guard let css = stylesheet(named: name),
        let theme = try? ThemeReader().read(css, name: name, reporting: &report)
      else { return nil }
      read[name] = theme
      return theme
    }
  }

  private static let read = Mutex<[String: Theme]>([:])

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
