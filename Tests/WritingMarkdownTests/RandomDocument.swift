import DocumentModel
import SourceModel
import TestSupport

/// Documents whose text is made of what Markdown might take for mark-up.
struct RandomDocument {
  /// Pieces that mean something to Markdown, in one place or another, and a few that do not.
  static let hostile = [
    "*", "**", "_", "__", "#", "##", "+", "-", "---", "=", "===", ">", "|", "~", "~~~", "[", "]", "](", "]:", "[^1]:",
    "(", ")", "<", "</a>", "<b", "<!--", "&", "&amp;", "&#65;", "\\", "`", "```", "!", ":", ".", "1", "2", "1.", "1)",
    "123456789", "a", "b", "Z", "é", "甲", "乙", "一是", "。", "，", "“", "”", "（", "）", "《", "》", "、", "：", "￥", "€", "＋",
    " ", "  ", "\t", "\u{3000}", "\u{A0}", "\u{2003}", "\u{200B}", "\u{FEFF}", "\u{2028}", "·", "—", "😀", "www", "WWW.",
    "www.", "http", "://", "//", "https://x.y", "ftp:", "$", "%", "^", "'", "\"", ";", "{", "}", "@", "?", ",", "/",
  ]

  /// Signs one by one, and what they make with letters.
  static let signs =
    "*_#+-=>|~[]()<&\\`。，“”（） \u{3000}0129.!/:甲乙丙ab".map(String.init) + [
      "\t", "甲乙", "同志", "a@b.co", "http://x.cn/a", "https://x.cn", "www.x.cn", "&amp;", "**", "](", "]:", "1. ",
    ]

  var pieces = Self.hostile
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// - Parameters:
  ///   - paid: some runs and blocks stand in paid regions.
  ///   - tables: some blocks are rows of tables.
  mutating func next(blocks: Int, paid: Bool = false, tables: Bool = false) -> Document<PaidRegion> {
    var document = Document<PaidRegion>(text: DocumentText(source: []))
    var region: UInt32 = 0
    var isOpen = false
    for _ in 0..<blocks {
      var block = Block<PaidRegion>(
        kind(), source: TextRange(0..<0), line: 0, blankLinesBefore: UInt16.random(in: 0...2, using: &generator),
        decision: Decision(.plain, confidence: 0))
      if tables, Int.random(in: 0..<6, using: &generator) == 0 {
        block.kind = .tableRow
        var runs: [Run<PaidRegion>] = []
        for cell in 0..<Int.random(in: 1...4, using: &generator) {
          if cell > 0 { runs.append(Run(.cellSeparator, range: document.text.append("\t"))) }
          runs.append(Run(.text, range: document.text.append(text())))
        }
        document.append(block, runs: runs)
        continue
      }
      if block.kind == .pageBreak {
        document.append(block, runs: [])
        continue
      }
      let runInCount = Int.random(in: 0..<5, using: &generator)
      let isSpeech = Bool.random(using: &generator)
      var runs: [Run<PaidRegion>] = []
      for index in 0..<Int.random(in: 1...6, using: &generator) {
        if paid, Int.random(in: 0..<4, using: &generator) == 0 {
          isOpen.toggle()
          if isOpen { region += 1 }
        }
        let access = isOpen ? PaidRegion(region: region) : nil
        if Int.random(in: 0..<8, using: &generator) == 0 {
          runs.append(Run(.lineBreak, range: TextRange(0..<0), access: access))
        } else {
          let marked: RunRole = isSpeech ? .speaker : index == 0 ? .runInNumber : .runIn
          let role = index < runInCount ? marked : .body
          let kind: RunKind = Int.random(in: 0..<5, using: &generator) == 0 ? .placeholder : .text
          runs.append(Run(kind, range: document.text.append(text()), role: role, access: access))
        }
      }
      if let access = runs.first?.access, runs.allSatisfy({ $0.access == access }) {
        block.access = access
        for index in runs.indices { runs[index].access = nil }
      }
      document.append(block, runs: runs)
    }
    return document
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...5, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
  }

  private mutating func kind() -> BlockKind {
    switch Int.random(in: 0..<24, using: &generator) {
    case 0: .title
    case 1...3: .heading(Heading(level: UInt8.random(in: 1...9, using: &generator)))
    case 4: .listItem(.bullet)
    case 5: .notice
    case 6: .pageBreak
    case 7: .signature
    case 8, 9: .verse
    case 10, 11: .contentsEntry
    case 12, 13: .quotation
    case 14...17: .preformatted
    default: .paragraph
    }
  }
}
