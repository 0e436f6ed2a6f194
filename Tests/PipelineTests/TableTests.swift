import DocumentModel
import Pipeline
import Releasing
import SourceModel
import TestSupport
import Testing

/// What a table is, and which of its rows say what stands below them.
@Suite struct TableTests {
  /// A document of rows; cells are parted by `|`.
  private func document(_ rows: [String]) -> Document<PaidRegion> {
    var document = Document<PaidRegion>(text: DocumentText(source: []))
    for row in rows { document.addRow(row) }
    return document
  }

  @Test func cells() {
    let document = document(["甲|乙||丙", "丁"])
    let cells = document.blocks.map { row in
      document.cells(of: row).map { $0.map { document.string(of: $0) }.joined() }
    }
    #expect(cells == [["甲", "乙", "", "丙"], ["丁"]])
    #expect(document.columnCount(of: 0..<2) == 4)
    #expect(document.width(of: document.cells(of: document.blocks[0])[1]) == 2)
  }

  @Test(arguments: [
    // Words above numbers, and above figures with words.
    ["项目|金额|备注", "农资|120|已付"], ["指标|2022年|2023年", "粮食|12,040|13 500"],
    ["姓名|电话", "甲|139", "乙|138"], ["名称|期限", "甲|3个月", "乙|半年", "丙|12个月"],
    // An empty corner.
    ["|优点|缺点", "甲|快|贵", "乙|慢|便宜"],
    // Short above long.
    ["姓名|单位|职务", "欧阳震华|县农业农村局|高级农艺师", "张三|县农业技术推广中心|主任"],
    ["Item|Use", "Sensor|Measures the soil", "Station|Measures the weather"],
  ])
  func headers(rows: [String]) {
    #expect(document(rows).headerRowCount(of: 0..<rows.count) == 1)
  }

  @Test(arguments: [
    // Names and what they stand for.
    ["姓名|张三", "性别|男", "电话|139"], ["时间|2024年3月", "地点|县政府"], ["姓名|张三", "电话|139"],
    // Numbers in the first row as in the others.
    ["1|张三|主任", "2|李四|副主任"], ["甲|10|20", "乙|30|40"],
    // Texts of one length.
    ["甲方|乙方", "张三|李四", "王五|赵六"],
    // Nothing below, or nothing but names of tables.
    ["项目|金额"], ["项目|金额", "备注"], ["甲"], ["", "1|2"], ["||", "1|2|3"],
  ])
  func noHeaders(rows: [String]) {
    #expect(document(rows).headerRowCount(of: 0..<rows.count) == 0)
  }

  @Test func namesOfTablesAboveTheHeaderAreOfIt() {
    #expect(document(["名单", "序号|姓名", "1|甲", "2|乙"]).headerRowCount(of: 0..<4) == 2)
    #expect(document(["名单", "第一组", "序号|姓名", "1|甲", "2|乙"]).headerRowCount(of: 0..<5) == 3)
    #expect(document(["名单", "1|甲", "2|乙"]).headerRowCount(of: 0..<3) == 0)
  }

  /// A document of rows, of which those of dashes alone are lines.
  private func ruled(_ rows: [String]) -> Document<PaidRegion> {
    var document = document(rows)
    for index in document.runs.indices where document.string(of: document.runs[index]) == "---" {
      document.runs[index].kind = .ruling
    }
    return document
  }

  @Test func whatStandsAboveALineIsTheHeader() {
    #expect(ruled(["甲|乙", "---", "丙|丁"]).headerRowCount(of: 0..<3) == 1)
    #expect(ruled(["---", "1|2", "3|4", "---", "5|6", "---"]).headerRowCount(of: 0..<6) == 3)
    // Lines between all rows say nothing, and neither does one below what is no header's height.
    #expect(ruled(["甲|乙", "---", "丙|丁", "---", "戊|己"]).headerRowCount(of: 0..<5) == 0)
    #expect(ruled(["1|2", "1|2", "1|2", "1|2", "---", "丙|丁"]).headerRowCount(of: 0..<6) == 0)
    #expect(ruled(["---", "甲|乙", "丙|丁", "---"]).headerRowCount(of: 0..<4) == 0)
    #expect(ruled(["项目|金额", "---", "---", "甲|1"]).headerRowCount(of: 0..<4) == 1)
  }

  @Test func aLineHasNoCells() {
    let document = ruled(["---", "甲|乙"])
    #expect(document.isRuling(document.blocks[0]))
    #expect(!document.isRuling(document.blocks[1]))
    #expect(document.cells(of: document.blocks[0]) == [[]])
  }

  @Test func whatGoesOnHasNoHeaderOfItsOwn() {
    var document = document(["项目|金额", "甲|1", "乙|丙", "丁|2", "戊|3"])
    document.blocks[2].access = PaidRegion(region: 1)
    #expect(document.lines(from: 0) == 0..<2)
    #expect(document.lines(from: 2) == 2..<3)
    #expect(document.lines(from: 3) == 3..<5)
    document.blocks[2].access = nil
    #expect(document.lines(from: 0) == 0..<5)
    #expect(document.headerRowCount(of: 2..<5) == 0)
    document.blocks[2].blankLinesBefore = 1
    #expect(document.headerRowCount(of: 2..<5) == 1)
  }

  @Test(
    arguments: [
      ([0, 0, 0], [3]), ([1, 0, 1], [2, 1]), ([0, 1, 1], [3]), ([2, 0, 0], [3]), ([0, 0, 1, 0], [2, 2]),
    ] as [([UInt16], [Int])])
  func blankLines(blanks: [UInt16], sizes: [Int]) {
    var document = document(blanks.map { _ in "甲|乙" })
    for (index, blank) in blanks.enumerated() { document.blocks[index].blankLinesBefore = blank }
    var found: [Int] = []
    while let start = Optional(found.reduce(0, +)), start < blanks.count {
      found.append(document.lines(from: start).count)
    }
    #expect(found == sizes)
  }

  /// Of rows that all stand apart, one of another number of cells begins another table.
  @Test func spacedRowsOfAnotherNumber() {
    var document = document(["甲|乙", "丙|丁", "1|2|3", "4|5|6"])
    for index in 1...3 { document.blocks[index].blankLinesBefore = 1 }
    #expect(document.lines(from: 0) == 0..<2)
    #expect(document.lines(from: 2) == 2..<4)
  }

  /// Cells that stay keep their columns when others are withheld.
  @Test func withheldCells() throws {
    let text = "报告\n\n名称\t一月\t二月\n甲\t<paid>10\t</paid>20\n<paid>乙\t30\t40</paid>\n丙\t50\t60"
    let html = try #require(Format.named("html"))
    let conversion = Converter().convert(Array(text.utf8), to: [html], options: ConversionOptions(policy: .remove))
    #expect(conversion.failure == nil)
    let output = String(decoding: conversion.outputs.first?.bytes ?? [], as: UTF8.self)
    #expect(
      output.contains(
        "<tr><td>甲</td><td></td><td>20</td></tr>\n<tr><td>丙</td><td>50</td><td>60</td></tr>\n"))
  }
}
