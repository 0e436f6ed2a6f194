import DocumentModel
import MarkupXML

/// Tables (ECMA-376 Part 1, 17.4): as wide as the text, with plain lines around all cells.
extension DocumentPart {
  /// A page break before a table is one before the first paragraph in it.
  mutating func table(_ rows: Range<Int>, startsPage: Bool, to xml: inout XMLWriter) {
    let grid = grid(of: rows)
    xml.lineBreak()
    xml.start("w:tbl")
    grid.write(to: &xml)
    let header = document.headerRowCount(of: rows)
    // A table that is paid as a whole is shaded as a whole, any other where it is paid.
    let isPaid = document.access(of: rows) != nil
    var startsPage = startsPage
    if grid.isCrowded { runSize = min(grid.crowdedSize, page.sheet.tableEm / 10) }
    for index in rows where !document.isRuling(document.blocks[index]) {
      let look = RowLook(isHeader: index - rows.lowerBound < header, isPaid: isPaid, startsPage: startsPage)
      row(document.blocks[index], look, grid, to: &xml)
      startsPage = false
    }
    runSize = nil
    xml.end()
  }

  /// The columns of a table and of those that go on with it, so that they stand below one another.
  mutating func grid(of rows: Range<Int>) -> TableGrid {
    if let openGrid, document.continuesTable(rows) { return openGrid }
    var end = rows.upperBound
    while end < document.blocks.count, document.continuesTable(end..<end + 1), document.blocks[end].kind == .tableRow {
      end += 1
    }
    let grid = TableGrid(
      contents: contentWidths(of: rows.lowerBound..<end), em: page.sheet.tableEm, width: page.textWidth,
      look: page.sheet.table)
    openGrid = grid
    return grid
  }

  /// The widest text of each column, in columns of a terminal. A cell across all columns takes the room that it finds.
  private func contentWidths(of rows: Range<Int>) -> [Int] {
    var widths = Array(repeating: 0, count: min(document.columnCount(of: rows), TableGrid.mostColumns))
    for row in document.blocks[rows] {
      let cells = document.cells(of: row)
      guard cells.count > 1 else { continue }
      for (index, cell) in cells.enumerated() {
        let column = min(index, widths.count - 1)
        widths[column] = max(widths[column], document.width(of: cell))
      }
    }
    return widths
  }

  private mutating func row(_ row: Block<Access>, _ look: RowLook, _ grid: TableGrid, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:tr")
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    if look.isHeader { xml.empty("w:tblHeader") }
    xml.end()
    let cells = document.cells(of: row)
    let last = grid.widths.count - 1
    var look = look
    for (column, cell) in cells.prefix(grid.widths.count).enumerated() {
      startCell(column..<(cells.count == 1 ? grid.widths.count : column + 1), look, grid, to: &xml)
      paragraph(cell, of: row, look, to: &xml)
      look.startsPage = false
      // What has no column of its own stands below the last one that has.
      if column == last, cells.count > grid.widths.count {
        for cell in cells[grid.widths.count...] { paragraph(cell, of: row, look, to: &xml) }
      }
      xml.end()
    }
    if cells.count > 1, cells.count <= last {
      startCell(cells.count..<grid.widths.count, look, grid, to: &xml)
      paragraph([], of: row, look, to: &xml)
      xml.end()
    }
    xml.end()
  }

  private func startCell(_ columns: Range<Int>, _ look: RowLook, _ grid: TableGrid, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.width("w:tcW", grid.widths[columns].reduce(0, +))
    if columns.count > 1 { xml.value("w:gridSpan", columns.count) }
    let table = page.sheet.table
    if look.isHeader { table.writeHeaderBorders(to: &xml) }
    let fill = look.isPaid ? page.sheet.paidBackground : look.isHeader ? table.header.fill : table.row.fill
    if let fill { xml.shading(fill) }
    xml.value("w:vAlign", "center")
    xml.end()
  }

  private mutating func paragraph(
    _ cell: ArraySlice<Run<Access>>, of row: Block<Access>, _ look: RowLook, to xml: inout XMLWriter
  ) {
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", look.isHeader ? StyleID.tableHeader : StyleID.tableRow)
    if look.startsPage { xml.empty("w:pageBreakBefore") }
    xml.end()
    runs(cell, of: row, isShaded: look.isPaid, to: &xml)
    xml.end()
  }

  /// The paragraph behind a table that ends the text or stands before another one, with which Word would make it one.
  ///
  /// - Parameter next: the first row of the other table.
  func parting(before next: Block<Access>?, to xml: inout XMLWriter) {
    xml.lineBreak()
    if let next, next.blankLinesBefore > 0 {
      xml.empty("w:p")
      return
    }
    xml.start("w:p")
    xml.lowParagraph()
    xml.end()
  }
}

extension XMLWriter {
  /// The properties of a paragraph without text that is as low as can be: a point.
  mutating func lowParagraph() {
    start("w:pPr")
    toggle("w:snapToGrid", false)
    start("w:spacing")
    attribute("w:before", "0")
    attribute("w:after", "0")
    attribute("w:line", "20")
    attribute("w:lineRule", "exact")
    end()
    start("w:rPr")
    value("w:sz", "2")
    value("w:szCs", "2")
    end()
    end()
  }
}

/// What the cells of a row have in common.
private struct RowLook {
  var isHeader: Bool
  var isPaid: Bool
  var startsPage: Bool
}
