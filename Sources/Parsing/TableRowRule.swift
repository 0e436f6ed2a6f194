import DocumentModel
import SourceModel

/// Rows of a table that was saved as text: lines with tabs, two or more in a row, or with cells that begin in the same
/// columns.
struct TableRowRule: StructureRule {
  func propose(in draft: inout Draft) {
    var lastRow: Int?
    for line in draft.lines.indices where draft.features(line).tabs > 0 {
      let tabs = draft.features(line).tabs
      let beside = max(
        line > 0 ? draft.features(line - 1).tabs : 0,
        line + 1 < draft.lines.count ? draft.features(line + 1).tabs : 0)
      // One tab may be a gap that the author typed; then the neighbour must have no more of them either. Tabs in front
      // stand for empty cells.
      guard
        tabs + tabsInFront(of: line, in: draft) > 1 && beside > 0 || beside == 1 || tabs > 2
          || lastRow == line - 1 && isShortRow(line, in: draft)
      else { continue }
      draft.propose(.tableRow, for: line, because: .tabulated, confidence: 93)
      lastRow = line
    }
    proposeAligned(in: &draft)
    DrawnTableRule().propose(in: &draft)
    PlainTableRule().propose(in: &draft)
    proposeTotals(in: &draft)
  }

  /// 合计 right below a table: it often lacks the cells that add up to nothing.
  private func proposeTotals(in draft: inout Draft) {
    for line in draft.lines.indices.dropFirst() where draft.proposals[line - 1].kind == .tableRow {
      guard draft.isOpen(line), draft.lines[line].blankLinesBefore == 0, draft.features(line).width <= 40,
        draft.features(line).ending == .none, draft.withText(of: line, { Self.totals.begins($0) && Self.isParted($0) })
      else { continue }
      draft.propose(.tableRow, for: line, because: .belowRows, confidence: 84)
    }
  }

  private static func isParted(_ text: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if isSpace(scalar) { return true }
      index += width
    }
    return false
  }

  private static let totals: WordList = [
    "合计", "总计", "小计", "共计", "合 计", "总 计", "合　计", "总　计", "合計", "總計", "小計", "共計", "Total", "TOTAL", "Subtotal", "Sum ",
  ]

  private func tabsInFront(of line: Int, in draft: Draft) -> Int {
    let (start, end) = (draft.lines[line].range.start, draft.lines[line].content.start)
    return draft.reading.text.source.bytes[Int(start)..<Int(end)].count { $0 == 0x09 }
  }

  /// Below a row, a line with fewer tabs is one that lost those of its empty cells, unless it is a sentence or numbered.
  private func isShortRow(_ line: Int, in draft: Draft) -> Bool {
    draft.lines[line].blankLinesBefore == 0 && !draft.lines[line].beginsPage && draft.features(line).number == nil
      && draft.features(line).ending != .sentence
  }

  /// Rows whose cells are parted by blanks and begin in the same columns: three in a row, or two of three cells.
  private func proposeAligned(in draft: inout Draft) {
    var line = 0
    while line < draft.lines.count {
      var cells = cellColumns(line, in: draft)
      let first = line
      line += 1
      guard cells.count >= 2 else { continue }
      var widest = cells.count
      var members = [first]
      var rules: [Int] = []
      while line < draft.lines.count {
        var next = cellColumns(line, in: draft)
        // A long cell leaves less room behind it; then all cells must begin where those above do.
        if next.isEmpty, draft.lines[line].blankLinesBefore == 0, draft.features(line).columns <= 100 {
          next = cellColumns(line, in: draft, isBelowRow: true)
          if next.count != cells.count || zip(next, cells).contains(where: { abs($0 - $1) > 1 }) { next = [] }
        }
        if next.count >= 2, Self.areAligned(next, cells) {
          widest = max(widest, next.count)
          cells = next
          members.append(line)
        } else if members.last == line - 1, Self.isRuleLine(line, in: draft) {
          rules.append(line)
        } else {
          break
        }
        line += 1
      }
      guard members.count >= 3 || members.count == 2 && widest >= 3 else { continue }
      for row in members {
        draft.propose(.tableRow, for: row, because: .aligned, confidence: widest >= 3 ? 88 : 80)
      }
      // A rule between rows is drawn across the table, and does not end it.
      for rule in rules where rule < members[members.count - 1] {
        draft.propose(.tableRow, for: rule, because: .ruleInTable, confidence: 91)
      }
    }
  }

  /// A row of - or = parts a table's head from its rows.
  private static func isRuleLine(_ line: Int, in draft: Draft) -> Bool {
    draft.isOpen(line) && draft.features(line).length >= 3
      && draft.withText(of: line) { text in
        for index in text.indices where ![0x2D, 0x3D, 0x20].contains(text[index]) { return false }
        return true
      }
  }

  /// The columns of a terminal at which the cells of the line begin; cells are parted by two columns of blanks or more.
  private func cellColumns(_ line: Int, in draft: Draft, isBelowRow: Bool = false) -> [Int] {
    guard draft.isOpen(line), draft.features(line).hasGap || isBelowRow, draft.features(line).columns <= 160,
      draft.features(line).number == nil || draft.features(line).number?.scheme == .arabicPlain
    else { return [] }
    return draft.withText(of: line) { text in
      var starts: [Int] = []
      var column = draft.lines[line].indent
      var blanks = 2
      var index = 0
      while index < text.count {
        let (scalar, width) = text.scalar(at: index)
        index += width
        let columns = terminalColumns(of: scalar)
        if isSpace(scalar) {
          blanks += columns
        } else {
          if blanks >= 2 { starts.append(column) }
          blanks = 0
        }
        column += columns
      }
      return starts
    }
  }

  /// Whether the rows have as many cells and most begin in one column, or all cells of one begin where the other's do.
  private static func areAligned(_ row: [Int], _ other: [Int]) -> Bool {
    // A long cell shifts those behind it.
    if row.count >= 3, row.count == other.count { return true }
    let shared = row.dropFirst().count { start in other.contains { abs($0 - start) <= 1 } }
    return shared >= 1 && shared * 2 >= min(row.count, other.count) - 1
  }
}
