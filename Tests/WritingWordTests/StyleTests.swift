import DocumentModel
import TestSupport
import Testing
import ThemeModel

/// What a theme's look becomes in Word's styles.
@Suite struct StyleTests {
  private func styles(_ role: Role, _ change: (inout TextStyle) -> Void) throws -> String {
    var theme = Theme(name: "test", stylesheet: "")
    var style = TextStyle()
    change(&style)
    theme.styles[role] = style
    return try part("word/styles.xml", theme: theme) { $0.add(.paragraph, "甲") }
  }

  private func row(_ id: String, in styles: String) -> String {
    styles.split(separator: "\n").first { $0.contains("w:styleId=\"\(id)\"") }.map(String.init) ?? ""
  }

  @Test func borders() throws {
    let styles = try styles(.quotation) { style in
      style.fontSize = 10
      style.marginLeft = .em(2)
      style.borderLeft = Border(width: 2.25, color: "9db8d2")
      style.paddingLeft = .em(1)
      style.borderTop = Border(width: 0.5, line: .dotted)
    }
    let quote = row("Quote", in: styles)
    #expect(
      quote.contains(
        "<w:pBdr><w:top w:val=\"dotted\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
          + "<w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"9DB8D2\"/></w:pBdr>"))
    // The margin is outside of the line in CSS: 20 + 10 + 2.25 points.
    #expect(quote.contains("<w:ind w:left=\"645\"/>"))
  }

  @Test func linesThatStayTogether() throws {
    let kept = try styles(.note) { $0.keepTogether = true }
    #expect(row("GalleyNote", in: kept).contains("<w:keepLines/>"))
    for (orphans, widows, expected) in [(1, 1, false), (2, 2, true), (1, 2, true)] {
      let styles = try styles(.note) { style in
        style.orphans = orphans
        style.widows = widows
      }
      // Chinese text has no control of its own accord.
      #expect(row("GalleyNote", in: styles).contains("<w:widowControl/>") == expected)
    }
  }

  @Test func cells() throws {
    var theme = Theme(name: "test", stylesheet: "")
    var cell = TextStyle()
    cell.borderBottom = Border(width: 0.5, color: "AAAAAA")
    cell.paddingTop = .points(2)
    cell.paddingLeft = .points(4)
    cell.paddingRight = .points(4)
    theme.styles[.tableRow] = cell
    cell.borderBottom = Border(width: 1)
    cell.backgroundColor = "EEEEEE"
    theme.styles[.tableHeader] = cell
    let body = try part("word/document.xml", theme: theme) { document in
      for row in ["年份|数量", "甲|12", "乙|34"] { document.addRow(row) }
    }
    #expect(body.contains("<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AAAAAA\"/>"))
    #expect(body.contains("<w:insideV w:val=\"nil\"/>"))
    #expect(
      body.contains(
        "<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>"
          + "<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>"))
    #expect(body.split(separator: "<w:tcBorders>").count == 3)
    #expect(body.split(separator: "w:fill=\"EEEEEE\"").count == 3)
    let styles = try part("word/styles.xml", theme: theme) { $0.add(.paragraph, "甲") }
    #expect(!styles.contains("pBdr") && !styles.contains("EEEEEE"))
  }
}
