import DocumentModel
import SourceModel

/// Lists whose bullets were lost: below a line that ends in a colon, lines in a row that do not end as sentences do.
struct LeadInListRule: StructureRule {
  func propose(in draft: inout Draft) {
    var line = 0
    while line + 2 < draft.lines.count {
      defer { line += 1 }
      guard draft.features(line).ending == .colon, Self.isLeadIn(line, in: draft) else { continue }
      let items = Self.items(below: line, in: draft)
      guard items.count >= 2 else { continue }
      let confidence = Self.confidence(of: items, in: draft)
      for item in items {
        draft.propose(.listItem(.bullet), for: item, because: .belowLeadIn, confidence: confidence)
      }
      line = items.upperBound - 1
    }
  }

  private static func isLeadIn(_ line: Int, in draft: Draft) -> Bool {
    switch draft.proposals[line].kind {
    case .paragraph, .listItem: draft.features(line).width >= 4
    default: false
    }
  }

  private static func confidence(of items: Range<Int>, in draft: Draft) -> UInt8 {
    let clauses = items.count { draft.features($0).ending == .semicolon }
    return clauses * 2 >= items.count ? 80 : 68
  }

  private static func items(below leadIn: Int, in draft: Draft) -> Range<Int> {
    let first = leadIn + 1
    var end = first
    var clauses = 0
    while end < draft.lines.count, isItem(end, in: draft), !draft.lines[end].beginsPage {
      // A blank line ends a list whose items have none between them.
      if end > first + 1, draft.lines[end].blankLinesBefore > 0, draft.lines[first + 1].blankLinesBefore == 0 { break }
      if draft.features(end).ending == .semicolon { clauses += 1 }
      end += 1
    }
    guard end > first else { return first..<first }
    // …；…；…。: the last clause ends the sentence.
    if clauses > 0, clauses == end - first, end < draft.lines.count, draft.isOpen(end),
      draft.features(end).ending == .sentence, draft.features(end).isLatin, draft.features(end).width <= 60
    {
      return first..<(end + 1)
    }
    // What stands right above text, and does not end as the items do, is that text's heading.
    let isParted =
      end < draft.lines.count && end > first + 1 && draft.lines[end].blankLinesBefore > 0
      && draft.lines[end - 1].blankLinesBefore == 0
    if end < draft.lines.count, isText(end, in: draft), draft.features(end - 1).ending == .none, !isParted,
      !isAlike(first..<end, in: draft)
    {
      end -= 1
    }
    return first..<end
  }

  /// Whether the last line is beyond doubt an item like the others: all begin with a small letter, and no blank line stands
  /// between them.
  private static func isAlike(_ items: Range<Int>, in draft: Draft) -> Bool {
    items.allSatisfy { line in
      (0x61...0x7A).contains(draft.features(line).first)
        && (line == items.lowerBound || draft.lines[line].blankLinesBefore == 0)
    }
  }

  private static func isItem(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard draft.isOpen(line), features.date == nil, !features.isRow, features.number == nil else { return false }
    guard features.isLatin ? features.width <= 40 : features.width <= 24 else { return false }
    switch features.ending {
    case .none, .semicolon, .comma: break
    case .colon, .sentence: return false
    }
    return draft.withText(of: line) { text in
      // Labels with their values, code and addresses make lists of other sorts.
      !LineLook.hasCodeSign(text) && text.firstIndex(of: "：") == nil && text.firstIndex(of: ": ") == nil
        && text.firstIndex(of: "　") == nil && text.firstIndex(of: "  ") == nil
        && (features.isLatin || !LinePunctuation.hasClauseMark(text)) && !LinePunctuation.isBullet(features.first)
    }
  }

  private static func isText(_ line: Int, in draft: Draft) -> Bool {
    draft.proposals[line].kind == .paragraph && draft.features(line).ending != .none
      || draft.features(line).width > 40
  }
}
