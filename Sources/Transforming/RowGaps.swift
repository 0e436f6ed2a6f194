import DocumentModel
import SourceModel

/// Where the cells of one row part.
struct RowGaps {
  struct Gap {
    /// What was typed between two cells, or the place where nothing was; it lies in one run.
    var range: TextRange
    /// How many empty cells there are behind it for which nothing was typed.
    var cellsMissing = 0
  }

  var block: Int
  /// How many empty cells the row begins with.
  var cellsInFront = 0
  var gaps: [Gap] = []
  /// What is drawn at the row's two ends, or all of a row that is a line.
  var rulings: [TextRange] = []

  /// The gaps and the rulings, in order.
  var cuts: [(gap: Gap, kind: RunKind)] {
    (gaps.map { ($0, .cellSeparator) } + rulings.map { (Gap(range: $0), .ruling) })
      .sorted { $0.gap.range.start < $1.gap.range.start }
  }

  var cellCount: Int { gaps.reduce(1 + cellsInFront) { $0 + 1 + $1.cellsMissing } }

  /// No table of Word has more columns, and text with more tabs is none.
  private static let mostCells = 63

  /// The gaps of all rows that have some, in order.
  static func find(in document: Document<PaidRegion>) -> [RowGaps] {
    var result: [RowGaps] = []
    let blocks = document.blocks
    var rows: [RowScan] = []
    var form: RowScan.Form?
    func close() {
      let lines = lines(among: rows, of: document)
      rows.removeAll { row in lines.contains { $0.block == row.block } }
      var found =
        switch form {
        case .tabs: tabbed(rows)
        case .bars: drawn(rows)
        case .blanks, nil: spaced(rows)
        }
      found.removeAll { $0.cellCount == 1 || $0.cellCount > mostCells }
      result += (found + lines).sorted { $0.block < $1.block }
      rows = []
      form = nil
    }
    for index in blocks.indices {
      guard blocks[index].kind == .tableRow else {
        if !rows.isEmpty { close() }
        continue
      }
      let row = RowScan(index, in: document)
      // A row with neither tabs nor gaps goes with any.
      let goesOn = blocks[index].blankLinesBefore == 0 && (!row.hasGaps || row.form == form ?? row.form)
      if !goesOn, !rows.isEmpty { close() }
      rows.append(row)
      if row.hasGaps { form = row.form }
    }
    if !rows.isEmpty { close() }
    return result
  }

  // MARK: Tabs

  private static func tabbed(_ rows: [RowScan]) -> [RowGaps] {
    let rows = rows.filter(\.hasTabs)
    // What all rows begin with indents the table.
    let indent = rows.reduce(Int.max) { min($0, $1.tabsInFront) }
    let tabs = rows.map { $0.tabs.count + $0.tabsInFront - indent }
    let texts = rows.map { row in row.tabs.count { $0.isBehindText } + min(row.tabsInFront - indent, 1) }
    let isLinedUp = Set(tabs).count > 1 && Set(texts).count == 1
    return rows.map { row in
      let inFront = row.tabsInFront - indent
      return RowGaps(
        block: row.block, cellsInFront: isLinedUp ? min(inFront, 1) : inFront,
        gaps: isLinedUp ? joined(row.tabs) : row.tabs.map { Gap(range: $0.range) })
    }
  }

  /// The gaps between texts, whatever tabs they are made of.
  private static func joined(_ tabs: [RowScan.Tab]) -> [Gap] {
    tabs.reduce(into: []) { gaps, tab in
      if tab.isBehindText {
        gaps.append(Gap(range: tab.range))
      } else if gaps[gaps.count - 1].range.end == tab.range.start {
        gaps[gaps.count - 1].range.end = tab.range.end
      }
    }
  }

  // MARK: Bars

  private static func drawn(_ rows: [RowScan]) -> [RowGaps] {
    rows.filter { !$0.bars.isEmpty }.map { row in
      RowGaps(
        block: row.block, gaps: row.bars.dropFirst().dropLast().map { Gap(range: $0) },
        rulings: [row.bars[0], row.bars[row.bars.count - 1]])
    }
  }

  // MARK: Lines

  /// Rows that are lines. One that is not open to the same people as the row before it would be a table of its own, and
  /// there would be nothing in that.
  private static func lines(among rows: [RowScan], of document: Document<PaidRegion>) -> [RowGaps] {
    var result: [RowGaps] = []
    var above: RowScan?
    for row in rows {
      guard row.isLine else {
        above = row
        continue
      }
      let block = document.blocks[row.block]
      let runs = document.runs(of: block)
      guard let above, document.blocks[above.block].access == block.access, runs.allSatisfy({ $0.access == nil }) else {
        continue
      }
      result.append(RowGaps(block: row.block, rulings: runs.map(\.range)))
    }
    return result
  }

  // MARK: Blanks

  private static func spaced(_ rows: [RowScan]) -> [RowGaps] {
    let rows = rows.filter { !$0.blanks.isEmpty }
    let cells = rows.map(\.cellColumns)
    let columns = TableColumns(of: cells)
    return zip(rows, cells).map { row, cells in
      var gaps = RowGaps(block: row.block, gaps: row.blanks.map { Gap(range: $0.range) })
      guard let places = columns?.places(of: cells) else { return gaps }
      gaps.cellsInFront = places[0]
      for index in gaps.gaps.indices { gaps.gaps[index].cellsMissing = places[index + 1] - places[index] - 1 }
      return gaps
    }
  }
}

extension RowScan {
  /// The columns of a terminal that each cell takes, if blanks part them.
  fileprivate var cellColumns: [Range<Int>] {
    var start = columns.lowerBound
    return blanks.map { gap in
      defer { start = gap.columns.upperBound }
      return start..<gap.columns.lowerBound
    } + [start..<columns.upperBound]
  }
}

/// The columns of a table that was drawn with blanks: stretches between those that no row writes in.
private struct TableColumns {
  private let stretches: [Range<Int>]

  /// Nil if the rows' cells do not stand in columns: two of one row in the same one, or never one in each.
  init?(of rows: [[Range<Int>]]) {
    var stretches: [Range<Int>] = []
    for cell in rows.joined().sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, cell.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, cell.upperBound)
      } else {
        stretches.append(cell)
      }
    }
    self.stretches = stretches
    guard rows.contains(where: { $0.count == stretches.count }) else { return nil }
    for row in rows {
      let places = places(of: row)
      guard zip(places, places.dropFirst()).allSatisfy(<) else { return nil }
    }
  }

  /// Which column each cell of a row stands in.
  func places(of row: [Range<Int>]) -> [Int] {
    var place = 0
    return row.map { cell in
      while stretches[place].upperBound < cell.upperBound { place += 1 }
      return place
    }
  }
}
