import DocumentModel
import SourceModel

/// On which page each block begins, found without laying anything out.
///
/// Every line of a theme has an exact height, so that pages follow from how many lines each paragraph takes. That is
/// certain for Chinese text and near for Latin (`LineMeasure`). A block near the edge of a page may therefore be given the
/// page beside its own.
struct PageEstimate {
  /// By the indices of the blocks.
  private(set) var pages: [Int: Int] = [:]

  /// - Parameter part: what is going to be written; every paragraph needs a height of lines.
  init<Access>(of part: DocumentPart<Access>) {
    var paragraphs = ParagraphList(of: part)
    paragraphs.fill()
    var flow = PageFlow(height: part.page.textHeight)
    for index in paragraphs.items.indices {
      let page = flow.place(index, of: paragraphs.items)
      if let block = paragraphs.items[index].block, pages[block] == nil { pages[block] = page }
    }
  }
}

/// A paragraph or a row of a table, as it counts for the page.
struct PlacedParagraph {
  /// The first of the blocks that it is made of.
  var block: Int?
  var style: String
  var spacing: ParagraphProperties.Spacing
  var lineHeight: Int
  var lineCount: Int
  var keepsNext = false
  var startsPage = false
  var isContextual = false
  /// Whether one line alone must not stand at the foot or the head of a page.
  var controlsWidows = false
  /// Of the notes below it.
  var noteHeight = 0
  /// The rows that each page repeats above it.
  var headerHeight = 0

  /// How many lines have to stand where the first one does.
  var leastLines: Int { controlsWidows ? (lineCount <= 3 ? lineCount : 2) : 1 }
}

/// Puts paragraphs on pages, one behind the other.
private struct PageFlow {
  let height: Int
  private var page = 1
  /// What is used of the page.
  private var used = 0
  private var spaceAfter = 0
  private var previous: PlacedParagraph?

  init(height: Int) { self.height = height }

  /// - Returns: the page of its first line.
  mutating func place(_ index: Int, of items: [PlacedParagraph]) -> Int {
    let item = items[index]
    if item.startsPage, previous != nil { turn() }
    if used > 0, used + gap(before: item) + needed(from: index, of: items) > height {
      turn()
      used = min(item.headerHeight, height)
    } else {
      used += gap(before: item)
    }
    let first = page
    var rest = item.lineCount
    var isFresh = used <= item.headerHeight
    while true {
      // A line that is higher than the page stands on one all the same.
      let room = max(isFresh ? 1 : 0, (height - used) / item.lineHeight)
      if rest <= room {
        used += rest * item.lineHeight
        break
      }
      var taken = room
      if item.controlsWidows, rest - taken < 2 { taken = max(1, taken - 1) }
      rest -= taken
      turn()
      used = min(item.headerHeight, height)
      isFresh = true
    }
    // They stand where their marks do, which is taken to be the last page of the paragraph.
    used = min(height, used + item.noteHeight)
    spaceAfter = item.spacing.after
    previous = item
    return first
  }

  private mutating func turn() {
    page += 1
    used = 0
    spaceAfter = 0
  }

  private func gap(before item: PlacedParagraph) -> Int {
    // Word has no space above the first paragraph of a page that another one was full before.
    if used == 0 { return previous == nil || item.startsPage ? item.spacing.before : 0 }
    let isSame = previous?.style == item.style
    return (isSame && previous?.isContextual ?? false ? 0 : spaceAfter)
      + (isSame && item.isContextual ? 0 : item.spacing.before)
  }

  /// What has to stand on the page where an item begins: its first lines, or all of it and the first lines of the next.
  private func needed(from index: Int, of items: [PlacedParagraph]) -> Int {
    var needed = 0
    var index = index
    while items[index].keepsNext, index + 1 < items.count, !items[index + 1].startsPage {
      let (item, next) = (items[index], items[index + 1])
      let isContextual = item.style == next.style && item.isContextual
      needed += item.lineCount * item.lineHeight + (isContextual ? 0 : item.spacing.after + next.spacing.before)
      index += 1
      // A chain that is longer than a page holds nothing together.
      if needed > height { return items[index].lineHeight }
    }
    return needed + items[index].leastLines * items[index].lineHeight
  }
}

/// The paragraphs that `DocumentPart` writes.
private struct ParagraphList<Access: AccessMark> {
  private(set) var items: [PlacedParagraph] = []
  private var part: DocumentPart<Access>
  private var looks: [String: WordStyle] = [:]
  private var startsPage = false

  init(of part: DocumentPart<Access>) {
    self.part = part
    for style in part.page.sheet.styles where style.kind == .paragraph { looks[style.id] = style }
    looks["\(StyleID.normal)"] = part.page.sheet.normal
  }

  mutating func fill() {
    let document = part.document
    var isBehindTable = false
    var index = 0
    while index < document.blocks.count {
      let lines = document.lines(from: index)
      index = lines.upperBound
      let block = document.blocks[lines.lowerBound]
      // They stand in the paragraph of the number.
      if document.joinsNumber(at: lines.lowerBound) { continue }
      if document.continuesSignatory(at: lines.lowerBound), !items.isEmpty {
        items[items.count - 1].lineCount += 1
        continue
      }
      switch block.kind {
      case .pageBreak:
        startsPage = true
        continue
      case .contents where part.contents.entries.isEmpty: continue
      // They stand below the paragraph that refers to them, or behind all text.
      case .footnote where part.notes.countedNote(at: lines.lowerBound) != nil,
        .endnote where part.notes.countedNote(at: lines.lowerBound) != nil:
        continue
      case .contents: contents()
      case .tableRow:
        if isBehindTable { add("\(StyleID.normal)", text: [], block: nil) }
        rows(lines)
      case .issuer:
        guard let masthead = document.jointMasthead(at: lines.lowerBound) else {
          add(lines, emptyLines: false)
          break
        }
        let text = [UInt8](repeating: 0x0A, count: masthead.organs.count - 1)
        add(StyleID.paragraph(.issuer).map { "\($0)" } ?? "", text: text, block: lines.lowerBound)
        index = masthead.lines.upperBound
      case .preformatted: for line in lines { add(line..<line + 1, emptyLines: line > lines.lowerBound) }
      default:
        add(lines, emptyLines: false)
        if isBehindTable, let last = items.indices.last {
          items[last].spacing.before = max(items[last].spacing.before, part.page.sheet.spaceBelowTables)
        }
      }
      isBehindTable = block.kind == .tableRow
    }
  }

