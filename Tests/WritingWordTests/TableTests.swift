import DocumentModel
import TestSupport
import Testing
import ThemeModel

/// Tables in the main part.
@Suite struct TableTests {
  private func body(_ build: (inout Document<PaidRegion>) -> Void) throws -> String {
    try part("word/document.xml", build)
  }

  /// The numbers of an attribute, in order.
  private func values(_ start: String, in text: some StringProtocol) -> [Int] {
    text.split(separator: start).dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
  }

  @Test func rowsAndCells() throws {
    let text = try body { document in
      for row in ["名单", "项目|金额|备注", "甲|10", "乙|20|已付"] { document.addRow(row) }
    }
    let rows = text.split(separator: "<w:tr>").dropFirst()
    #expect(rows.count == 4)
    #expect(rows.map { $0.hasPrefix("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>") } == [true, true, false, false])
    #expect(rows.map { $0.split(separator: "<w:tc>").count - 1 } == [1, 3, 3, 3])
    #expect(rows.map { values("<w:gridSpan w:val=\"", in: $0) } == [[3], [], [], []])
    #expect(text.split(separator: "GalleyTableHeader").count == 5)
    #expect(!text.contains("<w:tab/>"))
    // Two cells and the one that fills the row up.
    #expect(
      rows[rows.startIndex + 2].contains("<w:p><w:pPr><w:pStyle w:val=\"GalleyTableRow\"/></w:pPr></w:p></w:tc></w:tr>")
    )
  }

  /// All columns together are as wide as the text: A4 without an inch at both sides.
  @Test(arguments: [
    ["甲|乙"], ["甲|乙乙乙乙", "丙|\(String(repeating: "丁", count: 400))"], ["\(String(repeating: "a|", count: 62))b"],
    ["甲|\(String(repeating: "乙", count: 30))|\(String(repeating: "丙", count: 120))", "a|b|c"], ["甲"], ["|"],
  ])
  func widths(rows: [String]) throws {
    let text = try body { document in for row in rows { document.addRow(row) } }
    #expect(values("<w:tblW w:w=\"", in: text) == [9026])
    let columns = values("<w:gridCol w:w=\"", in: text)
    #expect(columns.reduce(0, +) == 9026)
    #expect(columns.allSatisfy { $0 > 0 })
    for row in text.split(separator: "<w:tr>").dropFirst() {
      #expect(values("<w:tcW w:w=\"", in: row).reduce(0, +) == 9026)
    }
  }

  /// The narrow column keeps what it needs, the one with four times the text gets twice what the other does.
  @Test func longColumnsShare() throws {
    let text = try body { $0.addRow("甲甲|\(String(repeating: "乙", count: 100))|\(String(repeating: "丙", count: 400))") }
    let columns = values("<w:gridCol w:w=\"", in: text)
    // Two characters of 12 points, half a one to spare, and 5.4 points at both sides.
    #expect(columns[0] == 2 * 240 + 120 + 216)
    let least = 2 * 240 + 216
    let share = Double(columns[2] - least) / Double(columns[1] - least)
    #expect(share > 1.95 && share < 2.05)
  }

  /// What has no column stands in the last one, a paragraph each.
  @Test func moreCellsThanColumns() throws {
    let text = try body { $0.addRow((1...65).map(String.init).joined(separator: "|")) }
    #expect(text.split(separator: "<w:tc>").count - 1 == 63)
    #expect(text.split(separator: "<w:gridCol ").count - 1 == 63)
    let last = text.split(separator: "<w:tc>").last?.prefix { $0 != "\n" } ?? ""
    #expect(values("<w:t>", in: last) == [63, 64, 65])
  }

  @Test func aPageBreakIsOnTheFirstParagraph() throws {
    let text = try body { document in
      document.add(.pageBreak, [])
      document.addRow("甲|乙")
      document.addRow("丙|丁")
    }
    #expect(text.split(separator: "<w:pageBreakBefore/>").count == 2)
    #expect(text.contains("<w:pStyle w:val=\"GalleyTableRow\"/><w:pageBreakBefore/></w:pPr><w:r><w:t>甲</w:t>"))
  }

  /// Word makes one table of two without a paragraph between them, and wants one at the end.
  @Test func paragraphsBehindTables() throws {
    let low = "</w:tbl>\n<w:p><w:pPr><w:snapToGrid w:val=\"0\"/>"
    let text = try body { document in
      document.addRow("甲|乙")
      document.addRow("丙|丁", region: 1)
      document.add(.pageBreak, [])
      document.addRow("戊|己")
      document.blocks[3].blankLinesBefore = 1
      document.add(.paragraph, "庚")
      document.addRow("辛|壬")
    }
    let ends = text.split(separator: "</w:tbl>\n").dropFirst().map { $0.prefix(24) }
    #expect(text.split(separator: low).count == 3)
    #expect(ends[1].hasPrefix("<w:p/>\n<w:tbl>"))
    #expect(text.contains("</w:tbl>\n<w:p><w:pPr><w:spacing w:before=\"140\" w:after=\"0\"/></w:pPr><w:r><w:t>庚"))
    #expect(ends.count == 4)
  }

  /// Cells of a table that is paid as a whole are shaded, and its columns are those of the table it goes on with.
  @Test func paidRows() throws {
    let text = try body { document in
      document.addRow("甲|\(String(repeating: "乙", count: 40))")
      document.addRow("丙|丁", region: 1)
    }
    let tables = text.split(separator: "<w:tbl>").dropFirst().map(String.init)
    #expect(tables.count == 2)
    #expect(values("<w:gridCol w:w=\"", in: tables[0]) == values("<w:gridCol w:w=\"", in: tables[1]))
    #expect(!tables[0].contains("<w:shd "))
    #expect(tables[1].split(separator: "<w:shd ").count == 3)
    #expect(
      tables[1].contains(
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF2CC\"/><w:vAlign w:val=\"center\"/></w:tcPr>"))
    #expect(tables[1].split(separator: "<w:sdt>").count == 3)
  }

  /// Where columns have no room for two characters, the type of the cells is small.
  @Test(arguments: [(12, 12, nil), (14, 12, 15), (7, 24, nil), (8, 24, 18)] as [(Int, Double, Int?)])
  func crowdedColumns(count: Int, size: Double, halfPoints: Int?) throws {
    var body = TextStyle()
    body.fontSize = size
    let text = try part("word/document.xml", theme: theme([.body: body])) { document in
      for _ in 0..<2 { document.addRow(Array(repeating: "一二三四五", count: count).joined(separator: "|")) }
      document.add(.paragraph, "甲")
    }
    #expect(
      values("<w:sz w:val=\"", in: text) == Array(repeating: halfPoints, count: halfPoints == nil ? 0 : 2 * count))
  }

  @Test func stylesOfCells() throws {
    let styles = try part("word/styles.xml") { $0.addRow("甲|乙") }
    for id in ["GalleyTableRow", "GalleyTableHeader"] { #expect(styles.contains("w:styleId=\"\(id)\"")) }
  }
}
