import DocumentModel
import SourceModel
import Testing
import Transforming

/// Where the cells of rows part.
@Suite struct CellTests {
  /// Each row of a text as its cells with `|` between them.
  private func rows(_ text: String) -> [String] {
    // The first line of a text may be its title.
    let tree = Transformed("统计表\n\n\(text)", [CellTransform()]).manuscript.tree
    return tree.blocks.filter { $0.kind == .tableRow }.map { row in
      tree.cells(of: row).map { cell in cell.map { tree.string(of: $0) }.joined() }.joined(separator: "|")
    }
  }

  /// The same, with what is drawn in ‹ ›.
  private func drawing(_ text: String) -> [String] {
    let tree = Transformed("统计表\n\n\(text)", [CellTransform()]).manuscript.tree
    return tree.blocks.filter { $0.kind == .tableRow }.map { row in
      tree.runs(of: row).map { run in
        let text = tree.string(of: run)
        return switch run.kind {
        case .cellSeparator: "‹\(text)›"
        case .ruling: "«\(text)»"
        default: text
        }
      }.joined()
    }
  }

  @Test func barsAreNoText() {
    #expect(
      drawing("| 名称 | 数量 |\n|--|:-:|\n|甲||\n| | 3 |")
        == ["«| »名称‹ | ›数量« |»", "«|--|:-:|»", "«|»甲‹|›«|»", "«| »‹| ›3« |»"])
  }

  @Test func barsThatDrawNoCellsAreText() {
    #expect(drawing("姓名\t职务|兼职\n甲\t主任|委员\n乙\t委员") == ["姓名‹\t›职务|兼职", "甲‹\t›主任|委员", "乙‹\t›委员"])
  }

  @Test func linesBetweenRows() {
    let rows = drawing("Name      Qty   Price\n--------  ----  -----\nSensor    24    35.5\nLogger    8     12.0")
    #expect(rows.count == 4)
    #expect(rows[1] == "«--------  ----  -----»")
  }

  /// A line that others may read than the row above it would be all that there is of a table.
  @Test func linesOfAnotherAccessAreText() {
    let rows = drawing("| 名称 | 数量 |\n##paidbegin##\n|----|----|\n##paidend##\n| 甲 | 3 |\n| 乙 | 4 |")
    #expect(rows[1] == "«|»----‹|›----«|»")
  }

  @Test func eachTabPartsTwoCells() {
    #expect(
      rows("名称\t数量\t单价\n甲\t\t3\n乙\t4\n丙 \t 5 \t6")
        == ["名称|数量|单价", "甲||3", "乙|4", "丙|5|6"])
  }

  @Test func tabsInFrontAreEmptyCellsWhereOtherRowsHaveNone() {
    #expect(rows("\t一月\t二月\t三月\n甲\t1\t2\t3\n\t\t4\t5") == ["|一月|二月|三月", "甲|1|2|3", "||4|5"])
    #expect(rows("\t甲\t乙\t丙\n\t1\t2\t3\n\t\t5\t6") == ["甲|乙|丙", "1|2|3", "|5|6"])
  }

  /// The names are of different lengths, and the author hit the key until the columns stood.
  @Test func tabsThatLineUpAreOneGap() {
    #expect(
      rows("姓名\t\t职务\t电话\n欧阳震华\t主任\t139\n张三\t\t副主任\t138")
        == ["姓名|职务|电话", "欧阳震华|主任|139", "张三|副主任|138"])
  }

  @Test func blanksPartCells() {
    #expect(
      rows("名称    一月  二月\n甲      10    20\n乙　　　30    40") == ["名称|一月|二月", "甲|10|20", "乙|30|40"])
  }

  /// Blanks that are as wide as a column and more leave a cell out.
  @Test func aColumnLeftBlankIsAnEmptyCell() {
    #expect(
      rows(
        "名称    一月  二月  三月\n甲      10    20    30\n乙            40    50\n丙      60          70\n丁      80    90    95")
        == ["名称|一月|二月|三月", "甲|10|20|30", "乙||40|50", "丙|60||70", "丁|80|90|95"])
  }

  @Test func numbersFlushRightStandInTheirColumn() {
    #expect(
      rows("名称      一月      二月\n甲        1000         2\n乙          20      3000\n丙           5        10")
        == ["名称|一月|二月", "甲|1000|2", "乙|20|3000", "丙|5|10"])
  }

  /// Word's tables end at 63 columns.
  @Test func moreTabsThanATableHasColumns() {
    let row = Array(repeating: "a", count: 64).joined(separator: "\t")
    #expect(rows("\(row)\n\(row)") == [row, row])
    let widest = Array(repeating: "a", count: 63)
    #expect(rows("\(widest.joined(separator: "\t"))\n甲\t乙")[0] == widest.joined(separator: "|"))
  }

  /// What was typed stays in the runs, what was not is empty there.
  @Test func separatorsHoldWhatWasTyped() {
    let tree = Transformed("统计表\n\n甲\t \t乙\t丙\n\t丁\t戊\t己", [CellTransform()]).manuscript.tree
    let separators = tree.blocks.dropFirst().map { block in
      tree.runs(of: block).filter { $0.kind == .cellSeparator }.map { tree.string(of: $0) }
    }
    #expect(separators == [["\t ", "\t", "\t"], ["", "\t", "\t"]])
  }

  @Test func separatorsAreReadByWhoReadsTheirText() {
    let tree = Transformed("统计表\n\n甲\t乙\t丙\n丁<paid>\t戊</paid>\t己", [CellTransform()]).manuscript.tree
    let row = tree.runs(of: tree.blocks[2])
    #expect(row.filter { $0.kind == .cellSeparator }.map { $0.access?.region } == [1, nil])
  }
}
