import CMark
import Glibc

/// What a CommonMark parser finds in Markdown, by libcmark, the reference implementation.
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

  /// Parses Markdown and hands out its text, piece by piece and in order, a line feed for each end of a line or a block.
  ///
  /// - Parameters:
  ///   - markdown: valid UTF-8.
  ///   - visit: is given each piece of text as UTF-8; the labels are left out.
  public static func read(_ markdown: [UInt8], visit: (Span<UInt8>) -> Void) -> MarkdownText {
    var result = MarkdownText()
    // Unsafe: libcmark reads the bytes through a pointer, and keeps none of them beyond the call.
    let root = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_node_free(root) }
    let walk = cmark_iter_new(root)
    defer { cmark_iter_free(walk) }

    let lineFeed: [UInt8] = [UInt8(ascii: "\n")]
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return result }
      let node = cmark_iter_get_node(walk)
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT:
        withLiteral(of: node, visit)
      case CMARK_NODE_CODE_BLOCK where isListing(node):
        withLiteral(of: node, visit)
      case CMARK_NODE_CODE:
        // Unsafe: the literal ends in a zero and lives as long as the node; the string is a copy.
        if let literal = cmark_node_get_literal(node) { result.labels.append(String(cString: literal)) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        visit(lineFeed.span)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        if event == CMARK_EVENT_EXIT { visit(lineFeed.span) }
      case CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_STRONG:
        break
      default:
        if event == CMARK_EVENT_ENTER {
          // Unsafe: the name is a constant of the library.
          let element = String(cString: cmark_node_get_type_string(node))
          result.faults.append(Fault(line: Int(cmark_node_get_start_line(node)), element: element))
        }
      }
    }
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
