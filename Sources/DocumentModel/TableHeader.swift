import SourceModel

/// Which rows of a table say what stands below them.
extension Document {
  /// How many rows at the start of a table are its header: those above the only line that is drawn between its rows; or
  /// one, with the rows of one cell above it, which name the table; or none.
  ///
  /// A row is a header that has no numbers, and in which a cell is without digits, or more than a number, above a column of
  /// them; in which the first cell is left empty; or all cells of which are short, and as a whole much shorter than what
  /// stands below. One that goes on with the table before it has none, as that one has it, and neither has one without
  /// further rows.
  ///
  /// - Parameter rows: the blocks of one table; see `lines(from:)`.
  public func headerRowCount(of rows: Range<Int>) -> Int {
    if continuesTable(rows) { return 0 }
    if let count = ruledHeaderRowCount(of: rows) { return count }
    let isLone = { (row: Int) in cellCount(of: blocks[row]) == 1 }
    guard let candidate = rows.first(where: { !isLone($0) }) else { return 0 }
    // More names than two would be rows in their own right.
    guard candidate - rows.lowerBound <= 2 else { return 0 }
    let below = (candidate + 1..<rows.upperBound).filter { !isLone($0) && !isRuling(blocks[$0]) }
    guard !below.isEmpty else { return 0 }
    let header = cells(of: blocks[candidate]).map { CellLook(self, $0) }
    var columns = Array(repeating: ColumnLook(), count: header.count)
    for row in below {
      for (index, cell) in cells(of: blocks[row]).prefix(header.count).enumerated() {
        columns[index].add(CellLook(self, cell))
      }
    }
    return Self.isHeader(header, of: columns) ? candidate - rows.lowerBound + 1 : 0
  }

  /// The rows above a line that parts them from all others; nil if there is none, or more than one line.
  private func ruledHeaderRowCount(of rows: Range<Int>) -> Int? {
    guard let first = rows.first(where: { !isRuling(blocks[$0]) }),
      let last = rows.last(where: { !isRuling(blocks[$0]) }),
      let line = (first..<last).first(where: { isRuling(blocks[$0]) }), line - first <= 3,
      !(line + 1..<last).contains(where: { isRuling(blocks[$0]) && !isRuling(blocks[$0 - 1]) })
    else { return nil }
    return line - rows.lowerBound
  }

  private static func isHeader(_ header: [CellLook], of columns: [ColumnLook]) -> Bool {
    guard header.contains(where: { !$0.isEmpty }), !header.contains(where: \.isNumber) else { return false }
    if header[0].isEmpty, header.dropFirst().allSatisfy({ !$0.isEmpty }) { return true }
    let headsNumbers = zip(header, columns).contains { cell, column in
      // Two columns may as well be names and what they stand for; there one number below is not enough.
      guard !cell.isEmpty, header.count > 2 || column.count > 1 else { return false }
      return !cell.hasDigit && column.digits * 2 > column.count || column.numbers * 2 > column.count
    }
    if headsNumbers { return true }
    guard columns.contains(where: { $0.count > 1 }) else { return false }
    var (width, expected) = (0.0, 0.0)
    for (cell, column) in zip(header, columns) where column.count > 0 {
      guard cell.width <= CellLook.short, Double(cell.width) <= column.meanWidth else { return false }
      width += Double(cell.width)
      expected += column.meanWidth
    }
    return width <= expected * 0.75
  }

  /// How wide the text of a cell is, in columns of a terminal; the longest line's of several.
  public func width(of cell: some Sequence<Run<Access>>) -> Int { CellLook(self, cell).width }
}

/// What a cell looks like from afar.
private struct CellLook {
  /// In columns of a terminal.
  var width = 0
  var hasDigit = false
  /// Whether it has digits, and nothing else but the signs that numbers are written with.
  var isNumber = false

  /// The widest cell that names a column.
  static let short = 16

  var isEmpty: Bool { width == 0 }

  init<Access>(_ document: Document<Access>, _ cell: some Sequence<Run<Access>>) {
    let text = document.text.bytes.span
    var line = 0
    var isText = false
    for run in cell {
      if run.kind == .lineBreak { line = 0 }
      var index = Int(run.range.start)
      while index < Int(run.range.end) {
        let (scalar, length) = text.scalar(at: index)
        index += length
        line += terminalColumns(of: scalar)
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19: hasDigit = true
        // Signs, points, per cent, brackets for what is negative, and the dashes and slashes of dates and ranges.
        case 0x20, 0x25, 0x28...0x29, 0x2B...0x2F, 0x3A, 0xB1, 0x2010...0x2015, 0x2030, 0x2212, 0xFF0C, 0xFF0E, 0xFF05:
          break
        default: isText = true
        }
      }
      width = max(width, line)
    }
    isNumber = hasDigit && !isText
  }
}

/// What the cells of a column have in common. Empty ones do not count.
private struct ColumnLook {
  var count = 0
  var digits = 0
  var numbers = 0
  var width = 0

  var meanWidth: Double { count > 0 ? Double(width) / Double(count) : 0 }

  mutating func add(_ cell: CellLook) {
    guard !cell.isEmpty else { return }
    count += 1
    if cell.hasDigit { digits += 1 }
    if cell.isNumber { numbers += 1 }
    width += cell.width
  }
}
