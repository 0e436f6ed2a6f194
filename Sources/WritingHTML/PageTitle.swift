import DocumentModel
import Writing

/// What a page is called in the places that show no page: a tab, a bookmark, a screen reader's list.
///
/// These places cannot label paid words as paid, so the title is made of free words only.
struct PageTitle {
  let text: String

  /// The document's title; else the beginning of its first block that is no leftover of a page; else a word for any
  /// document.
  init<Access: AccessMark>(of document: Document<Access>) {
    let titles = document.blocks.lazy.filter { $0.kind == .title }
    text =
      titles.compactMap { document.freeText(of: $0) }.first
      ?? document.blocks.lazy.filter { $0.kind != .pageFurniture }
      .compactMap { document.freeText(of: $0, limit: 60) }.first
      ?? document.language.untitled
  }
}
