import DocumentModel
import RenditionModel
import Writing

/// What a file of Markdown says of its document before it begins, as YAML between two rows of hyphens.
///
/// It says what the document has, of what can be read for nothing, and never when it was made.
struct FrontMatter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter sourceHash: SHA-256 in hexadecimal.
  init(_ credits: DocumentCredits, sourceHash: String?) {
    var lines: [String] = []
    if let title = credits.title { lines.append("title: " + YAMLString(title).text) }
    // A sequence only if there are several, since most programs take either.
    if credits.authors.count > 1 {
      lines.append("author:")
      for author in credits.authors { lines.append("  - " + YAMLString(author).text) }
    } else if let author = credits.authors.first {
      lines.append("author: " + YAMLString(author).text)
    }
    if let date = credits.date { lines.append("date: " + YAMLString(date.description).text) }
    if let sourceHash { lines.append("source: " + YAMLString("sha256:" + sourceHash).text) }
    guard !lines.isEmpty else { return }
    bytes = Array("---\n\(lines.joined(separator: "\n"))\n---\n".utf8)
  }
}
