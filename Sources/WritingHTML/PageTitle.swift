import DocumentModel

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
      titles.compactMap { Self.freeText(of: $0, in: document, limit: .max) }.first
      ?? document.blocks.lazy.filter { $0.kind != .pageFurniture }
      .compactMap { Self.freeText(of: $0, in: document, limit: 60) }.first
      ?? document.language.untitled
  }

  /// The block's free text as one line, cut behind `limit` scalars; nil if nothing of it can be seen.
  private static func freeText<Access: AccessMark>(
    of block: Block<Access>, in document: Document<Access>, limit: Int
  ) -> String? {
    guard block.access == nil else { return nil }
    var line = String.UnicodeScalarView()
    var count = 0
    collecting: for run in document.runs(of: block) where run.access == nil {
      // Lines of a Chinese title are broken inside a sentence; those of other languages, between words.
      let text = run.kind == .lineBreak ? (document.language.isChinese ? "" : " ") : document.string(of: run)
      for scalar in text.unicodeScalars where count > 0 || !scalar.properties.isWhitespace {
        if count == limit { break collecting }
        line.append(scalar)
        count += 1
      }
    }
    while let last = line.last, last.properties.isWhitespace { line.removeLast() }
    guard !line.isEmpty else { return nil }
    return String(line) + (count == limit ? "…" : "")
  }
}
