import Diagnostics
import DocumentModel
import SourceModel

/// The tree without its paid runs, over a new text that never held them.
struct Withholding {
  /// What stands in a region's place; nil if nothing does.
  var notice: String?
  /// Blocks that go as well.
  var dropped: Set<Int> = []

  func document(from tree: Document<PaidRegion>, reporting report: inout Report) -> PublicDocument {
    var text = DocumentText(source: publicText(of: tree))
    var result = PublicDocument(text: text, language: tree.language)
    var offset: UInt32 = 0
    var noticeRange: TextRange?
    var noticeIsLast = false
    var announced: UInt32 = 0
    var levels = HeadingLevels()
    var lines = WithheldLines()
    for (index, block) in tree.blocks.enumerated() {
      if dropped.contains(index) {
        for run in tree.runs(of: block) where Self.access(of: run, in: block) == nil {
          report.remove(Removal(range: run.range, reason: .orphan))
        }
      }
      var kept: [Run<Never>] = []
      var withheld: UInt32?
      var withheldRoles: Set<RunRole> = []
      for run in tree.runs(of: block) {
        if let access = Self.access(of: run, in: block) {
          withheld = access.region
          withheldRoles.insert(run.role)
          report.remove(Removal(range: run.range, reason: .paid))
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
        noticeIsLast = false
      } else {
        lines.withhold(block)
      }
      // A region that goes on in the next block has its notice already, and regions in a row share one.
      guard let withheld, let notice, withheld != announced else { continue }
      announced = withheld
      guard !noticeIsLast else { continue }
      let range = noticeRange ?? text.append(notice)
      noticeRange = range
      result.append(
        Block<Never>(
          .notice, source: TextRange(start: block.source.start, end: block.source.start), line: 0,
          decision: Decision(.withheld, confidence: 100)),
        runs: [Run(.text, range: range)])
      noticeIsLast = true
    }
    result.text = text
    return result
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
