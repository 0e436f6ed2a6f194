import CMark
import Glibc
import SourceModel

/// What a parser finds in Markdown, by libcmark-gfm: GitHub's parser, which is the reference implementation of CommonMark
/// with extensions that are off unless somebody asks for them.
///
/// It is the other end of writing: text goes in by escaping and comes out by parsing, and both have to agree.
public struct MarkdownText: Sendable, Equatable {
  /// Mark-up that Galley does not write, so that text must have been taken for it.
  public struct Fault: Sendable, Hashable {
    /// The line of the Markdown text, from 1.
    public var line: Int
    /// The name of the element in the CommonMark DTD: `link`, `html_block`.
    public var element: String

    public init(line: Int, element: String) {
      self.line = line
      self.element = element
    }
  }

  /// The contents of code spans, in order. Galley writes its labels as code spans and nothing else.
  public var labels: [String]
  public var faults: [Fault]

  public init(labels: [String] = [], faults: [Fault] = []) {
    self.labels = labels
    self.faults = faults
  }

  /// What a parser comes upon.
  public enum Event: Sendable, Hashable {
    /// A piece of text; a line feed for each end of a line or a block, a space where a line was wrapped.
    case text
    case rowBegin
    case cellBegin
    case rowEnd
    case noteMark
    case noteBegin
    case noteEnd
  }

  /// Parses Markdown and hands out its text, piece by piece and in order.
  ///
  /// - Parameters:
  ///   - markdown: valid UTF-8.
  ///   - isGFM: tables and footnotes are read as such.
  ///   - visit: is given each piece of text as UTF-8, nothing with other events; the labels are left out.
  public static func read(
    _ markdown: [UInt8], isGFM: Bool = false, visit: (Event, Span<UInt8>) -> Void
  ) -> MarkdownText {
    read(markdown, isGFM: isGFM, throughDigest: true, visit: visit)
  }

  /// - Parameter throughDigest: whether the parser is spared what can be nothing but text.
  static func read(
    _ markdown: [UInt8], isGFM: Bool, throughDigest: Bool, visit: (Event, Span<UInt8>) -> Void
  ) -> MarkdownText {
    var result = MarkdownText()
    let body = FrontMatterProfile.bodyStart(in: markdown.span, faults: &result.faults)
    let lineOffset = body.line
    var digest = throughDigest ? MarkdownDigest(of: markdown.span, from: body.index) : nil
    var root = digest.flatMap { parse($0.bytes.span, isGFM: isGFM) }
    defer { cmark_node_free(root) }
    if let read = root, let standIns = digest?.standIns, !hold(standIns, read) {
      cmark_node_free(read)
      root = nil
      digest = nil
    }
    if digest == nil { root = parse(markdown.span.extracting(body.index...), isGFM: isGFM) }
    var standIns = (digest?.standIns ?? [])[...]
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }

