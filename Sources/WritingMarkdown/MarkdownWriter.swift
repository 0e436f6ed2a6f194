public import Diagnostics
public import DocumentModel
public import RenditionModel
public import ThemeModel
public import Writing

/// Writes a document as CommonMark 0.30 that parsers of GitHub's dialect (GFM 0.29) read alike, or as that dialect.
///
/// A reader gets back exactly the document's text: whatever Markdown would take for mark-up is escaped, and nothing
/// that it would leave alone is. The title is a heading of level 1, a heading of level n one of level n + 1, at most 6.
/// A run-in heading and the name of a speaker are strong, quotations and a notice block quotes, a listing a fenced code
/// block, a page break a thematic break, and every other block a paragraph that begins with the author's own number or
/// marker. A stanza and a table of contents are one paragraph each. A line break inside a block is a hard break, but in a
/// heading below the title, which is one line in Markdown, Chinese is closed up and Latin words get a space. A web address
/// is a link to itself, as GFM makes it one anyway.
///
/// A table is a table in GFM; its header is empty where it has none, and rows of one cell above the header are paragraphs.
/// CommonMark has no tables: there it is a fenced code block, its cells in columns. One that is paid in part stays rows of
/// text with labels in it, each a paragraph. Notes that can be counted anew are footnotes in GFM; in CommonMark, and where
/// they cannot, marks and notes stay as they were typed. A document has nothing that is struck through.
///
/// Paid regions that were kept stand between labels, see `MarkdownPaidLabel`.
///
/// Markdown has no looks, so the theme is not used. An e-mail address becomes a link in GFM, which has no way to
/// write one that does not; its text stays the same.
public struct MarkdownWriter: DocumentWriter {
  public enum Dialect: Sendable, Hashable {
    case commonMark
    case gfm
  }

  public var dialect: Dialect
  public var style: MarkdownStyle

  public init(dialect: Dialect = .commonMark, style: MarkdownStyle = MarkdownStyle(frontMatter: false)) {
    self.dialect = dialect
    self.style = style
  }

  /// Makes one part, `document.md`.
  public func write(_ document: ReleasedDocument, theme: Theme, reporting report: inout Report)
    throws(Failure) -> Rendition
  {
    let content =
      switch document {
      case .open(let document): MarkdownRenderer.render(document, dialect, style)
      case .labelled(let document): MarkdownRenderer.render(document, dialect, style)
      }
    let mediaType: MediaType = dialect == .gfm ? .gfm : .markdown
    return Rendition(parts: [Part(path: "document.md", mediaType: mediaType, content: content)])
  }
}
