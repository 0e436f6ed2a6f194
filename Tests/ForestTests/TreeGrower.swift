import DocumentModel
import SourceModel
import TestSupport

/// Grows one tree: blocks of any kind, runs of any kind and role, regions that begin and end anywhere.
struct TreeGrower {
  private(set) var tree: Document<PaidRegion>
  private var dice: SeededGenerator
  /// The words that this tree is made of, class by class.
  private let words: [[String]]
  /// How many words a run has at most.
  private let longestRun: Int
  private let isPaid: Bool
  private var region: UInt32 = 0
  private var isOpen = false

  init(seed: UInt64, isPaid: Bool) {
    var dice = SeededGenerator(seed: seed)
    tree = Document(text: DocumentText(source: []), language: Language.allCases.randomElement(using: &dice)!)
    // Some trees are made of few classes of words, so that a rare sign also stands at edges and alone.
    let classes = Int.random(in: 1...HostileWords.all.count, using: &dice)
    words = Array(HostileWords.all.shuffled(using: &dice).prefix(classes))
    longestRun = [1, 2, 4, 8, 30].randomElement(using: &dice)!
    self.isPaid = isPaid
    self.dice = dice
    if isPaid { region = [0, 0, 0, 4_000_000_000].randomElement(using: &self.dice)! }
  }

  mutating func grow(blocks: Int) {
    var kind = anyKind()
    for _ in 0..<blocks {
      // Kinds that are lines of one thing only show what they are in a row.
      if Bool.random(using: &dice) { kind = anyKind() }
      add(kind)
    }
  }

  mutating func add(_ kind: BlockKind) {
    switch kind {
    case .pageBreak, .contents: append(kind, [])
    case .tableRow: addRow(cells: [1, 2, 3, 3, 4, 6, 12].randomElement(using: &dice)!)
    default: append(kind, runs(of: kind))
    }
  }

  /// A row whose cells are empty, short, or as long as a paragraph.
  mutating func addRow(cells: Int) {
    var runs: [Run<PaidRegion>] = []
    for index in 0..<cells {
      if index > 0 {
        let blanks = ["", "\t", "  ", "\u{3000}", "\t\t", "        "].randomElement(using: &dice)!
        runs.append(run(.cellSeparator, blanks))
      }
      for _ in 0..<[0, 1, 1, 1, 2].randomElement(using: &dice)! {
        runs.append(run(.random(using: &dice), text(), role: .random(using: &dice)))
      }
    }
    if dice.next() % 8 == 0 { runs = [run(.ruling, "| ")] + runs + [run(.ruling, " |")] }
    if dice.next() % 16 == 0 { append(.tableRow, [run(.ruling, "|---|:-:|")]) }
    append(.tableRow, runs)
  }

  /// A paragraph of one long run.
  mutating func addLong(_ kind: BlockKind, bytes: Int) {
    var text = ""
    while text.utf8.count < bytes { text += self.text() + "字" }
    append(kind, [run(.text, text)])
  }

  /// A paragraph of many short runs.
  mutating func addRuns(_ count: Int) {
    append(.paragraph, (0..<count).map { _ in run(.random(using: &dice), text(), role: .random(using: &dice)) })
  }

  /// A heading with few words, of a level that may skip others.
  mutating func addHeading() { append(.heading(heading()), [run(.text, "标题")]) }