    let lineFeed: [UInt8] = [UInt8(ascii: "\n")]
    let space: [UInt8] = [UInt8(ascii: " ")]
    let nothing: [UInt8] = []
    func note(_ node: OpaquePointer?) {
      // Unsafe: the name is a constant of the library.
      let element = String(cString: cmark_node_get_type_string(node))
      let line = Int(cmark_node_get_start_line(node))
      result.faults.append(Fault(line: lineOffset + (digest?.line(line) ?? line), element: element))
    }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return result }
      let node = cmark_iter_get_node(walk)
      let enters = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        withLiteral(of: node) { visit(.text, $0) }
      case CMARK_NODE_CODE_BLOCK where isListing(node):
        withLiteral(of: node) { visit(.text, $0) }
      case CMARK_NODE_CODE:
        // Unsafe: the literal ends in a zero and lives as long as the node; the string is a copy.
        if let literal = cmark_node_get_literal(node) { result.labels.append(String(cString: literal)) }
      case CMARK_NODE_SOFTBREAK:
        visit(.text, space.span)
      case CMARK_NODE_LINEBREAK:
        visit(.text, lineFeed.span)
      case CMARK_NODE_PARAGRAPH where enters && standIns.first.map { isStandIn(node, $0) } ?? false:
        for text in digest?.texts[standIns.removeFirst().texts] ?? [] {
          visit(.text, markdown.span.extracting(text))
          visit(.text, lineFeed.span)
        }
        cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if !enters { visit(.text, lineFeed.span) }
      case CMARK_NODE_LINK:
        if enters, !isAddress(node) { note(node) }
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        if enters { visit(.noteMark, nothing.span) }
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        visit(enters ? .noteBegin : .noteEnd, nothing.span)
      case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_STRONG:
        break
      default:
        if isGFM, let part = TablePart(node) {
          // Every table has a header; one that says nothing is not the document's.
          if part == .cell ? saysNothing(cmark_node_parent(node)) : part == .header && saysNothing(node) { break }
          switch part {
          case .table: break
          case .header, .row: visit(enters ? .rowBegin : .rowEnd, nothing.span)
          case .cell: if enters { visit(.cellBegin, nothing.span) }
          }
        } else if enters {
          note(node)
        }
      }
    }
  }

  /// The extension's nodes, which have no constants but names.
  private enum TablePart: String {
    case table
    case header = "table_header"
    case row = "table_row"
    case cell = "table_cell"

    init?(_ node: OpaquePointer?) {
      // Unsafe: the name is a constant of the library.
      self.init(rawValue: String(cString: cmark_node_get_type_string(node)))
    }
  }

  /// The library's list of extensions is filled once, whoever asks first.
  private static let registers: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func parse(_ markdown: borrowing Span<UInt8>, isGFM: Bool) -> OpaquePointer? {
    let parser = cmark_parser_new(isGFM ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    // The extensions for strikethrough and addresses change tables that all parsers share, so that two documents could
    // not be read at once.
    if isGFM {
      registers
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    }
    // Unsafe: the library reads the bytes through a pointer, and keeps none of them beyond the call.
    markdown.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  /// Whether each word that stands for others is a paragraph of its own, inside of nothing.
  private static func hold(_ standIns: [MarkdownDigest.StandIn], _ root: OpaquePointer?) -> Bool {
    var rest = standIns[...]
    var child = cmark_node_first_child(root)
    while let next = rest.first, let node = child {
      if isStandIn(node, next) { rest.removeFirst() }
      child = cmark_node_next(node)
    }
    return rest.isEmpty
  }

  private static func isStandIn(_ node: OpaquePointer?, _ standIn: MarkdownDigest.StandIn) -> Bool {
    guard cmark_node_get_start_line(node) == standIn.line, cmark_node_get_end_line(node) == standIn.line,
      cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH,
      cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT,
      let text = cmark_node_first_child(node), cmark_node_next(text) == nil,
      cmark_node_get_type(text) == CMARK_NODE_TEXT
    else { return false }
    var isWord = false
    withLiteral(of: text) {
      isWord = $0.count == MarkdownDigest.word.utf8CodeUnitCount && $0.hasPrefix(MarkdownDigest.word)
    }
    return isWord
  }

  /// Whether a link is an address that says itself and nothing else.
  private static func isAddress(_ node: OpaquePointer?) -> Bool {
    guard let text = cmark_node_first_child(node), cmark_node_next(text) == nil,
      cmark_node_get_type(text) == CMARK_NODE_TEXT, let address = cmark_node_get_url(node),
      let literal = cmark_node_get_literal(text)
    else { return false }
    // Unsafe: both end in a zero and live as long as the node.
    return strcmp(address, literal) == 0
  }

  private static func saysNothing(_ row: OpaquePointer?) -> Bool {
    guard TablePart(row) == .header else { return false }
    var cell = cmark_node_first_child(row)
    while cell != nil {
      if cmark_node_first_child(cell) != nil { return false }
      cell = cmark_node_next(cell)
    }
    return true
  }

  /// Whether a code block is one that Galley writes: fenced, from the first column on, without a word behind the fence.
  /// One that is made by indentation begins at the fifth.
  private static func isListing(_ node: OpaquePointer?) -> Bool {
    // Unsafe: the information ends in a zero and lives as long as the node.
    cmark_node_get_start_column(node) == 1 && cmark_node_get_fence_info(node).map { $0.pointee == 0 } ?? true
  }

  private static func withLiteral(of node: OpaquePointer?, _ body: (Span<UInt8>) -> Void) {
    guard let literal = cmark_node_get_literal(node) else { return }
    // Unsafe: the literal ends in a zero and lives as long as the node, which is longer than this call.
    let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal)).bindMemory(to: UInt8.self)
    body(bytes.span)
  }
}
