import Diagnostics
import MarkupXML
import ThemeModel

/// How the cells of tables stand, from what the theme says of `td` and `th`: lines, padding and background.
struct TableLook {
  /// The lines and the background of one kind of cell.
  struct Cell: Equatable {
    var top = Border.none
    var left = Border.none
    var bottom = Border.none
    var right = Border.none
    var fill: String?
  }

  let row: Cell
  let header: Cell
  /// Between the text of a cell and its edges, in twips.
  let paddingTop: Int
  let paddingBottom: Int
  let paddingSide: Int

  /// Where the theme says nothing of lines, there are plain ones around all cells; of padding, Word's own.
  init(_ theme: Theme, reporting report: inout Report) {
    func cell(_ role: Role) -> Cell {
      let style = theme.styles[role] ?? TextStyle()
      let sides = [style.borderTop, style.borderLeft, style.borderBottom, style.borderRight]
      let plain = sides.allSatisfy { $0 == nil } ? Border(width: 0.5) : .none
      return Cell(
        top: style.borderTop ?? plain, left: style.borderLeft ?? plain, bottom: style.borderBottom ?? plain,
        right: style.borderRight ?? plain, fill: style.backgroundColor?.uppercased())
    }
    row = cell(.tableRow)
    header = cell(.tableHeader)
    var measure = Measure(of: .tableRow)
    let style = theme.styles[.tableRow] ?? TextStyle()
    func padding(_ length: Length?, _ property: String, else standard: Int, measure: inout Measure) -> Int {
      length.map { measure.twips($0.points(fontSize: style.fontSize ?? 12), property, in: 0...1440) } ?? standard
    }
    paddingTop = padding(style.paddingTop, "padding-top", else: 0, measure: &measure)
    paddingBottom = padding(style.paddingBottom, "padding-bottom", else: 0, measure: &measure)
    paddingSide = max(
      padding(style.paddingLeft, "padding-left", else: 108, measure: &measure),
      padding(style.paddingRight, "padding-right", else: 108, measure: &measure))
    for message in measure.messages { report.add(message) }
  }

  /// The lines of the table: those of its cells, of which neighbours share one (CSS 2.2, 17.6.2).
  func writeBorders(to xml: inout XMLWriter) {
    xml.start("w:tblBorders")
    xml.border("w:top", row.top)
    xml.border("w:left", row.left)
    xml.border("w:bottom", row.bottom)
    xml.border("w:right", row.right)
    xml.border("w:insideH", row.bottom.isVisible ? row.bottom : row.top)
    xml.border("w:insideV", row.right.isVisible ? row.right : row.left)
    xml.end()
  }

  /// The lines of a cell of the header, if they are not those of any cell.
  func writeHeaderBorders(to xml: inout XMLWriter) {
    guard (header.top, header.left, header.bottom, header.right) != (row.top, row.left, row.bottom, row.right) else {
      return
    }
    xml.start("w:tcBorders")
    xml.border("w:top", header.top)
    xml.border("w:left", header.left)
    xml.border("w:bottom", header.bottom)
    xml.border("w:right", header.right)
    xml.end()
  }
}
