public import Diagnostics
public import DocumentModel
import MarkupJSON
public import RenditionModel
public import ThemeModel
public import Writing

/// Writes the tree itself as JSON (RFC 8259), one block a line.
///
/// `Schemas/document.schema.json` describes the format; `TreeReader` reads it back into the same tree. The members:
///
/// - `format` is `galley-document`, `version` is 1. A version stands for a schema: a reader refuses one that it does not
///   know. `generator` says what wrote it. `language` is a tag of BCP 47. `access` is `open`, or `labelled` if paid regions
///   were kept.
/// - `blocks`: each has its `kind`; `line` (from 1, 0 if the block is not in the manuscript) and `source`, its first byte
///   and the byte behind its last in the manuscript as UTF-8; `reason` and `confidence` (0 to 1) of the decision that made
///   it; `runs`. A heading has `level`, `scheme` and `ordinal`; a paragraph that begins with a heading has them inside
///   `run_in`; a list item has `scheme` and `ordinal` unless it is a bullet; a date has `date`. `runner_up` is what else
///   the block could have been: `kind`, of a heading the `level`, `reason` and `confidence`.
/// - `runs`: each has its `text`, or is a line break. All texts in a row are the document's text. What parts the cells of a
///   row of a table is a run, too; its text is the white space that was typed, which may be none.
/// - `paid` is the number of the paid region that a block or a run stands in.
///
/// What has its usual value is left out: kind `text`, role `body`, item 0, no blank lines before, a heading or a list item
/// without a number. The theme is not used.
public struct JSONDocumentWriter: DocumentWriter {
  /// What the document says that it was written by.
  public var generator: String

  public init(generator: String = "Galley") { self.generator = generator }

  /// Makes one part, `document.json`.
  public func write(
    _ document: ReleasedDocument, theme: Theme, reporting report: inout Report
  ) throws(Failure) -> Rendition {
    let content =
      switch document {
      case .open(let document): TreeRenderer(document, access: "open", generator: generator).bytes
      case .labelled(let document): TreeRenderer(document, access: "labelled", generator: generator).bytes
      }
    return Rendition(parts: [Part(path: "document.json", mediaType: .json, content: content)])
  }
}
