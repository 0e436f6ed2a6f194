public import Diagnostics
public import DocumentModel
public import RenditionModel
public import ThemeModel

/// A stage that turns a document into the parts of one format.
///
/// A writer keeps every run's text, in order and unchanged, and adds none of its own to it. It looks at kinds and roles,
/// never at source positions. The same document and theme give the same bytes.
public protocol DocumentWriter: Sendable {
  /// - Throws: `Failure` of the kind `internal` if the parts could not be made.
  func write(_ document: ReleasedDocument, theme: Theme, reporting report: inout Report)
    throws(Failure) -> Rendition
}
