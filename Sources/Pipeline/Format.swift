public import Packaging
public import Writing
import WritingHTML
import WritingJSON
import WritingMarkdown
import WritingWord

/// One row of the table of formats: a writer and the container for its parts.
public struct Format: Sendable {
  /// What it is called on the command line.
  public let name: String
  /// File name endings that mean it, without the point; the first one is given to new files.
  public let endings: [String]
  /// One line for a person.
  public let summary: String
  /// Whether it can have a table of contents that leads to the headings.
  public let takesContents: Bool
  /// Whether it can say which bytes it was made of.
  public let saysSourceHash: Bool
  private let makeWriter: @Sendable (ConversionOptions) -> any DocumentWriter
  public let container: any Container

  /// A row of one's own, for a format that Galley does not have.
  public init(
    name: String, endings: [String], summary: String, takesContents: Bool = false, saysSourceHash: Bool = false,
    makeWriter: @escaping @Sendable (ConversionOptions) -> any DocumentWriter, container: any Container
  ) {
    self.name = name
    self.endings = endings
    self.summary = summary
    self.takesContents = takesContents
    self.saysSourceHash = saysSourceHash
    self.makeWriter = makeWriter
    self.container = container
  }

  /// Whether the bytes are not text.
  public var isBinary: Bool { container is ZipContainer }

  public func writer(_ options: ConversionOptions) -> any DocumentWriter { makeWriter(options) }

  /// Made once, since they remember what they made of a theme.
  private static let word = WordWriter()
  private static let stylesheets = StylesheetShelf()
  private static let packing = ZipContainer()

  /// The table. A new format is one more row.
  public static let all: [Format] = [
    Format(
      name: "docx", endings: ["docx"], summary: "Word document (ECMA-376, transitional)",
      takesContents: true,
      makeWriter: { _ in word }, container: packing),
    Format(
      name: "flat-opc", endings: ["flat-opc.xml", "xml"], summary: "Word document as one XML file", takesContents: true,
      makeWriter: { _ in word }, container: FlatOPCContainer()),
    Format(
      name: "html", endings: ["html", "htm"], summary: "one page of HTML; --fragment for a piece",
      takesContents: true,
      makeWriter: {
        HTMLWriter(scope: $0.fragment ? .fragment : .page, details: $0.page, stylesheets: stylesheets)
      }, container: BareContainer()),
    Format(
      name: "markdown", endings: ["md", "markdown"], summary: "CommonMark, with front matter",
      saysSourceHash: true,
      makeWriter: { MarkdownWriter(dialect: .commonMark, style: $0.markdown) }, container: BareContainer()),
    Format(
      name: "gfm", endings: ["gfm.md", "md"], summary: "GitHub's Markdown: tables and footnotes",
      saysSourceHash: true,
      makeWriter: { MarkdownWriter(dialect: .gfm, style: $0.markdown) }, container: BareContainer()),
    Format(
      name: "json", endings: ["json"], summary: "the tree itself, with source positions",
      makeWriter: { _ in JSONDocumentWriter() }, container: BareContainer()),
  ]

  /// Whether a file of this name may hold it.
  public func fits(path: String) -> Bool {
    let lowercase = path.lowercased()
    return endings.contains { lowercase.hasSuffix(".\($0)") }
  }

  public static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The format that a file name's ending means: the longest ending that fits.
  public static func of(path: String) -> Format? {
    let lowercase = path.lowercased()
    var best: (format: Format, length: Int)?
    for format in all {
      for ending in format.endings where lowercase.hasSuffix(".\(ending)") && ending.count > best?.length ?? 0 {
        best = (format, ending.count)
      }
    }
    return best?.format
  }
}
