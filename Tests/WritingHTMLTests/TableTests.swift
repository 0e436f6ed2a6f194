import DocumentModel
import TestSupport
import Testing
import WritingHTML

@Suite("Tables")
struct TableTests {
  private static let frame =
    "<figure class=\"table\" style=\"margin:0;overflow-x:auto\" tabindex=\"0\" aria-label=\"表格\">"

  @Test("the header is apart, its cells head columns")
  func header() throws {
    #expect(
      try lines { document in
        for row in ["项目|金额|备注", "甲|10|", "乙|20|<已付>"] { document.addRow(row) }
      } == [
        Self.frame, "<table>", "<thead>",
        "<tr><th scope=\"col\">项目</th><th scope=\"col\">金额</th><th scope=\"col\">备注</th></tr>", "</thead>",
        "<tbody>", "<tr><td>甲</td><td>10</td><td></td></tr>", "<tr><td>乙</td><td>20</td><td>&lt;已付&gt;</td></tr>",
        "</tbody>", "</table>", "</figure>",
      ])
  }

  @Test("a lone cell stands across all columns, other short rows are filled up, what is empty heads nothing")
  func spans() throws {
    let rows = try lines { document in
      for row in ["名单", "|一月|二月|三月", "甲|1|2|3", "第二组", "乙|4", "丙|5|6"] { document.addRow(row) }
    }.filter { $0.hasPrefix("<tr>") }
    #expect(rows[0] == "<tr><th scope=\"col\" colspan=\"4\">名单</th></tr>")
    #expect(rows[1].hasPrefix("<tr><td></td><th scope=\"col\">一月</th>"))
    #expect(rows[3] == "<tr><td colspan=\"4\">第二组</td></tr>")
    #expect(rows[4] == "<tr><td>乙</td><td>4</td><td colspan=\"2\"></td></tr>")
    #expect(rows[5] == "<tr><td>丙</td><td>5</td><td>6</td><td></td></tr>")
  }

  @Test("a page break is on the frame")
  func pageBreak() throws {
    let output = try html(.page) { document in
      document.add(.pageBreak, [])
      document.addRow("甲|乙")
    }
    #expect(output.contains("<figure class=\"table page-break\" tabindex=\"0\" aria-label=\"表格\">"))
  }

  @Test("a paid stretch ends with its cell")
  func paidCells() throws {
    let output = try html { document in
      document.add(
        .tableRow,
        [
          Piece(text: "甲"), Piece(text: "乙", region: 1), Piece(text: "\t", kind: .cellSeparator, region: 1),
          Piece(text: "丙", region: 1), Piece(text: "丁"),
        ])
    }
    let paid = "<span class=\"paid\" data-region=\"1\" role=\"group\" aria-label=\"付费内容\">"
    #expect(output.contains("<tr><td>甲\(paid)乙</span></td><td>\(paid)丙</span>丁</td></tr>"))
  }

  @Test("a table that is paid as a whole stands in a division")
  func paidTable() throws {
    let found = try lines { document in
      document.addRow("甲|1")
      document.addRow("乙|2", region: 1)
      document.addRow("丙|3", region: 1)
      document.addRow("丁|4")
    }
    #expect(found.count { $0 == "<table>" } == 3)
    let start = try #require(found.firstIndex { $0.hasPrefix("<div class=\"paid\"") })
    let end = try #require(found.firstIndex(of: "</div>"))
    #expect(
      found[start..<end].filter { $0.hasPrefix("<tr>") } == [
        "<tr><td>乙</td><td>2</td></tr>", "<tr><td>丙</td><td>3</td></tr>",
      ])
    #expect(!found.joined().contains("<span"))
  }

  @Test("no cell spans more than HTML allows")
  func manyColumns() throws {
    let rows = try lines { document in
      document.addRow(Array(repeating: "a", count: 1200).joined(separator: "|"))
      document.addRow("甲")
    }
    #expect(rows.contains("<tr><td colspan=\"1000\">甲</td></tr>"))
  }
}
