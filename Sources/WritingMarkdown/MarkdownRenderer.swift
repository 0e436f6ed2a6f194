import DocumentModel
import SourceModel

/// Writes the blocks of one document, each followed by what separates it from the next.
struct MarkdownRenderer<Access: AccessMark> {
  /// How a block is laid out on lines.
  private enum Layout {
    case paragraph
    case quote
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

  static func render(_ document: Document<Access>) -> [UInt8] {
    var renderer = MarkdownRenderer(document: document)
    renderer.output.reserveCapacity(document.text.bytes.count + document.text.bytes.count / 8)
    for index in document.blocks.indices { renderer.render(blockAt: index) }
    return renderer.output
  }

  private init(document: Document<Access>) { self.document = document }

  private mutating func render(blockAt index: Int) {
    let block = document.blocks[index]
    switch block.kind {
    case .title: render(block, at: index, as: .heading(level: 1))
    case .heading(let heading): render(block, at: index, as: .heading(level: min(Int(heading.level) + 1, 6)))
    case .attachmentTitle: render(block, at: index, as: .heading(level: 2))
    case .notice: render(block, at: index, as: .quote)
    // Asterisks, because a first line of three hyphens would begin YAML front matter.
    case .pageBreak: paragraph("***")
    case .subtitle, .documentNumber, .paragraph, .listItem, .salutation, .addressee, .headerField, .attachmentNote,
      .attachmentHead, .tableRow, .contentsHeading, .contentsEntry, .caption, .quotation, .verse, .preformatted,
      .signature, .date, .note, .imprint, .pageFurniture:
      render(block, at: index, as: .paragraph)
    }
  }

  private mutating func render(_ block: Block<Access>, at index: Int, as layout: Layout) {
    let runs = document.runs(of: block)
    guard let first = runs.first(where: { !$0.range.isEmpty }) else { return }
    let firstRegion = paidRegion(of: first, in: block)
    let isUniform = runs.allSatisfy { $0.range.isEmpty || paidRegion(of: $0, in: block) == firstRegion }
    // The labels of a region that begins or ends between blocks stand between them, others inside their block.
    if isUniform { enter(firstRegion, label: { $0.labelParagraph($1) }) }

    text.begin(joiningLines: layout.isOneLine)
    for run in runs {
      if run.kind == .lineBreak { text.breakLine() }
      if run.range.isEmpty { continue }
      if !isUniform { enter(paidRegion(of: run, in: block), label: { $0.text.append($1) }) }
      text.append(document.text.bytes[run.range.indices], isRunIn: run.role.isRunIn)
    }
    let ends = region != 0 && paidRegion(after: index) != region
    if ends && !isUniform { enter(0, label: { $0.text.append($1) }) }
    text.end()
    write(layout)
    if ends && isUniform { enter(0, label: { $0.labelParagraph($1) }) }
  }

  // MARK: Layout

  private mutating func write(_ layout: Layout) {
    separate()
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

  private mutating func separate() {
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  // MARK: Paid regions

  private func paidRegion(of run: Run<Access>, in block: Block<Access>) -> UInt32 {
    (run.access ?? block.access)?.region ?? 0
  }

  /// The paid region of the first text behind a block.
  private func paidRegion(after index: Int) -> UInt32 {
    for block in document.blocks[(index + 1)...] {
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
