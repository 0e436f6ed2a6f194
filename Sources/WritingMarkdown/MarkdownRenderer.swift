import DocumentModel
import RenditionModel
import SourceModel
import Writing

/// Writes the blocks of one document, each followed by what separates it from the next.
struct MarkdownRenderer<Access: AccessMark> {
  /// How a block is laid out on lines.
  private enum Layout {
    case paragraph
    /// A block quote; one that goes on holds the next one of its kind as well.
    case quote(goesOn: Bool)
    case heading(level: Int)
    /// A note that its mark leads to, with its number.
    case note(Int)

    /// Only an underlined heading may span lines (CommonMark 0.30, section 4.3). It has two levels, and the underline of
    /// the second, hyphens, is the second row of a table to some parsers, so that the title alone keeps its lines.
    var isOneLine: Bool {
      if case .heading(let level) = self { level > 1 } else { false }
    }
  }

  private let document: Document<Access>
  private let dialect: MarkdownWriter.Dialect
  private let surroundings: BlockText.Surroundings
  /// The notes that a program counts, by their blocks and their marks; none in CommonMark.
  private let notes: MarkdownNotes
  private var output: [UInt8] = []
  /// The text of the block at hand; kept so that its storage is used again.
  private var text = BlockText()
  /// The paid region that has begun and not ended; 0 outside of one.
  private var region: UInt32 = 0
  /// Whether what was written last is a block quote that goes on.
  private var quoteIsOpen = false

  static func render(
    _ document: Document<Access>, _ dialect: MarkdownWriter.Dialect, _ style: MarkdownStyle
  ) -> [UInt8] {
    var renderer = MarkdownRenderer(document: document, dialect, style)
    renderer.output.reserveCapacity(document.text.bytes.count + document.text.bytes.count / 8)
    if style.frontMatter {
      renderer.output += FrontMatter(DocumentCredits(of: document), sourceHash: style.sourceHash).bytes
    }
    var index = 0
    while index < document.blocks.count {
      let blocks = renderer.blocks(from: index)
      renderer.render(blocks)
      index = blocks.upperBound
    }
    return renderer.output
  }

  private init(document: Document<Access>, _ dialect: MarkdownWriter.Dialect, _ style: MarkdownStyle) {
    self.document = document
    self.dialect = dialect
    notes = dialect == .gfm ? MarkdownNotes(of: document) : MarkdownNotes()
    surroundings = BlockText.Surroundings(language: document.language, style: style)
  }

  /// The blocks from one on that are one block of Markdown: a stanza, a listing, a table, a table of contents.
  private func blocks(from index: Int) -> Range<Int> {
    let first = document.blocks[index]
    guard first.kind == .contentsEntry else { return document.lines(from: index) }
    let next = document.blocks[index...].firstIndex { $0.kind != .contentsEntry || $0.access != first.access }
    return index..<(next ?? document.blocks.count)
  }

  private mutating func render(_ blocks: Range<Int>) {
    switch document.blocks[blocks.lowerBound].kind {
    case .title: render(blocks, as: .heading(level: 1))
    case .heading(let heading): render(blocks, as: .heading(level: min(Int(heading.level) + 1, 6)))
    case .attachmentTitle: render(blocks, as: .heading(level: 2))
    case .quotation: render(blocks, as: .quote(goesOn: true))
    case .notice: render(blocks, as: .quote(goesOn: false))
    case .preformatted: renderListing(blocks)
    case .tableRow: renderTable(blocks)
    case .footnote, .endnote:
      if let number = notes.number(ofNoteAt: blocks.lowerBound) {
        render(blocks, as: .note(number))
      } else {
        render(blocks, as: .paragraph)
      }
    // Asterisks, because a first line of three hyphens would begin YAML front matter.
    case .pageBreak: paragraph("***")
    // Headings have no names of their own in CommonMark, so that nothing could lead to them.
    case .contents: break
    case .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory, .paragraph,
      .listItem, .salutation, .addressee, .headerField, .attachmentNote,
      .attachmentHead, .contentsHeading, .contentsEntry, .caption, .verse, .signature, .date, .note, .imprint,
      .pageFurniture:
      render(blocks, as: .paragraph)
    }
  }

