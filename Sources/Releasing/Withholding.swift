import Diagnostics
import DocumentModel
import SourceModel

/// The tree without its paid runs, over a new text that never held them.
struct Withholding {
  /// What stands in a region's place; nil if nothing does.
  var notice: NoticeTemplate?
  var link: LinkAddress?
  /// Blocks that go as well.
  var dropped: Set<Int> = []

  func document(from tree: Document<PaidRegion>, reporting report: inout Report) -> PublicDocument {
    var text = DocumentText(source: publicText(of: tree))
    var result = PublicDocument(text: text, language: tree.language)
    var offset: UInt32 = 0
    var notices = Notices(template: notice, link: link)
    var levels = HeadingLevels()
    var lines = WithheldLines()
    for (index, block) in tree.blocks.enumerated() {
      if dropped.contains(index) {
        for run in tree.runs(of: block) where Self.access(of: run, in: block) == nil {
          remove(run, because: .orphan, from: tree, reporting: &report)
        }
      }
      var kept: [Run<Never>] = []
      var withheldRoles: Set<RunRole> = []
      for run in tree.runs(of: block) {
        if let access = Self.access(of: run, in: block) {
          notices.withhold(
            access.region, characters: tree.text.bytes.span.extracting(run.range.indices).scalarCount)
          withheldRoles.insert(run.role)
          remove(run, because: .paid, from: tree, reporting: &report)
          // Cells that stay keep their columns.
          if run.kind == .cellSeparator {
            kept.append(Run(.cellSeparator, range: TextRange(start: offset, end: offset)))
          }
          continue
        }
        if dropped.contains(index) { continue }
        var copy = run.unmarked()
        copy.range = TextRange(start: offset, end: offset + UInt32(run.range.count))
        offset = copy.range.end
        kept.append(copy)
      }
      trimLineBreaks(&kept)
      let isRuling = tree.isRuling(block)
      let hasText = kept.contains { !$0.range.isEmpty && ($0.kind != .ruling || isRuling) }
      if hasText || block.kind == .pageBreak || block.kind == .contents {
        let copy = lines.keepingBlanks(publicBlock(block, kept, without: withheldRoles))
        result.append(levels.closingGap(copy), runs: kept)
        notices.goOn()
      } else {
        lines.withhold(block)
      }
      notices.endBlock(at: block.source.start, in: &result)
    }
    notices.fill(in: &result, text: &text)
    result.text = text
    return result
  }

  /// What a mask put into the tree is no stretch of the source, and the mask has said which one it stands for.
  private func remove(
    _ run: Run<PaidRegion>, because reason: Removal.Reason, from tree: Document<PaidRegion>,
    reporting report: inout Report
  ) {
    guard run.range.end <= UInt32(tree.text.sourceCount) else { return }
    report.remove(Removal(range: run.range, reason: reason))
  }

  func withheldCharacters(of tree: Document<PaidRegion>) -> Int {
    let bytes = tree.text.bytes.span
    var count = 0
    for block in tree.blocks {
      for run in tree.runs(of: block) where Self.access(of: run, in: block) != nil {
        count += bytes.extracting(run.range.indices).scalarCount
      }
    }
    return count
  }

  /// A block that is paid as a whole needs no mark on its runs.
  private static func access(of run: Run<PaidRegion>, in block: Block<PaidRegion>) -> PaidRegion? {
    run.access ?? block.access
  }

  private func publicText(of tree: Document<PaidRegion>) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, block) in tree.blocks.enumerated() where !dropped.contains(index) {
      for run in tree.runs(of: block) where Self.access(of: run, in: block) == nil {
        bytes += tree.text.bytes[run.range.indices]
      }
    }
    return bytes
  }

  /// What a block says in values, its runs say in words: where the words were withheld, so are the values.
  private func publicBlock(
    _ block: Block<PaidRegion>, _ kept: [Run<Never>], without withheld: Set<RunRole>
  ) -> Block<Never> {
    var copy = block.unmarked()
    // It was found among the withheld text, and its level is one of an outline that is no more.
    copy.decision.runnerUp = nil
    if !kept.contains(where: { $0.role.isRunIn }) {
      copy.runIn = nil
    } else if let runIn = copy.runIn, withheld.contains(.runInNumber) {
      copy.runIn = Heading(level: runIn.level)
    }
    switch block.kind {
    case .date where !withheld.isEmpty: copy.kind = .date(nil)
    case .heading(let heading) where withheld.contains(.number): copy.kind = .heading(Heading(level: heading.level))
    // An item without its marker is nobody's item, and a note without its number nobody's note.
    case .footnote where withheld.contains(.number), .endnote where withheld.contains(.number): copy.kind = .paragraph
    case .listItem where withheld.contains(.number): copy.kind = .paragraph
    default: break
    }
    return copy
  }

  /// A line break with nothing before or behind it parts nothing.
  private func trimLineBreaks(_ runs: inout [Run<Never>]) {
    while runs.last?.kind == .lineBreak { runs.removeLast() }
    while runs.first?.kind == .lineBreak { runs.removeFirst() }
  }
}

/// Keeps blank lines that stand before lines that were withheld: without them, what is left of two stanzas would be one.
private struct WithheldLines {
  private var blanks: UInt16 = 0

  mutating func withhold(_ block: Block<PaidRegion>) { blanks = max(blanks, block.blankLinesBefore) }

  mutating func keepingBlanks(_ block: Block<Never>) -> Block<Never> {
    var block = block
    if block.kind == .verse || block.kind == .preformatted {
      block.blankLinesBefore = max(block.blankLinesBefore, blanks)
    }
    blanks = 0
    return block
  }
}

/// Keeps levels from skipping where a heading was withheld and its subheadings were not.
struct HeadingLevels {
  /// The manuscript's levels of the headings that are open; how many there are is the level here.
  private var open: [UInt8] = []

  mutating func closingGap(_ block: Block<Never>) -> Block<Never> {
    var block = block
    if case .heading(var heading) = block.kind {
      heading.level = level(heading.level)
      block.kind = .heading(heading)
    } else if var runIn = block.runIn {
      runIn.level = level(runIn.level)
      block.runIn = runIn
    } else if block.kind == .attachmentHead || block.kind == .attachmentTitle {
      open = []
    }
    return block
  }

  private mutating func level(_ level: UInt8) -> UInt8 {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return UInt8(clamping: open.count)
  }
}
