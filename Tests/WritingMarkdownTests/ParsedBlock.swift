import CMark
import DocumentModel

/// A block as libcmark sees it.
struct ParsedBlock: Equatable, CustomStringConvertible {
  /// `heading 2`, `paragraph`, `quote`, `rule`, or the name of an element that should not be there.
  var kind: String
  /// Line breaks are line feeds; labels are left out.
  var text = ""
  /// The part of the text that is strong.
  var strong = ""

  var description: String { "\(kind) \(text.debugDescription) strong \(strong.debugDescription)" }

  static func parse(_ markdown: [UInt8]) -> [ParsedBlock] {
    // Unsafe: libcmark is handed a pointer for the time of a call.
    let root = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_node_free(root) }
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }
    var blocks: [ParsedBlock] = []
    var isQuote = false
    var isStrong = false
    func add(_ text: String) {
      blocks[blocks.count - 1].text += text
      if isStrong { blocks[blocks.count - 1].strong += text }
    }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return blocks }
      let node = cmark_iter_get_node(walk)
      let enters = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_DOCUMENT, CMARK_NODE_CODE: break
      case CMARK_NODE_BLOCK_QUOTE: isQuote = enters
      case CMARK_NODE_STRONG: isStrong = enters
      case CMARK_NODE_THEMATIC_BREAK: blocks.append(ParsedBlock(kind: "rule"))
      case CMARK_NODE_PARAGRAPH: if enters { blocks.append(ParsedBlock(kind: isQuote ? "quote" : "paragraph")) }
      case CMARK_NODE_HEADING:
        if enters { blocks.append(ParsedBlock(kind: "heading \(cmark_node_get_heading_level(node))")) }
      case CMARK_NODE_TEXT: add(String(cString: cmark_node_get_literal(node)))
      case CMARK_NODE_LINEBREAK: add("\n")
      default: if enters { blocks.append(ParsedBlock(kind: String(cString: cmark_node_get_type_string(node)))) }
      }
    }
  }
}

extension ParsedBlock {
  /// What should be read of a document.
  static func expected(of document: Document<PaidRegion>) -> [ParsedBlock] {
    document.blocks.compactMap { block in
      if block.kind == .pageBreak { return ParsedBlock(kind: "rule") }
      var parsed = ParsedBlock(kind: "paragraph")
      var joins = false
      switch block.kind {
      case .title: parsed.kind = "heading 1"
      case .heading(let heading):
        parsed.kind = "heading \(min(heading.level + 1, 6))"
        joins = heading.level > 1
      case .notice: parsed.kind = "quote"
      default: break
      }
      var breaks = false
      var runIn = true
      for run in document.runs(of: block) {
        if run.kind == .lineBreak { breaks = !parsed.text.isEmpty }
        let text = document.string(of: run)
        if text.isEmpty { continue }
        if breaks {
          breaks = false
          let isLatin = parsed.text.utf8.last! < 0x80 && text.utf8.first! < 0x80
          let glue = joins && !isLatin ? "" : "\n"
          parsed.text += glue
          if runIn && run.role.isRunIn { parsed.strong += glue }
        }
        parsed.text += text
        runIn = runIn && run.role.isRunIn
        if runIn { parsed.strong += text }
      }
      parsed.strong = trimmed(parsed.strong)
      return parsed.text.isEmpty ? nil : parsed
    }
  }

  /// Without white space at its edges, and without invisible characters at its end.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let last = scalars.lastIndex { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }
    guard let last, let first = scalars.firstIndex(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
    else { return "" }
    return String(scalars[first...last])
  }
}
