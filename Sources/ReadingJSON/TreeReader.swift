public import Diagnostics
public import DocumentModel
import FoundationEssentials

/// Reads a tree that `JSONDocumentWriter` wrote, or anybody else by `Schemas/document.schema.json`.
///
/// What comes back equals the canonical form of what was written (`Document.canonical()`). Nothing is guessed and nothing
/// passed over: a member, kind or value that the schema does not know makes the document unreadable, since its meaning
/// would be lost.
public struct TreeReader: Sendable {
  public init() {}

  /// - Throws: `Failure` of the kind `tree` that names the place in the document: `blocks[3].runs[0].role`.
  public func read(_ json: [UInt8], reporting report: inout Report) throws(Failure) -> ReleasedDocument {
    do {
      let stored = try JSONDecoder().decode(StoredDocument.self, from: Data(json))
      return try stored.document()
    } catch {
      throw Failure(TreeMessage(error), kind: .tree)
    }
  }
}
