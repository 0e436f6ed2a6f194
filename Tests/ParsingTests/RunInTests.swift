import DocumentModel
import Testing

/// Where a heading that runs in ends.
@Suite struct RunInTests {
  /// - Returns: the words of the first block that are its heading, number and all.
  private func heading(_ line: String) -> String? {
    let manuscript = parse("关于工作情况的报告\n\n" + line + "\n有关情况如下所述。\n（二）第二项工作。各单位要继续抓好落实工作，确保取得实效。")
    guard let block = manuscript.tree.blocks.first(where: { $0.runIn != nil && $0.line == 3 }) else { return nil }
    return manuscript.tree.runs(of: block).filter(\.role.isRunIn).map { manuscript.tree.string(of: $0) }.joined()
  }

  @Test func fullStop() {
    #expect(heading("（一）提高认识。各单位要高度重视，抓好落实。") == "（一）提高认识。")
  }

  @Test func numberAndWordsAreTwoRuns() {
    let manuscript = parse("关于工作的报告\n\n（一） 提高认识。各单位要高度重视，抓好落实。\n（二）加强领导。各单位要抓好落实。")
    let runs = manuscript.tree.runs(of: manuscript.tree.blocks[1])
    #expect(runs.map(\.role) == [.runInNumber, .runIn, .body])
    #expect(runs.map { manuscript.tree.string(of: $0) } == ["（一） ", "提高认识。", "各单位要高度重视，抓好落实。"])
  }

  @Test(arguments: [
    "（一）开展“学起来。做起来”活动。", "（一）落实《条例。暂行》要求。", "（一）提高认识（含思想。行动）。", "（一）開展「學起來。做起來」活動。",
  ])
  func fullStopInsideBrackets(words: String) {
    #expect(heading(words + "各单位要高度重视，抓好落实。") == words)
  }

  @Test func quotationMarkThatNeverOpened() {
    #expect(heading("（一）提高”认识。各单位要高度重视，抓好落实。") == "（一）提高”认识。")
  }

  @Test func decimalPointEndsNothing() {
    #expect(heading("（一）投资3.5亿元。各单位要高度重视，抓好落实。") == "（一）投资3.5亿元。")
  }

  @Test func colon() {
    let text = "组建抢险救援队伍，备足各类救灾物资，确保随时能够投入使用。"
    #expect(heading("（一）做好应急准备：" + text) == "（一）做好应急准备：")
    #expect(heading("（一）按照要求，做好应急准备：" + text) == nil)
  }

  @Test func headingLongerThanOneCanBe() {
    #expect(heading("（一）" + String(repeating: "甲", count: 43) + "。各单位要抓好落实。") == nil)
  }
}
