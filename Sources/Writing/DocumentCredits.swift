public import DocumentModel

/// What a document says of itself: its title, who signed it, and when. All of it is the document's own, and of its free
/// words only, since the places that say it cannot label anything as paid.
public struct DocumentCredits: Sendable, Hashable {
  /// The title as one line; nil if the document has none that can be read for nothing.
  public let title: String?
  /// Who signed it.
  public let authors: [String]
  public let date: CalendarDate?

  public init<Access: AccessMark>(of document: Document<Access>) {
    title = document.blocks.lazy.filter { $0.kind == .title }.compactMap { document.freeText(of: $0) }.first
    // What comes with a document may have been signed by others.
    let letter = document.blocks.prefix { $0.kind != .attachmentHead }
    let signatures = letter.filter { $0.kind == .signature }
    // In Chinese each line signs; in English those below a name say what its bearer is.
    authors = signatures.prefix(document.language.isChinese ? signatures.count : 1).compactMap { block in
      guard document.runs(of: block).contains(where: { $0.kind == .text }) else { return nil }
      let name = document.freeText(of: block)
      return document.language.isChinese ? name?.filter { !$0.isWhitespace } : name
    }
    date =
      letter.lazy.filter { $0.access == nil }.compactMap { block in
        if case .date(let date) = block.kind { date } else { nil }
      }.first
  }
}
