import DocumentModel
import Writing

/// What is said about a page to those who do not read it: search engines, previews, libraries.
///
/// All of it is the document's own, and of its free words only.
struct PageMetadata {
  let title: String
  /// The first sentences of its running text; nil if it has none.
  let description: String?
  /// Who signed it.
  let authors: [String]
  let date: CalendarDate?
  /// The class of the elements that are paid, or that stand where something paid was taken out.
  let paidClass: String?

  init<Access: AccessMark>(of document: Document<Access>, titled title: String) {
    self.title = title
    description = Self.description(of: document)
    let credits = DocumentCredits(of: document)
    authors = credits.authors
    date = credits.date
    paidClass =
      if document.hasMarks {
        "paid"
      } else if document.blocks.contains(where: { $0.kind == .notice }) {
        "notice"
      } else {
        nil
      }
  }

  /// Search engines show about so many characters; a preview does not show more.
  private static let limit = 160

  private static func description<Access: AccessMark>(of document: Document<Access>) -> String? {
    var text = ""
    for block in document.blocks {
      // What goes on behind something paid goes on from there.
      let isCut =
        block.kind == .notice || block.access != nil || document.runs(of: block).contains { $0.access != nil }
      if isCut, !text.isEmpty { break }
      guard block.kind == .paragraph, let more = document.freeText(of: block, limit: limit) else { continue }
      text += text.isEmpty || document.language.isChinese ? more : " " + more
      if text.unicodeScalars.count >= limit / 2 { break }
    }
    return text.isEmpty ? nil : ending(text)
  }

  /// The text up to the last sentence that ends within the limit, or else cut there.
  private static func ending(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    let head = scalars.prefix(limit)
    if let end = head.lastIndex(where: { "。！？!?".unicodeScalars.contains($0) }),
      scalars.distance(from: scalars.startIndex, to: end) > limit / 3
    {
      return String(scalars[...end])
    }
    return String(head.prefix(limit - 1)) + "…"
  }
}
