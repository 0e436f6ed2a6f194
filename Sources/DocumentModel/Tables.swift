import SourceModel

/// Rows and their cells.
extension Document {
  /// The cells of a row, each as the runs between two separators: an empty cell has none or empty ones. A row without a
  /// separator is one cell. What is drawn around them belongs to none.
  @inlinable
  public func cells(of row: Block<Access>) -> [ArraySlice<Run<Access>>] {
    var runs = runs(of: row)
    while runs.first?.kind == .ruling { runs.removeFirst() }
    while runs.last?.kind == .ruling { runs.removeLast() }
    return runs.split(omittingEmptySubsequences: false) { $0.kind == .cellSeparator }
  }

  /// Whether a row is a line that is drawn between two others, and has no cells.
  @inlinable
  public func isRuling(_ row: Block<Access>) -> Bool {
    let runs = runs(of: row)
    return !runs.isEmpty && runs.allSatisfy { $0.kind == .ruling }
  }

  @inlinable
  public func cellCount(of row: Block<Access>) -> Int {
    1 + runs(of: row).count { $0.kind == .cellSeparator }
  }

  /// How many columns a table has: as many as its longest row has cells. A shorter row lacks the last ones, unless it is
  /// one cell alone, which stands across all columns.
  ///
  /// - Parameter rows: the blocks of one table; see `lines(from:)`.
  @inlinable
  public func columnCount(of rows: Range<Int>) -> Int {
    blocks[rows].reduce(1) { max($0, cellCount(of: $1)) }
  }

  /// Whether a table goes on with the one before it, and is one of its own only because other people may read it.
  @inlinable
  public func continuesTable(_ rows: Range<Int>) -> Bool {
    rows.lowerBound > 0 && blocks[rows.lowerBound - 1].kind == .tableRow
      && blocks[rows.lowerBound].blankLinesBefore == 0
  }

  /// Whether a table can be set in columns where nothing inside of it can be labelled as paid: all of its text is, or none.
  /// One of more than a thousand columns was made up and is no table to a reader.
  public func standsInColumns(_ rows: Range<Int>) -> Bool {
    var region: UInt32?
    for row in blocks[rows] where !isRuling(row) {
      for run in runs(of: row) where !run.range.isEmpty && run.kind != .cellSeparator && run.kind != .ruling {
        let next = (run.access ?? row.access)?.region ?? 0
        if next != region ?? next { return false }
        region = next
      }
    }
    return region != nil && columnCount(of: rows) <= 1000
  }

  /// How many rows at the start of a table name it: rows of one cell above the rest of its header, and what is drawn there.
  public func nameRowCount(of rows: Range<Int>) -> Int {
    guard columnCount(of: rows) > 1 else { return 0 }
    return blocks[rows].prefix(headerRowCount(of: rows)).prefix { cellCount(of: $0) == 1 }.count
  }
}