  private mutating func runs(of kind: BlockKind) -> [Run<PaidRegion>] {
    var runs: [Run<PaidRegion>] = []
    switch kind {
    case .heading, .listItem:
      if Bool.random(using: &dice) {
        let number = ["一、", "（二）", "3. ", "①", "第四章　", "• ", "1.2.3\t", "-"].randomElement(using: &dice)!
        runs.append(run(.text, number, role: .number))
      }
    case .paragraph:
      if Int.random(in: 0..<3, using: &dice) == 0 {
        runs.append(run(.text, "（一）", role: .runInNumber))
        runs.append(run(.text, text() + "。", role: .runIn))
      }
    default: break
    }
    var item: UInt16 = 0
    for _ in 0..<Int.random(in: 0...6, using: &dice) {
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: runs.append(run(.lineBreak, ""))
      case 1, 2:
        item = item < 3 ? item + 1 : [0, 9, .max].randomElement(using: &dice)!
        runs.append(run(.text, "\(item)是", role: .ordinal, item: item))
        runs.append(run(.text, text(), role: .lead, item: item))
      case 3: runs.append(run(.placeholder, ["*", "××", "□□□"].randomElement(using: &dice)!, item: item))
      case 4: runs.append(run(.random(using: &dice), text(), role: .random(using: &dice), item: item))
      default: runs.append(run(.text, text(), item: item))
      }
    }
    return runs
  }

  private mutating func run(_ kind: RunKind, _ text: String, role: RunRole = .body, item: UInt16 = 0) -> Run<PaidRegion>
  {
    if isPaid, Int.random(in: 0..<8, using: &dice) == 0 {
      isOpen.toggle()
      if isOpen { region += 1 }
    }
    let text = kind == .lineBreak ? "" : text
    return Run(
      kind, range: tree.text.append(text), role: role, item: item,
      access: isOpen ? PaidRegion(region: region) : nil)
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...longestRun, using: &dice)).map { _ in
      words.randomElement(using: &dice)!.randomElement(using: &dice)!
    }.joined()
  }

  private mutating func append(_ kind: BlockKind, _ runs: [Run<PaidRegion>]) {
    var runs = runs
    var access: PaidRegion?
    if let first = runs.first?.access, runs.allSatisfy({ $0.access == first }) {
      access = first
      // A mark may stand on the block, on its runs, or on both.
      if Bool.random(using: &dice) { for index in runs.indices { runs[index].access = nil } }
    } else if runs.isEmpty, isOpen {
      access = PaidRegion(region: region)
    }
    let hasRunIn = runs.contains { $0.role.isRunIn }
    let start = UInt32.random(in: 0...(.max), using: &dice)
    append(
      Block(
        kind, source: TextRange(start: start, end: .random(in: start...(.max), using: &dice)),
        line: [0, 1, 77, .max].randomElement(using: &dice)!,
        blankLinesBefore: [0, 0, 0, 1, 2, .max].randomElement(using: &dice)!,
        runIn: hasRunIn ? heading() : nil, decision: decision(), access: access), runs)
  }

  private mutating func append(_ block: Block<PaidRegion>, _ runs: [Run<PaidRegion>]) {
    tree.append(block, runs: runs)
  }

  private mutating func decision() -> Decision {
    var decision = Decision(
      Reason.allCases.randomElement(using: &dice)!, confidence: .random(in: 0...100, using: &dice))
    if Bool.random(using: &dice) {
      let name = BlockName.allCases.randomElement(using: &dice)!
      decision.runnerUp = RunnerUp(
        name, level: name == .heading || name == .runIn ? .random(in: 1...9, using: &dice) : nil,
        because: Reason.allCases.randomElement(using: &dice)!, confidence: .random(in: 0...100, using: &dice))
    }
    return decision
  }

  private mutating func heading() -> Heading {
    Heading(
      level: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, .max].randomElement(using: &dice)!,
      scheme: (NumberScheme.allCases.map(Optional.some) + [nil]).randomElement(using: &dice)!,
      ordinal: [0, 1, 2, 300, .max].randomElement(using: &dice)!)
  }

  /// Every kind, by its name, so that a new one is grown as soon as there is one.
  private mutating func anyKind() -> BlockKind {
    switch BlockName.allCases.randomElement(using: &dice)! {
    case .title: .title
    case .subtitle: .subtitle
    case .copyNumber: .copyNumber
    case .secrecyLevel: .secrecyLevel
    case .urgency: .urgency
    case .issuer: .issuer
    case .documentNumber: .documentNumber
    case .signatory: .signatory
    case .heading: .heading(heading())
    case .runIn, .paragraph: .paragraph
    case .listItem:
      Bool.random(using: &dice)
        ? .listItem(.bullet)
        : .listItem(
          .number(
            NumberScheme.allCases.randomElement(using: &dice)!, ordinal: [0, 1, .max].randomElement(using: &dice)!))
    case .salutation: .salutation
    case .addressee: .addressee
    case .headerField: .headerField
    case .attachmentNote: .attachmentNote
    case .attachmentHead: .attachmentHead
    case .attachmentTitle: .attachmentTitle
    case .tableRow: .tableRow
    case .contentsHeading: .contentsHeading
    case .contentsEntry: .contentsEntry
    case .caption: .caption
    case .quotation: .quotation
    case .verse: .verse
    case .preformatted: .preformatted
    case .signature: .signature
    case .date:
      .date(
        CalendarDate(
          year: [1, 1900, 2024, 9999].randomElement(using: &dice)!, month: .random(in: 0...12, using: &dice),
          day: .random(in: 0...31, using: &dice)))
    case .note: .note
    case .imprint: .imprint
    case .pageFurniture: .pageFurniture
    case .notice: .notice
    case .pageBreak: .pageBreak
    case .contents: .contents
    case .footnote: .footnote
    case .endnote: .endnote
    }
  }
}

extension RunKind {
  /// Text or signs for something blanked out; the other kinds have places of their own.
  fileprivate static func random(using dice: inout SeededGenerator) -> RunKind {
    [.text, .text, .text, .placeholder].randomElement(using: &dice)!
  }
}

extension RunRole {
  fileprivate static func random(using dice: inout SeededGenerator) -> RunRole { allCases.randomElement(using: &dice)! }
}