  /// Writes blocks as one, with a line break between any two.
  ///
  /// - Parameter omitsRulings: what draws a table is left out.
  private mutating func render(_ blocks: Range<Int>, as layout: Layout, omitsRulings: Bool = false) {
    var firstRegion: UInt32?
    var isUniform = true
    for block in document.blocks[blocks] {
      for run in document.runs(of: block) where !run.range.isEmpty {
        let region = paidRegion(of: run, in: block)
        if region != firstRegion ?? region { isUniform = false }
        firstRegion = firstRegion ?? region
      }
    }
    guard let firstRegion else { return }
    // The labels of a region that begins or ends between blocks stand between them, others inside their block.
    if isUniform { enter(firstRegion, label: { $0.labelParagraph($1) }) }

    text.begin(joiningLines: layout.isOneLine)
    var dropsLabel = false
    if case .note = layout { dropsLabel = true }
    for index in blocks {
      let block = document.blocks[index]
      if index > blocks.lowerBound { text.breakLine() }
      for run in document.runs(of: block) {
        if run.kind == .lineBreak { text.breakLine() }
        if run.range.isEmpty || omitsRulings && run.kind == .ruling { continue }
        if !isUniform { enter(paidRegion(of: run, in: block), label: { $0.text.append($1) }) }
        if let number = notes.number(of: run) {
          text.append(noteMark: number)
          continue
        }
        var range = run.range.indices
        if dropsLabel {
          dropsLabel = false
          range = notes.textRange(ofNoteAt: index, in: document) ?? range
        }
        // Strong text stands at the start of a paragraph, which only the first block is.
        text.append(document.text.bytes[range], as: index == blocks.lowerBound ? run.role : .body)
      }
    }
    let ends = region != 0 && paidRegion(behind: blocks) != region
    if ends && !isUniform { enter(0, label: { $0.text.append($1) }) }
    text.end()
    write(layout)
    if ends && isUniform { enter(0, label: { $0.labelParagraph($1) }) }
  }

  /// A listing. Nothing in it is mark-up, and so a region that begins or ends inside cuts it in two: its label stands
  /// between them.
  private mutating func renderListing(_ blocks: Range<Int>) {
    var code = FencedCode()
    for index in blocks {
      let block = document.blocks[index]
      if index > blocks.lowerBound { code.breakLine(1 + block.emptyLinesBefore) }
      for run in document.runs(of: block) {
        if run.kind == .lineBreak { code.breakLine() }
        if run.range.isEmpty { continue }
        let next = paidRegion(of: run, in: block)
        if next != region {
          write(&code)
          enter(next, label: { $0.labelParagraph($1) })
        }
        code.append(document.text.bytes[run.range.indices])
      }
    }
    write(&code)
    if region != 0, paidRegion(behind: blocks) != region { enter(0, label: { $0.labelParagraph($1) }) }
  }

  // MARK: Tables

  private mutating func renderTable(_ rows: Range<Int>) {
    guard document.standsInColumns(rows) else {
      for row in rows { render(row..<row + 1, as: .paragraph) }
      return
    }
    switch dialect {
    case .commonMark:
      begin(rows)
      var code = FencedCode()
      TextTable(document, rows).write(to: &code)
      write(&code)
    case .gfm:
      let names = rows.lowerBound..<rows.lowerBound + document.nameRowCount(of: rows)
      let hasHeader = document.headerRowCount(of: rows) > names.count
      for row in names where !document.isRuling(document.blocks[row]) {
        render(row..<row + 1, as: .paragraph, omitsRulings: true)
      }
      begin(rows)
      separate()
      let table = names.upperBound..<rows.upperBound
      var cells = MarkdownTable(columnCount: document.columnCount(of: rows))
      for row in table where !document.isRuling(document.blocks[row]) {
        cells.beginRow()
        for cell in document.cells(of: document.blocks[row]) {
          text.begin(joiningLines: true)
          for run in cell {
            if run.kind == .lineBreak { text.breakLine() }
            if run.range.isEmpty { continue }
            if let number = notes.number(of: run) {
              text.append(noteMark: number)
            } else {
              text.append(document.text.bytes[run.range.indices], as: .body)
            }
          }
          text.end()
          cells.append(text, surroundings)
        }
      }
      cells.write(hasHeader: hasHeader, to: &output)
    }
    if region != 0, paidRegion(behind: rows) != region { enter(0, label: { $0.labelParagraph($1) }) }
  }

