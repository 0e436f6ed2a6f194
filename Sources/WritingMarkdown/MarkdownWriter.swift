public import Diagnostics
public import DocumentModel
public import RenditionModel
public import ThemeModel
public import Writing

/// Writes a document as CommonMark 0.30 that parsers of GitHub's dialect (GFM 0.29) read alike.
///
/// A reader gets back exactly the document's text: whatever Markdown would take for mark-up is escaped, and nothing
/// that it would leave alone is. The title is a heading of level 1, a heading of level n one of level n + 1, at most 6.
/// A run-in heading and the name of a speaker are strong, quotations and a notice block quotes, a listing a fenced code
/// block, a page break a thematic break, and every other block a paragraph that begins with the author's own number or
/// marker. A stanza and a table of contents are one paragraph each. A line break inside a block is a hard break, but in a
/// heading below the title, which is one line in Markdown, Chinese is closed up and Latin words get a space.
/// Paid regions that were kept stand between labels, see `MarkdownPaidLabel`.
///
/// Markdown has no looks, so the theme is not used. An e-mail address becomes a link in GFM, which has no way to
/// write one that does not; its text stays the same.
public struct MarkdownWriter: DocumentWriter {
  public init() {}

  /// Makes one part, `document.md`.
  public func write(_ document: ReleasedDocument, theme: Theme, reporting report: inout Report)
    throws(Failure) -> Rendition
  {
    let content =
      switch document {
      case .open(let document): MarkdownRenderer.render(document)
      case .labelled(let document): MarkdownRenderer.render(document)
      }
    return Rendition(parts: [Part(path: "document.md", mediaType: .markdown, content: content)])
  }
}
