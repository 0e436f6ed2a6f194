public import Diagnostics
public import DocumentModel
public import RenditionModel
public import ThemeModel
public import Writing

/// Writes a document as HTML.
///
/// The rendition has one part, `document.html`: a page with the theme's stylesheet inside and no program, or only the
/// page's `article` for pasting into another page. Elements and classes follow the document's kinds and roles; how they
/// look is up to the stylesheet.
public struct HTMLWriter: DocumentWriter {
  /// How much of a page is written.
  public enum Scope: Sendable, Hashable {
    /// A whole page.
    case page
    /// The `article` element alone, in no namespace, with its language on it.
    case fragment
  }

  public var scope: Scope
  /// What a page says beside the document; a fragment says none of it.
  public var details: PageDetails

  private let stylesheets: StylesheetShelf

  /// - Parameter stylesheets: what is known of stylesheets; writers may share it.
  public init(
    scope: Scope = .page, details: PageDetails = PageDetails(), stylesheets: StylesheetShelf = StylesheetShelf()
  ) {
    self.stylesheets = stylesheets
    self.scope = scope
    self.details = details
  }

  /// - Throws: `Failure` of the kind `internal` if the stylesheet cannot stand inside a page, or the text holds a
  ///   character that HTML has no way to write.
  public func write(
    _ document: ReleasedDocument, theme: Theme, reporting report: inout Report
  ) throws(Failure) -> Rendition {
    let content: [UInt8]
    switch document {
    case .open(let document): content = try render(document, theme: theme)
    case .labelled(let document): content = try render(document, theme: theme)
    }
    let mediaType: MediaType =
      switch scope {
      case .page: .html
      case .fragment: .htmlFragment
      }
    return Rendition(parts: [Part(path: "document.html", mediaType: mediaType, content: content)])
  }

  private func render<Access: AccessMark>(
    _ document: Document<Access>, theme: Theme
  ) throws(Failure) -> [UInt8] {
    switch scope {
    case .page:
      try HTMLRenderer(document, scope: scope, theme: theme).page(
        details, stylesheet: details.stylesheet == .page ? stylesheets.stylesheet(theme.stylesheet) : nil)
    case .fragment: try HTMLRenderer(document, scope: scope).fragment()
    }
  }
}
