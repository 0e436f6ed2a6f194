import DocumentModel
import SourceModel

/// What stands alone, or reads wrongly, once the paid runs of a manuscript are gone.
///
/// Everything here is about what stays: where it is and which kind it is, never what was withheld.
struct Orphans {
  struct Gap: Equatable {
    /// The block behind the gap.
    var block: Int
    /// The ordinal before it; 0 if it is the first that is left.
    var last: UInt16
    var next: UInt16
  }

  /// Headings, and paragraphs that are a run-in heading and no more, of which nothing is left below; and numbers of which
  /// nothing is left behind them.
  private(set) var headings: [Int] = []
  /// Numberings that skip.
  private(set) var gaps: [Gap] = []
  /// Paragraphs with a series of which some items are gone.
  private(set) var series: [Int] = []
  /// 附件说明 of attachments that are gone.
  private(set) var attachmentNotes: [Int] = []
  /// Other blocks that name such an attachment.
  private(set) var references: [Int] = []
  /// Notes whose mark is gone, or of which nothing is left but their numbers.
  private(set) var notes: [Int] = []
  /// Blocks with a mark that refers to a note of which nothing else is left.
  private(set) var marks: [Int] = []
  /// Titles of which some or all is gone.
  private(set) var titles: [(block: Int, isPartLeft: Bool)] = []
  /// Lines of a table of contents that lead to what is gone.
  private(set) var entries: [Int] = []

  init(in tree: Document<PaidRegion>) {
    let survey = tree.blocks.map { BlockSurvey($0, in: tree) }
    findHeadings(tree, survey)
    findGaps(tree, survey)
    for (index, block) in tree.blocks.enumerated() where survey[index].isPartlyPaid {
      if Self.hasCutSeries(block, in: tree) { series.append(index) }
    }
    for (index, block) in tree.blocks.enumerated() where block.kind == .title && survey[index].isPartlyPaid {
      titles.append((index, survey[index].isPublic))
    }
    findAttachments(tree, survey)
    findNotes(tree, survey)
    marks = Set(marks + LoneMarks(in: tree).blocks).sorted()
    entries = LoneEntries(in: tree) { !survey[$0].isPublic }.blocks
  }

  mutating func forgetHeadings() { headings = [] }

  /// What says nothing any more: headings without a body, names of attachments that are gone, notes without a mark, lines
  /// of a table of contents.
  var droppable: Set<Int> { Set(headings + attachmentNotes + notes + entries) }

  // MARK: Headings

  private struct OpenHeading {
    var block: Int
    var level: Int
    var isPublic: Bool
    /// Whether the manuscript has something below it, and whether some of it is left.
    var hadBody = false
    var hasBody = false
    /// The title of an attachment, below its 附件1.
    var title: Int?
  }

  private mutating func findHeadings(_ tree: Document<PaidRegion>, _ survey: [BlockSurvey]) {
    var open: [OpenHeading] = []
    func close(above level: Int, orphans: inout [Int]) {
      while let heading = open.last, heading.level >= level {
        open.removeLast()
        let isOrphan = heading.isPublic && heading.hadBody && !heading.hasBody
        if isOrphan { orphans += [heading.block] + [heading.title].compactMap(\.self) }
        guard !open.isEmpty else { continue }
        open[open.count - 1].hadBody = true
        if heading.isPublic, !isOrphan { open[open.count - 1].hasBody = true }
      }
    }
    for (index, block) in tree.blocks.enumerated() {
      switch block.kind {
      case .attachmentHead:
        close(above: 0, orphans: &headings)
        open.append(OpenHeading(block: index, level: 0, isPublic: survey[index].isPublic))
      case .attachmentTitle where open.count == 1 && open[0].level == 0 && !open[0].hadBody && survey[index].isPublic:
        open[0].title = index
      case .title, .attachmentTitle, .signature, .date, .attachmentNote, .imprint:
        close(above: 0, orphans: &headings)
      case .heading(let heading):
        close(above: Int(heading.level), orphans: &headings)
        open.append(
          OpenHeading(
            block: index, level: Int(heading.level), isPublic: survey[index].isPublic && !survey[index].isNumberAlone))
        if survey[index].isNumberAlone { headings.append(index) }
      case .pageBreak, .contents, .contentsHeading, .contentsEntry, .pageFurniture, .footnote, .endnote, .note: continue
      default:
        if survey[index].isNumberAlone {
          headings.append(index)
          for place in open.indices { open[place].hadBody = true }
        } else if let runIn = block.runIn, survey[index].hasRunIn {
          close(above: Int(runIn.level), orphans: &headings)
          let (had, has) = survey[index].body
          open.append(
            OpenHeading(block: index, level: Int(runIn.level), isPublic: true, hadBody: had, hasBody: has))
          for place in open.indices.dropLast() {
            open[place].hadBody = true
            if has { open[place].hasBody = true }
          }
        } else {
          for place in open.indices {
            open[place].hadBody = true
            if survey[index].isPublic { open[place].hasBody = true }
          }
        }
      }
    }
    close(above: 0, orphans: &headings)
    headings.sort()
  }

  // MARK: Numberings

