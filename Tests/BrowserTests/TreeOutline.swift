import DocumentModel

/// The headings of a tree and their levels, the title's being 1, worked out from the tree alone.
struct TreeOutline {
  struct Heading: Equatable {
    var level: Int
    /// Without white space, which browsers fold.
    var text: String
  }

  private(set) var headings: [Heading] = []
  /// The levels, as the document has them, of the headings that the next one may stand below.
  private var open: [UInt8] = []

  init(of document: ReleasedDocument) {
    switch document {
    case .open(let tree): add(tree)
    case .labelled(let tree): add(tree)
    }
  }

  private mutating func add<Access>(_ tree: Document<Access>) {
    for block in tree.blocks {
      switch block.kind {
      case .title:
        open = []
        headings.append(Heading(level: 1, text: Self.folded(tree.string(of: block))))
      case .heading(let heading): add(heading.level, tree.string(of: block))
      case .attachmentTitle: add(1, tree.string(of: block))
      default:
        guard let heading = block.runIn, block.kind != .tableRow else { continue }
        let words = tree.runs(of: block).filter { $0.role == .runIn || $0.role == .runInNumber }
        add(heading.level, words.map { tree.string(of: $0) }.joined())
      }
    }
  }

  private mutating func add(_ level: UInt8, _ text: String) {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    headings.append(Heading(level: open.count + 1, text: Self.folded(text)))
  }

  static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
