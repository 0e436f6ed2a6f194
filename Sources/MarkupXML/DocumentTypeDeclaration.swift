/// The document type declaration in front of a document's root element (XML 1.0, section 2.8).
///
/// It is found before libxml2 sees the document: a declaration can define entities that multiply, and libxml2's bounds on
/// these are off where texts of any size may be read.
struct DocumentTypeDeclaration {
  /// From 1.
  let line: Int

  /// Nil if the document has none.
  init?(of document: [UInt8]) {
    var scan = PrologueScan(bytes: document)
    scan.skipToMarkup()
    guard scan.take("<!DOCTYPE") else { return nil }
    line = document[..<scan.index].count { $0 == 0x0A } + 1
  }
}

/// Walks over what may stand in front of a root element.
private struct PrologueScan {
  let bytes: [UInt8]
  private(set) var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Skips the byte order mark, the XML declaration, processing instructions, comments and white space.
  mutating func skipToMarkup() {
    _ = take("\u{FEFF}")
    while true {
      if takeSpaces() { continue }
      if take("<?") {
        skip(behind: "?>")
      } else if take("<!--") {
        skip(behind: "-->")
      } else {
        return
      }
    }
  }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - index else { return false }
    // Unsafe: the bytes of a static string are never freed, and the loop stays within its count.
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  /// - Returns: whether there were any.
  mutating func takeSpaces() -> Bool {
    let start = index
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func skip(behind end: StaticString) {
    while index < bytes.count, !take(end) { index += 1 }
  }
}
