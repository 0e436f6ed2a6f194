import DocumentModel
import Testing

@testable import Parsing

/// Run-in headings without a number, and rows of tables.
@Suite struct ParallelRunInTests {
  private let rest = "各地各部门要结合实际细化措施，明确责任分工，加强督促检查，确保各项任务按时保质完成。"

  @Test func sentencesOfOneBuild() {
    let text = "关于加强监管的意见\n坚持问题导向。\(rest)\n坚持规范透明。\(rest)\n坚持协同推进。\(rest)\n"
    #expect(parse(text).shape == ["title", "run-in 1", "run-in 1", "run-in 1"])
  }

  @Test func oneShortSentenceIsNothingOutOfTheWay() {
    let text = "关于加强监管的意见\n坚持问题导向。\(rest)\n\(rest)\n形势依然严峻。\(rest)\n"
    #expect(parse(text).shape == ["title", "p", "p", "p"])
  }

  @Test func rowsOfATable() {
    let tree = parse("借阅记录\n书名\t借阅者\t日期\n家\t甲\t3月1日\n春\t乙\t3月2日\n以上记录由管理员核对。\n").tree
    #expect(tree.blocks.map(\.kind) == [.title, .tableRow, .tableRow, .tableRow, .paragraph])
  }
}
