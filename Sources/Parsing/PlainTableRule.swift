import DocumentModel
import SourceModel

/// Rows whose cells are parted by two blanks or an ideographic one, and stand in no columns.
///
/// So narrow a gap may be anything: a name that was spaced out, a couplet, a list of names. It takes three rows with as many
/// cells, and below the first row a column of figures, which none of these has.
struct PlainTableRule {
  func propose(in draft: inout Draft) {
    var line = 0
    while line < draft.lines.count {
      guard let head = Cells(of: line, in: draft) else {
        line += 1
        continue
      }
      let first = line
      var figures = UInt64.max
      line += 1
      while line < draft.lines.count, draft.lines[line].blankLinesBefore == 0, !draft.lines[line].beginsPage,
        let row = Cells(of: line, in: draft), row.count == head.count
      {
        figures &= row.figures
        line += 1
      }
      // An index has a word and a page in every row; two columns with figures are a table where the first row names them.
      guard line - first >= 3, figures != 0, head.count > 2 || head.figures == 0 else { continue }
      for row in first..<line {
        draft.propose(.tableRow, for: row, because: .sameCells, confidence: head.count > 2 ? 84 : 80)
      }
    }
  }

  /// The cells of a line.
  private struct Cells {
    private(set) var count = 0
    /// Which of them are figures, by place.
    private(set) var figures: UInt64 = 0

    /// Nil if there are less than two, or more than a table has.
    init?(of line: Int, in draft: Draft) {
      let features = draft.features(line)
      guard draft.isOpen(line), features.ending != .sentence, features.columns <= 160, features.date == nil,
        features.number == nil || features.number?.scheme == .arabicPlain
      else { return nil }
      let isRow = draft.withText(of: line) { text in
        guard text.firstIndex(of: "  ") != nil || text.firstIndex(of: "　") != nil else { return false }
        return read(text)
      }
      guard isRow else { return nil }
    }

    private mutating func read(_ text: borrowing Span<UInt8>) -> Bool {
      var start = 0
      var index = 0
      while index < text.count {
        let (scalar, width) = text.scalar(at: index)
        guard isSpace(scalar) else {
          index += width
          continue
        }
        let end = text.spaceEnd(from: index)
        // A full-width blank is as wide as two others.
        if scalar == 0x3000 || end > index + width {
          add(text.extracting(start..<index))
          start = end
        }
        index = end
      }
      add(text.extracting(start..<text.count))
      return (2...32).contains(count)
    }

    private mutating func add(_ cell: borrowing Span<UInt8>) {
      if count < 64, LabelChains.isFigure(cell) { figures |= 1 << UInt64(count) }
      count += 1
    }
  }
}