  private mutating func add(_ lines: Range<Int>, emptyLines: Bool) {
    let document = part.document
    let block = document.blocks[lines.lowerBound]
    let style = StyleID.paragraph(block.kind).map { "\($0)" } ?? "\(StyleID.normal)"
    if emptyLines { for _ in 0..<block.emptyLinesBefore { add(style, text: [], block: nil) } }
    var text: [UInt8] = []
    for index in lines {
      if index > lines.lowerBound { text.append(0x0A) }
      append(document.runs(of: document.blocks[index]), to: &text)
    }
    add(style, text: text, block: lines.lowerBound)
    items[items.count - 1].keepsNext = items[items.count - 1].keepsNext || part.keepsNext(lines.lowerBound)
    items[items.count - 1].noteHeight = document.blocks[lines].reduce(0) { $0 + noteHeight(of: $1) }
  }

  /// How much room the notes take that a block refers to.
  private func noteHeight(of block: Block<Access>) -> Int {
    var height = 0
    for run in part.document.runs(of: block) {
      guard let note = part.notes.countedNote(of: run), !note.isEndnote else { continue }
      var text: [UInt8] = []
      append(part.document.runs(of: part.document.blocks[note.block]), to: &text)
      let look = look(of: "\(StyleID.note(isEndnote: false))")
      height += measure(of: look).lineCount(of: text.span, width: part.page.textWidth, indent: 0) * lineHeight(of: look)
    }
    return height
  }

  private func append(_ runs: ArraySlice<Run<Access>>, to text: inout [UInt8]) {
    for run in runs {
      if run.kind == .lineBreak { text.append(0x0A) }
      text += part.document.text.bytes[run.range.indices]
    }
  }

  private mutating func contents() {
    for entry in part.contents.entries {
      // The leader and the page number take three characters at least.
      add("\(StyleID.contents(entry.level))", text: entry.text + Array("    …".utf8), block: nil)
    }
  }

  private mutating func add(_ style: String, text: [UInt8], block: Int?) {
    let look = look(of: style)
    let paragraph = look.paragraph
    let indent = paragraph.indent
    let width = part.page.textWidth - indent.left.twips - indent.right.twips
    let measure = measure(of: look)
    items.append(
      PlacedParagraph(
        block: block, style: style, spacing: paragraph.spacing, lineHeight: lineHeight(of: look),
        lineCount: measure.lineCount(of: text.span, width: width, indent: indent.firstLine.twips),
        keepsNext: paragraph.keepNext, startsPage: startsPage || paragraph.pageBreakBefore,
        isContextual: paragraph.contextualSpacing, controlsWidows: paragraph.widowControl))
    startsPage = false
  }

  /// Rows are not parted, and those of the header come again on each page.
  private mutating func rows(_ rows: Range<Int>) {
    let grid = part.grid(of: rows)
    let header = part.document.headerRowCount(of: rows)
    var headerHeight = 0
    for index in rows where !part.document.isRuling(part.document.blocks[index]) {
      let style = index - rows.lowerBound < header ? "\(StyleID.tableHeader)" : "\(StyleID.tableRow)"
      let look = look(of: style)
      let cells = part.document.cells(of: part.document.blocks[index])
      var height = 0
      for (column, cell) in cells.enumerated() {
        let widths = cells.count == 1 ? grid.widths[...] : grid.widths[min(column, grid.widths.count - 1)...].prefix(1)
        var text: [UInt8] = []
        append(cell, to: &text)
        let lines = measure(of: look).lineCount(
          of: text.span, width: widths.reduce(0, +) - 2 * grid.padding, indent: look.paragraph.indent.firstLine.twips)
        let spacing = look.paragraph.spacing
        height = max(height, lines * lineHeight(of: look) + spacing.before + spacing.after)
      }
      // The line between two rows is half a point wide.
      height += 10
      items.append(
        PlacedParagraph(
          block: index, style: style, spacing: ParagraphProperties.Spacing(), lineHeight: height, lineCount: 1,
          keepsNext: look.paragraph.keepNext, startsPage: startsPage, headerHeight: headerHeight))
      startsPage = false
      if index - rows.lowerBound < header { headerHeight += height }
    }
  }

  private func look(of style: String) -> WordStyle { looks[style] ?? part.page.sheet.normal }

  private func lineHeight(of look: WordStyle) -> Int {
    max(1, look.paragraph.spacing.line ?? part.page.sheet.normal.paragraph.spacing.line ?? 1)
  }

  private func measure(of look: WordStyle) -> LineMeasure {
    let normal = part.page.sheet.normal.run
    let size = look.run.size ?? normal.size ?? StyleBuilder.defaultHalfPoints
    return LineMeasure(
      em: size * 10 + (look.run.spacing ?? normal.spacing ?? 0),
      face: LatinFace(look.run.fonts ?? normal.fonts ?? part.page.sheet.defaultFonts),
      isChinese: part.document.language.isChinese, spacesScripts: look.paragraph.spacesScripts)
  }
}
