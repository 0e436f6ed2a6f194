public import DocumentModel

extension Document {
  /// What can be read of a block for nothing, as one line, cut behind `limit` scalars; nil if nothing of it can be seen.
  ///
  /// Places that cannot label paid words as paid are filled from it.
  public func freeText(of block: Block<Access>, limit: Int = .max) -> String? {
    guard block.access == nil else { return nil }
    var line = String.UnicodeScalarView()
    var count = 0
    var isCut = false
    collecting: for run in runs(of: block) where run.access == nil {
      // Lines of a Chinese title are broken inside a sentence; those of other languages, between words.
      let text = run.kind == .lineBreak ? (language.isChinese ? "" : " ") : string(of: run)
      for scalar in text.unicodeScalars where count > 0 || !scalar.properties.isWhitespace {
        if count == limit {
          isCut = true
          break collecting
        }
        line.append(scalar)
        count += 1
      }
    }
    while let last = line.last, last.properties.isWhitespace { line.removeLast() }
    guard !line.isEmpty else { return nil }
    return String(line) + (isCut ? "…" : "")
  }
}