  private mutating func findGaps(_ tree: Document<PaidRegion>, _ survey: [BlockSurvey]) {
    struct Chain {
      var last: UInt16 = 0
      var skips = false
    }
    struct Key: Hashable {
      var level: UInt8
      var scheme: NumberScheme
    }
    var chains: [Key: Chain] = [:]
    for (index, block) in tree.blocks.enumerated() {
      let key: Key
      let ordinal: UInt16
      switch (block.kind, block.runIn) {
      case (.attachmentHead, _), (.title, _):
        chains = [:]
        continue
      case (.heading(let heading), _), (_, let heading?):
        chains = chains.filter { $0.key.level <= heading.level }
        guard let scheme = heading.scheme else { continue }
        (key, ordinal) = (Key(level: heading.level, scheme: scheme), heading.ordinal)
      case (.listItem(.number(let scheme, let number)), _):
        (key, ordinal) = (Key(level: .max, scheme: scheme), number)
      default: continue
      }
      var chain = chains[key] ?? Chain()
      // A new numbering begins.
      if ordinal <= 1 { chain = Chain() }
      if !survey[index].hasNumber {
        chain.skips = true
      } else {
        if chain.skips, ordinal != chain.last + 1 { gaps.append(Gap(block: index, last: chain.last, next: ordinal)) }
        chain = Chain(last: ordinal)
      }
      chains[key] = chain
    }
  }

  // MARK: Series, attachments, notes

  private static func hasCutSeries(_ block: Block<PaidRegion>, in tree: Document<PaidRegion>) -> Bool {
    var left: Set<UInt16> = []
    var gone: Set<UInt16> = []
    for run in tree.runs(of: block) where run.item > 0 && !run.range.isEmpty {
      if run.access ?? block.access == nil { left.insert(run.item) } else { gone.insert(run.item) }
    }
    return !left.isEmpty && !gone.isEmpty
  }

  private mutating func findAttachments(_ tree: Document<PaidRegion>, _ survey: [BlockSurvey]) {
    let heads = tree.blocks.indices.filter { tree.blocks[$0].kind == .attachmentHead }
    let gone = heads.indices.filter { !survey[heads[$0]].isPublic }
    guard !gone.isEmpty else { return }
    let named = tree.blocks.indices.filter { tree.blocks[$0].kind == .attachmentNote }
    // With as many names as attachments, they go in order; with other counts, nobody knows which is which.
    if named.count == heads.count {
      attachmentNotes = gone.map { named[$0] }.filter { survey[$0].isPublic }
    } else {
      references += named.filter { survey[$0].isPublic }
    }
    let numbers = heads.count > 1 ? Set(gone.map { $0 + 1 }) : [0, 1]
    for (index, block) in tree.blocks.enumerated() where survey[index].isPublic && block.kind != .attachmentNote {
      let names = tree.runs(of: block).contains { run in
        run.access ?? block.access == nil
          && AttachmentReference.stands(in: tree.text.bytes.span.extracting(run.range.indices), to: numbers)
      }
      if names, !heads.contains(index) { references.append(index) }
    }
    references.sort()
  }

  private mutating func findNotes(_ tree: Document<PaidRegion>, _ survey: [BlockSurvey]) {
    let all = DocumentNotes(of: tree)
    guard !all.all.isEmpty else { return }
    for (index, block) in tree.blocks.enumerated() {
      for run in tree.runs(of: block) {
        guard let note = all.note(of: run) else { continue }
        let isMarkLeft = run.access ?? block.access == nil
        let isTextLeft = survey[note.block].isPublic && !survey[note.block].isNumberAlone
        if isMarkLeft, !isTextLeft { marks.append(index) }
        if survey[note.block].isPublic, !isTextLeft || !isMarkLeft { notes.append(note.block) }
      }
    }
    notes = Set(notes).sorted()
  }
}

/// What is left of a block.
private struct BlockSurvey {
  /// Whether some of its text is left.
  private(set) var isPublic = false
  private(set) var isPartlyPaid = false
  /// Whether its number is left, if it has one.
  private(set) var hasNumber = true
  /// Whether a number is all that is left of it.
  private(set) var isNumberAlone = false
  /// Whether the words of its run-in heading are left.
  private(set) var hasRunIn = false
  /// Whether it has words behind its run-in heading, and whether some of them are left.
  private(set) var body = (had: false, has: false)

  init(_ block: Block<PaidRegion>, in tree: Document<PaidRegion>) {
    var isNumberLeft = false
    var areWordsLeft = false
    defer { isNumberAlone = isNumberLeft && !areWordsLeft && isPartlyPaid }
    for run in tree.runs(of: block) where !run.range.isEmpty {
      let isLeft = run.access ?? block.access == nil
      if isLeft, run.kind != .ruling, run.kind != .cellSeparator { isPublic = true }
      if !isLeft { isPartlyPaid = true }
      switch run.role {
      case .number, .runInNumber:
        if isLeft { isNumberLeft = true } else { hasNumber = false }
        continue
      case .runIn: if isLeft { hasRunIn = true }
      default:
        body.had = true
        if isLeft { body.has = true }
      }
      if isLeft { areWordsLeft = true }
    }
  }
}

/// 附件2 in running text.
private enum AttachmentReference {
  /// - Parameter numbers: of attachments; 0 stands for none.
  static func stands(in text: Span<UInt8>, to numbers: Set<Int>) -> Bool {
    var start = 0
    while let place = text.firstIndex(of: "附件", from: start) {
      var index = place + 6
      start = index
      var number = 0
      var digits = 0
      while index < text.count, digits < 4 {
        let (scalar, width) = text.scalar(at: index)
        let digit =
          switch scalar {
          case 0x30...0x39: Int(scalar) - 0x30
          case 0xFF10...0xFF19: Int(scalar) - 0xFF10
          default: -1
          }
        guard digit >= 0 else { break }
        number = number * 10 + digit
        digits += 1
        index += width
      }
      if numbers.contains(number) { return true }
    }
    return false
  }
}
