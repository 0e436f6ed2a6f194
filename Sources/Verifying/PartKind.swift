/// What a part looks like, and what its name claims.
enum PartKind {
  case archive
  /// A format that is compressed or enciphered in a way that nobody here undoes.
  case opaque(String)
  case markup
  case json
  case text
  case binary

  static func of(_ bytes: [UInt8], named path: String) -> PartKind {
    if let kind = signed(bytes) { return kind }
    guard isText(bytes) else { return .binary }
    let ending = ending(of: path)
    switch bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) {
    case UInt8(ascii: "<") where ending != "md" && ending != "markdown" && ending != "txt": return .markup
    case UInt8(ascii: "{") where ending == "json" || ending == "jsonl" || ending == "ipynb" || ending == "",
      UInt8(ascii: "[") where ending == "json" || ending == "jsonl":
      return .json
    default: return markupEndings.contains(ending) ? .markup : ending == "json" ? .json : .text
    }
  }

  /// What the name promises and the bytes do not keep.
  static func brokenPromise(of path: String, _ kind: PartKind) -> String? {
    let ending = ending(of: path)
    if archiveEndings.contains(ending) {
      if case .archive = kind { return nil }
      return "this is no \(ending), as the name says"
    }
    return nil
  }

  static func ending(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  private static let markupEndings: Set<String> = [
    "xml", "rels", "html", "htm", "xhtml", "opf", "ncx", "svg", "rss", "atom", "vml", "fodt",
  ]
  private static let archiveEndings: Set<String> = [
    "docx", "docm", "dotx", "xlsx", "pptx", "epub", "zip", "odt", "ods", "odp", "jar",
  ]

  private static func signed(_ bytes: [UInt8]) -> PartKind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .archive
    }
    for (name, signature) in opaqueSignatures where bytes.starts(with: signature) { return .opaque(name) }
    return nil
  }

  private static let opaqueSignatures: [(String, [UInt8])] = [
    ("PDF", Array("%PDF-".utf8)), ("RTF", Array("{\\rtf".utf8)), ("gzip", [0x1F, 0x8B, 0x08]),
    ("bzip2", Array("BZh".utf8)),
    ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("7-Zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ("RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ("OLE compound file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  ]

  /// Whether the bytes are UTF-8 without NUL.
  static func isText(_ bytes: [UInt8]) -> Bool { bytes.span.isPlainUTF8 }
}

extension Span where Element == UInt8 {
  /// Whether this is UTF-8 (RFC 3629) with no NUL in it.
  var isPlainUTF8: Bool {
    var index = 0
    while index < count {
      let first = self[index]
      if first < 0x80 {
        if first == 0 { return false }
        index += 1
        continue
      }
      let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard first >= 0xC2, first < 0xF5, index + width <= count else { return false }
      for offset in 1..<width where self[index + offset] & 0xC0 != 0x80 { return false }
      let second = self[index + 1]
      switch first {
      case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
        return false
      default: index += width
      }
    }
    return true
  }
}
