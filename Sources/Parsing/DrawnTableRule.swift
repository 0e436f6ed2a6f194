import DocumentModel
import SourceModel

/// Rows that are drawn with |, as in Markdown, with or without a row of dashes below the first.
///
/// It takes two rows that stand together and have as many cells. Where a + shows the corners of boxes it is a drawing.
struct DrawnTableRule {
  func propose(in draft: inout Draft) {
    var line = 0
    while line < draft.lines.count {
      let first = line
      var rules = 0
      var cells = 0
      var alike = 0
      while line < draft.lines.count, line == first || draft.lines[line].blankLinesBefore == 0,
        let row = Self.row(line, in: draft)
      {
        if row.isRule {
          rules += 1
        } else {
          if row.cells == cells { alike += 1 }
          cells = row.cells
        }
        line += 1
      }
      let isBoxed = first > 0 && Self.isCorner(first - 1, in: draft) || Self.isCorner(line, in: draft)
      if !isBoxed, line - first - rules >= 2, alike > 0 || rules > 0 {
        for row in first..<line { draft.propose(.tableRow, for: row, because: .drawnCells, confidence: 92) }
      }
      line = max(line, first + 1)
    }
  }

  private static func isCorner(_ line: Int, in draft: Draft) -> Bool {
    line < draft.lines.count && draft.features(line).first == 0x2B
  }

  private static func row(_ line: Int, in draft: Draft) -> (cells: Int, isRule: Bool)? {
    let features = draft.features(line)
    guard features.first == 0x7C, features.last == 0x7C, draft.isOpen(line) else { return nil }
    return draft.withText(of: line) { text in
      var pipes = 0
      var isRule = true
      for index in text.indices {
        switch text[index] {
        case 0x7C: pipes += 1
        case 0x2D, 0x3A, 0x20: break
        default: isRule = false
        }
      }
      return pipes >= 3 ? (pipes - 1, isRule) : nil
    }
  }
}
