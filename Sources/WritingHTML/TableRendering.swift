import DocumentModel
import MarkupXML
import SourceModel

extension HTMLRenderer {
  /// A table. One that is wider than the page is scrolled inside its frame and does not move the page, and that has to be
  /// possible without a mouse (WCAG 2.2, 1.4.10 and 2.1.1).
  mutating func table(_ rows: Range<Int>, beginsPage: Bool) {
    // Of lines alone there is no table.
    guard !document.blocks[rows].allSatisfy(document.isRuling) else { return }
    xml.start("figure")
    xml.attribute("class", beginsPage ? "table page-break" : "table")
    // A page's stylesheet says so; a fragment has none.
    if scope == .fragment { xml.attribute("style", "margin:0;overflow-x:auto") }
    xml.attribute("tabindex", "0")
    xml.attribute("aria-label", document.language.table)
    xml.lineBreak()
    xml.start("table")
    xml.lineBreak()
    let header = rows.lowerBound..<rows.lowerBound + document.headerRowCount(of: rows)
    let table = TableFrame(
      columnCount: document.columnCount(of: rows), isOpenToLabels: document.access(of: rows) == nil)
    if !header.isEmpty {
      xml.start("thead")
      self.rows(header, areHeader: true, of: table)
    }
    xml.start("tbody")
    self.rows(header.upperBound..<rows.upperBound, areHeader: false, of: table)
    endGroup()
    endGroup()
  }

  private mutating func rows(_ rows: Range<Int>, areHeader: Bool, of table: TableFrame) {
    xml.lineBreak()
    for row in rows where !document.isRuling(document.blocks[row]) {
      self.row(document.blocks[row], isHeader: areHeader, of: table)
    }
    endGroup()
  }

  private mutating func row(_ row: Block<Access>, isHeader: Bool, of table: TableFrame) {
    xml.start("tr")
    let cells = document.cells(of: row)
    for cell in cells {
      // A header that says nothing is none.
      let isHeading = isHeader && cell.contains { !$0.range.isEmpty }
      xml.start(isHeading ? "th" : "td")
      if isHeading { xml.attribute("scope", "col") }
      if cells.count == 1 { span(table.columnCount) }
      phrases(cell, of: row, isOpenToLabels: table.isOpenToLabels)
      xml.end()
    }
    if cells.count > 1, cells.count < table.columnCount {
      xml.start("td")
      span(table.columnCount - cells.count)
      xml.end()
    }
    endGroup()
  }

  /// HTML, section 4.9.11: a cell spans a thousand columns at most.
  private mutating func span(_ columns: Int) {
    if columns > 1 { xml.attribute("colspan", min(columns, 1000)) }
  }
}

/// What all rows of a table have in common.
private struct TableFrame {
  var columnCount: Int
  /// Whether paid stretches in it are to be labelled; those of a table that is paid as a whole are so by its division.
  var isOpenToLabels: Bool
}
