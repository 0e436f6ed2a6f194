/// A theme that comes with Galley: a CSS file, as bytes.
public struct Stylesheet: Sendable {
  /// What the theme is called, which is the name of its file without the ending.
  public let name: String
  /// UTF-8.
  public let css: [UInt8]

  /// Official documents after GB/T 9704—2012; the theme for whoever names none.
  public static let gongwen = Stylesheet(name: "gongwen", css: PackageResources.gongwen_css)
  /// A modern business report, with coloured headings and light rules in tables.
  public static let report = Stylesheet(name: "report", css: PackageResources.report_css)
  /// A book in serif type whose chapters begin pages, with inner and outer margins.
  public static let book = Stylesheet(name: "book", css: PackageResources.book_css)
  /// A plain modern look, for texts that are no official documents and for texts in English.
  public static let plain = Stylesheet(name: "plain", css: PackageResources.plain_css)

  /// All themes, the default first.
  public static let all = [gongwen, report, book, plain]

  /// The theme of a name, if there is one.
  public static func named(_ name: String) -> Stylesheet? {
    all.first { $0.name == name }
  }
}
