import CMark
import DocumentModel

/// A block as libcmark sees it.
struct ParsedBlock: Equatable, CustomStringConvertible {
  /// `heading 2`, `paragraph`, `quote`, `listing`, `rule`, or the name of an element that should not be there.
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
      if event == CMARK_EVENT_DONE {
        for index in blocks.indices { blocks[index].strong = withoutStops(blocks[index].strong) }
        return blocks
      }
      let node = cmark_iter_get_node(walk)
      let enters = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_DOCUMENT, CMARK_NODE_CODE, CMARK_NODE_LINK: break
      case CMARK_NODE_BLOCK_QUOTE: isQuote = enters
      case CMARK_NODE_STRONG: isStrong = enters
      case CMARK_NODE_THEMATIC_BREAK: blocks.append(ParsedBlock(kind: "rule"))
      case CMARK_NODE_PARAGRAPH: if enters { blocks.append(ParsedBlock(kind: isQuote ? "quote" : "paragraph")) }
      case CMARK_NODE_HEADING:
        if enters { blocks.append(ParsedBlock(kind: "heading \(cmark_node_get_heading_level(node))")) }
      case CMARK_NODE_TEXT: add(String(cString: cmark_node_get_literal(node)))
      case CMARK_NODE_LINEBREAK: add("\n")
      case CMARK_NODE_CODE_BLOCK:
        // What ends the last line is the fence's.
        blocks.append(
          ParsedBlock(kind: "listing", text: String(String(cString: cmark_node_get_literal(node)).dropLast())))
      default: if enters { blocks.append(ParsedBlock(kind: String(cString: cmark_node_get_type_string(node)))) }
      }
    }
  }
}

extension ParsedBlock {
  /// What should be read of a document.
  static func expected(of document: Document<PaidRegion>) -> [ParsedBlock] {
    var result: [ParsedBlock] = []
    // What the last block of the result was made of, if another block may join it.
    var open: BlockKind?
    for block in document.blocks {
      if block.kind == .pageBreak {
        result.append(ParsedBlock(kind: "rule"))
        open = nil
        continue
      }
      let joins = open == block.kind && (block.kind != .verse || block.blankLinesBefore == 0)
      let isListing = block.kind == .preformatted
      var parsed = expected(of: block, in: document)
      if joins, let last = result.popLast() {
        let count = isListing ? 1 + Int(block.blankLinesBefore) : last.text.isEmpty || parsed.text.isEmpty ? 0 : 1
        parsed.text = last.text + String(repeating: "\n", count: count) + parsed.text
        parsed.strong = last.strong
      }
      result.append(parsed)
      open = [.verse, .contentsEntry, .preformatted].contains(block.kind) ? block.kind : nil
    }
    for index in result.indices where result[index].kind == "listing" {
      // A listing neither begins nor ends with a break.
      let scalars = result[index].text.unicodeScalars
      let first = scalars.firstIndex { $0 != "\n" } ?? scalars.endIndex
      let end = scalars.lastIndex { $0 != "\n" }.map { scalars.index(after: $0) } ?? scalars.endIndex
      result[index].text = String(scalars[first..<end])
    }
    return result.filter { $0.kind == "rule" || !$0.text.isEmpty }
  }

  private static func expected(of block: Block<PaidRegion>, in document: Document<PaidRegion>) -> ParsedBlock {
    var parsed = ParsedBlock(kind: "paragraph")
    var joins = false
    switch block.kind {
    case .title: parsed.kind = "heading 1"
    case .heading(let heading):
      parsed.kind = "heading \(min(heading.level + 1, 6))"
      joins = true
    case .notice, .quotation: parsed.kind = "quote"
    case .preformatted: parsed.kind = "listing"
    default: break
    }
    var breaks = false
    var isStrong = true
    var isSpeaker = false
    for run in document.runs(of: block) {
      if parsed.kind == "listing" {
        parsed.text += run.kind == .lineBreak ? "\n" : document.string(of: run)
        continue
      }
      if run.kind == .lineBreak { breaks = !parsed.text.isEmpty }
      let text = document.string(of: run)
      if text.isEmpty { continue }
      let isMarked = run.role.isRunIn || run.role == .speaker
      if breaks {
        let isLatin = parsed.text.utf8.last! < 0x80 && text.utf8.first! < 0x80
        let glue = joins && !isLatin ? "" : "\n"
        breaks = false
        parsed.text += glue
        if isStrong && isMarked { parsed.strong += glue }
      }
      parsed.text += text
      isStrong = isStrong && isMarked
      if isStrong {
        parsed.strong += text
        isSpeaker = run.role == .speaker
      }
    }
    parsed.strong = trimmed(isSpeaker ? withoutColon(parsed.strong) : parsed.strong)
    // Stops may stand outside.
    parsed.strong = withoutStops(parsed.strong)
    return parsed
  }

  static func withoutStops(_ text: String) -> String {
    let stops = "。：；，、！？.:;,!?".unicodeScalars
    let end = text.unicodeScalars.lastIndex { !stops.contains($0) }
    return end.map { String(text.unicodeScalars[...$0]) } ?? ""
  }

  /// A speaker's colon is outside of what is strong.
  private static func withoutColon(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let end = text.unicodeScalars.lastIndex { !isSpace($0) }
    guard let end, [":", "：", "︰", "﹕"].contains(text.unicodeScalars[end]) else { return text }
    return String(text.unicodeScalars[..<end])
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
