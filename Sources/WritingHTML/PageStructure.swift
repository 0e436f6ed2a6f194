import DocumentModel
import SourceModel

/// Which elements stand around the blocks of a page: a section for each heading that has an element, and one for each
/// attachment.
struct PageStructure {
  /// An element that begins before a block.
  struct Container {
    enum Kind {
      case section(id: String)
      case attachment
    }

    let kind: Kind
    /// 0 of an attachment, the heading's rank of a section. Nothing stands in an element of a lower level than its own.
    let level: Int
    /// The block that it ends before.
    var end: Int
  }

  /// The places of the blocks that are headings.
  private(set) var headings: [Int: HeadingOutline.Place] = [:]
  /// The places of headings that run into their paragraph, by the paragraph.
  private(set) var runIns: [Int: HeadingOutline.Place] = [:]
  private(set) var containers: [Int: Container] = [:]
  /// Of which level on the containers end before a block.
  private(set) var ends: [Int: Int] = [:]

  init<Access: AccessMark>(of document: Document<Access>) {
    var outline = HeadingOutline()
    var index = 0
    while index < document.blocks.count {
      let lines = document.lines(from: index)
      add(lines, of: document, to: &outline)
      index = lines.upperBound
    }
    var open: [Int] = []
    for index in document.blocks.indices {
      guard let level = ends[index] else { continue }
      while let last = open.last, containers[last]!.level >= level {
        containers[last]!.end = index
        open.removeLast()
      }
      if containers[index] != nil { open.append(index) }
    }
  }

  private mutating func add<Access: AccessMark>(
    _ lines: Range<Int>, of document: Document<Access>, to outline: inout HeadingOutline
  ) {
    let first = lines.lowerBound
    let end = document.blocks.count
    switch document.blocks[first].kind {
    case .title:
      guard document.hasText(document.blocks[first]) else { break }
      outline.beginTitle()
      ends[first] = 0
    case .imprint: ends[first] = 0
    case .attachmentHead:
      ends[first] = 0
      containers[first] = Container(kind: .attachment, level: 0, end: end)
    case .heading(let heading): add(heading, at: first, of: document, to: &outline)
    case .attachmentTitle: add(Heading(level: 1), at: first, of: document, to: &outline)
    case .signature, .date, .attachmentNote, .note:
      if first == 0 || !Self.closes(document.blocks[first - 1].kind), Self.closesText(of: document, from: first) {
        // Of sections alone: what closes an attachment stands in it.
        ends[first] = 1
      }
    default: break
    }
    for index in lines where document.blocks[index].kind != .tableRow {
      let runs = document.runs(of: document.blocks[index])
      guard let heading = document.blocks[index].runIn, runs.contains(where: { $0.role.isRunIn && !$0.range.isEmpty })
      else { continue }
      let words = runs.filter { $0.role == .runIn && $0.kind != .placeholder }.map { document.string(of: $0) }.joined()
      let place = outline.enter(heading, words: words, isRunIn: true)
      runIns[index] = place
      if index == first, containers[first] == nil { ends[first] = min(ends[first] ?? place.rank, place.rank) }
    }
  }

  private mutating func add<Access: AccessMark>(
    _ heading: Heading, at index: Int, of document: Document<Access>, to outline: inout HeadingOutline
  ) {
    let block = document.blocks[index]
    guard document.hasText(block) else { return }
    let words = document.runs(of: block).filter { $0.role != .noteReference && $0.kind != .placeholder }
      .map { $0.kind == .lineBreak ? " " : document.string(of: $0) }.joined()
    let place = outline.enter(heading, words: words)
    headings[index] = place
    ends[index] = place.rank
    if place.element != nil {
      containers[index] = Container(kind: .section(id: place.id), level: place.rank, end: document.blocks.count)
    }
  }

  /// Whether a block is of those that close a document.
  private static func closes(_ kind: BlockKind) -> Bool {
    switch kind {
    case .signature, .date, .attachmentNote, .note: true
    default: false
    }
  }

  /// Whether somebody signs here, and nothing of the text comes behind it: then it closes the document, or the attachment,
  /// and not the last of its sections.
  private static func closesText<Access: AccessMark>(of document: Document<Access>, from index: Int) -> Bool {
    let row = document.blocks[index...].prefix { closes($0.kind) }
    guard row.contains(where: { $0.kind == .signature }) else { return false }
    guard let next = document.blocks[row.endIndex...].first(where: { $0.kind != .pageBreak }) else { return true }
    switch next.kind {
    case .title, .attachmentHead, .imprint, .heading, .footnote, .endnote, .pageFurniture: return true
    default: return false
    }
  }
}

extension Document {
  /// Whether there is anything in the block; what is empty is not announced as a heading.
  func hasText(_ block: Block<Access>) -> Bool {
    runs(of: block).contains { !$0.range.isEmpty }
  }
}
