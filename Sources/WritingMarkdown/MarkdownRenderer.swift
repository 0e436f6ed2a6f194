import DocumentModel
import SourceModel

/// Writes the blocks of one document, each followed by what separates it from the next.
struct MarkdownRenderer<Access: AccessMark> {
  /// How a block is laid out on lines.
  private enum Layout {
    case paragraph
    /// A block quote; one that goes on holds the next one of its kind as well.
    case quote(goesOn: Bool)
    case heading(level: Int)

    /// Only an underlined heading may span lines (CommonMark 0.30, section 4.3). It has two levels, and the underline of
    /// the second, hyphens, is the second row of a table to some parsers, so that the title alone keeps its lines.
    var isOneLine: Bool {
      if case .heading(let level) = self { level > 1 } else { false }
    }
  }

  private let document: Document<Access>
  private var output: [UInt8] = []
  /// The text of the block at hand; kept so that its storage is used again.
  private var text = BlockText()
  /// The paid region that has begun and not ended; 0 outside of one.
  private var region: UInt32 = 0
  /// Whether what was written last is a block quote that goes on.
  private var quoteIsOpen = false

  static func render(_ document: Document<Access>) -> [UInt8] {
    var renderer = MarkdownRenderer(document: document)
    renderer.output.reserveCapacity(document.text.bytes.count + document.text.bytes.count / 8)
    var index = 0
    while index < document.blocks.count {
      let blocks = renderer.blocks(from: index)
      renderer.render(blocks)
      index = blocks.upperBound
    }
    return renderer.output
  }

  private init(document: Document<Access>) { self.document = document }

  /// The blocks from one on that are one block of Markdown: a stanza, a listing, a table of contents.
  private func blocks(from index: Int) -> Range<Int> {
    let first = document.blocks[index]
    // CommonMark has no tables: each row is a paragraph, its cells parted as they were typed.
    if first.kind == .tableRow { return index..<index + 1 }
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
    // Asterisks, because a first line of three hyphens would begin YAML front matter.
    case .pageBreak: paragraph("***")
    // Headings have no names of their own in CommonMark, so that nothing could lead to them.
    case .contents: break
    case .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory, .paragraph,
      .listItem, .salutation, .addressee, .headerField, .attachmentNote,
      .attachmentHead, .tableRow, .contentsHeading, .contentsEntry, .caption, .verse, .signature, .date, .note,
      .footnote,
      .endnote,
      .imprint, .pageFurniture:
      render(blocks, as: .paragraph)
    }
  }

  /// Writes blocks as one, with a line break between any two.
  private mutating func render(_ blocks: Range<Int>, as layout: Layout) {
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
    for index in blocks {
      let block = document.blocks[index]
      if index > blocks.lowerBound { text.breakLine() }
      for run in document.runs(of: block) {
        if run.kind == .lineBreak { text.breakLine() }
        if run.range.isEmpty { continue }
        if !isUniform { enter(paidRegion(of: run, in: block), label: { $0.text.append($1) }) }
        // Strong text stands at the start of a paragraph, which only the first block is.
        text.append(document.text.bytes[run.range.indices], as: index == blocks.lowerBound ? run.role : .body)
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
    let language = document.language
    switch layout {
    case .paragraph:
      text.write(to: &output, language: language)
    case .quote:
      text.write(to: &output, language: language, linePrefix: "> ")
    case .heading where text.hasLineBreak:
      text.write(to: &output, language: language)
      output.append(contentsOf: "\n===".utf8)
    case .heading(let level):
      output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
      output.append(UInt8(ascii: " "))
      text.write(to: &output, language: language, isHeadingLine: true)
    }
    output.append(UInt8(ascii: "\n"))
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
