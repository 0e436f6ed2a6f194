import CMark
import Foundation
import MarkupXML
import Pipeline

/// What a reader of an output reads, found without any of the code that made the output.
struct OutputText {
  /// In the order of the document, without white space: line ends and indents are the writer's own.
  private(set) var scalars: [Unicode.Scalar] = []

  var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  init(of bytes: [UInt8]) { append(String(decoding: bytes, as: UTF8.self)) }

  /// Nil for a format whose text other formats show as well.
  init?(_ output: Output) throws {
    switch output.format.name {
    case "html": readHTML(output.bytes)
    case "flat-opc": readXML(output.bytes, inside: "document")
    case "json": try readJSON(output.bytes)
    case "markdown": readMarkdown(output.bytes)
    default: return nil
    }
  }

  /// The same with white space, in which a marker could be told from one that has spaces inside.
  private(set) var spaced = ""

  private mutating func append(_ text: String) {
    spaced += text
    scalars.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace })
  }

  private mutating func readHTML(_ bytes: [UInt8]) {
    var text = MarkupText(root: "article")
    _ = HTMLReading().faults(in: bytes) { text.visit($0, $1, $2) }
    append(text.string)
  }

  private mutating func readXML(_ bytes: [UInt8], inside root: StaticString) {
    var text = MarkupText(root: root)
    _ = XMLReading().faults(in: bytes) { text.visit($0, $1, $2) }
    append(text.string)
  }

  /// The text inside an element.
  private struct MarkupText {
    let root: StaticString
    private(set) var string = ""
    private var depth = 0
    private var made = 0

    init(root: StaticString) { self.root = root }

    mutating func visit(_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>) {
      // A table of contents says again what the headings say.
      let isMade = name == "nav" || name == "hyperlink" || name == "instrText"
      switch event {
      case .start where isMade: made += 1
      case .end where isMade: made -= 1
      case .text where made > 0: break
      case .start where depth > 0 || name == root: depth += 1
      case .end where depth > 0: depth -= 1
      case .text where depth > 0:
        string += String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
      default: break
      }
    }
  }

  private mutating func readJSON(_ bytes: [UInt8]) throws {
    struct Tree: Decodable {
      struct Block: Decodable { var runs: [Run]? }
      struct Run: Decodable { var text: String? }
      var blocks: [Block]
    }
    for block in try JSONDecoder().decode(Tree.self, from: Data(bytes)).blocks {
      for run in block.runs ?? [] { append(run.text ?? "") }
    }
  }

  private mutating func readMarkdown(_ bytes: [UInt8]) {
    // Unsafe: the document is freed on return; literals belong to their nodes and are copied at once.
    // Front matter says again what the document says.
    let fence = Array("---\n".utf8)
    var bytes = bytes
    if bytes.starts(with: fence), let end = bytes.dropFirst(4).firstRange(of: Array("\n---\n".utf8)) {
      bytes = Array(bytes[end.upperBound...])
    }
    let document = bytes.withUnsafeBytes {
      cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
    let nodes = cmark_iter_new(document)
    defer {
      cmark_iter_free(nodes)
      cmark_node_free(document)
    }
    while cmark_iter_next(nodes) != CMARK_EVENT_DONE {
      if let literal = cmark_node_get_literal(cmark_iter_get_node(nodes)) { append(String(cString: literal)) }
    }
  }
}