  /// Labels stand before a table and behind it.
  private mutating func begin(_ rows: Range<Int>) {
    for row in document.blocks[rows] {
      guard
        let run = document.runs(of: row).first(where: {
          !$0.range.isEmpty && $0.kind != .cellSeparator && $0.kind != .ruling
        })
      else {
        continue
      }
      return enter(paidRegion(of: run, in: row), label: { $0.labelParagraph($1) })
    }
  }

  // MARK: Layout

  private mutating func write(_ layout: Layout) {
    var quoteGoesOn = false
    if case .quote(goesOn: true) = layout { quoteGoesOn = true }
    if quoteGoesOn && quoteIsOpen {
      output.append(contentsOf: ">\n".utf8)
    } else {
      separate()
    }
    quoteIsOpen = quoteGoesOn
    switch layout {
    case .paragraph:
      text.write(to: &output, surroundings)
    case .quote:
      text.write(to: &output, surroundings, BlockText.Layout(firstPrefix: "> ", linePrefix: "> "))
    case .note(let number):
      output.append(contentsOf: "[^\(number)]: ".utf8)
      text.write(to: &output, surroundings, BlockText.Layout(linePrefix: "    "))
    case .heading(let level) where text.hasLineBreak || isUnderlined(level):
      text.write(to: &output, surroundings, BlockText.Layout(wraps: false))
      output.append(contentsOf: (level == 1 ? "\n===" : "\n---").utf8)
    case .heading(let level):
      output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
      output.append(UInt8(ascii: " "))
      text.write(to: &output, surroundings, BlockText.Layout(isOneLine: true, isHeadingLine: true, wraps: false))
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// Hyphens below a line with bars are the second row of a table to some parsers, and below white space alone a rule.
  private func isUnderlined(_ level: Int) -> Bool {
    surroundings.style.headings == .setext && level <= 2 && text.canBeUnderlined
  }

  private mutating func paragraph(_ markup: String) {
    separate()
    output.append(contentsOf: markup.utf8)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func labelParagraph(_ label: MarkdownPaidLabel) {
    paragraph("`\(label.words(in: document.language))`")
  }

  /// Writes what has come together of a listing, if anything has.
  private mutating func write(_ code: inout FencedCode) {
    guard !code.isEmpty else { return }
    separate()
    code.write(to: &output)
    code = FencedCode()
  }

  private mutating func separate() {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
    quoteIsOpen = false
  }

  // MARK: Paid regions

  private func paidRegion(of run: Run<Access>, in block: Block<Access>) -> UInt32 {
    (run.access ?? block.access)?.region ?? 0
  }

  /// The paid region of the first text behind some blocks.
  private func paidRegion(behind blocks: Range<Int>) -> UInt32 {
    for block in document.blocks[blocks.upperBound...] {
      let runs = document.runs(of: block)
      if let run = runs.first(where: { !$0.range.isEmpty }) { return paidRegion(of: run, in: block) }
    }
    return 0
  }

  private mutating func enter(_ next: UInt32, label: (inout Self, MarkdownPaidLabel) -> Void) {
    if next == region { return }
    if region != 0 { label(&self, .end) }
    if next != 0 { label(&self, .begin) }
    region = next
  }
}
