import Testing

/// The lines that name figures and tables, and sentences that mention them.
@Suite struct CaptionRuleTests {
  @Test(arguments: [
    "图1 借阅量变化", "图2-1：读者年龄构成", "图 4　管理流程示意图", "图1.2　书架排列", "表3　各街道书屋数量", "表四 图书分类", "表10各街道书屋面积",
    "附图1 书屋分布", "附表2 人员名单", "表1：单位：万元", "圖1　書屋分佈", "图7", "表2 各街道书屋数量。",
  ])
  func captions(line: String) { #expect(parse(inReport: line) == ["caption"]) }

  @Test(arguments: [
    "Figure 1. Visitors by month", "Figure 2: Age of visitors", "Table 3 Rooms by district", "Fig. 4 – Layout",
    "Table A. Abbreviations", "Figure 1.2. Loans", "FIGURE 5", "Table 4. Rooms that were closed for repairs.",
  ])
  func englishCaptions(line: String) { #expect(parse(inEnglishReport: line) == ["caption"]) }

  @Test(arguments: [
    "图1显示，借阅量逐月上升。", "图1显示借阅量逐月上升", "表2中的数据来自各街道", "表2 显示借阅量逐月上升，其中青少年占六成。", "图1、图2分别给出两年的数据",
    "图3所示的书架由居民捐赠。", "图书馆新增藏书", "图五彩缤纷", "表一心意", "图3。", "表决结果",
  ])
  func sentences(line: String) { #expect(parse(inReport: line) != ["caption"]) }

  @Test(arguments: [
    "Table 2 shows the rooms by district.", "Figure 3 is a map of the town", "Figures and tables",
    "Table of contents for readers", "Table tennis was added in May", "Figure skating at the rink",
    "Table 12, which was drawn up by the council, lists them",
  ])
  func englishSentences(line: String) { #expect(parse(inEnglishReport: line) != ["caption"]) }

  /// The last line is no signature for being short.
  @Test func atTheEnd() {
    #expect(parse("关于社区书屋建设情况的报告\n\n书屋按时开放，方便居民。\n\n附图1 书屋分布").shape == ["title", "p", "caption"])
  }

  /// What is as long as a paragraph is one.
  @Test func longLines() {
    #expect(parse(inReport: "表3　" + String(repeating: "各街道书屋数量", count: 8)) == ["p"])
  }
}
