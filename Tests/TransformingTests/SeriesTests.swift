import DocumentModel
import Testing
import Transforming

/// Series of items that run on in a paragraph.
@Suite struct SeriesTests {
  private func items(_ body: String) -> [String] { Transformed("关于工作情况的报告\n\n" + body).items }

  @Test(arguments: [
    ("一是学习理论；二是深入调研；三是狠抓落实。", ["1 一是", "2 二是", "3 三是"]), ("工作中，一要学习，二要调研。", ["1 一要", "2 二要"]),
    ("一来路远，二来天黑，因此没有成行。", ["1 一来", "2 二来"]), ("第一，学习。第二，调研。第三，落实。", ["1 第一，", "2 第二，", "3 第三，"]),
    ("首先，学习理论。其次，深入调研。再次，狠抓落实。最后，总结。", ["1 首先", "2 其次", "3 再次", "4 最后"]),
    ("首先学习理论，最后狠抓落实。", ["1 首先", "2 最后"]), ("一方面，学习理论；另一方面，深入调研。", ["1 一方面", "2 另一方面"]),
    ("主要做法：一是学习；二是调研。", ["1 一是", "2 二是"]), ("主要有：“一是学习；二是调研。”", ["1 一是", "2 二是"]),
    ("第一、学习理论。第二、深入调研。", ["1 第一、", "2 第二、"]), ("一是学习! 二是調研", []), ("一是学习！二是调研？三是落实。", ["1 一是", "2 二是", "3 三是"]),
  ])
  func rising(body: String, expected: [String]) {
    #expect(items(body) == expected)
  }

  @Test(arguments: [
    "一是学习理论，提高认识。", "二是学习；三是调研；四是落实。", "一是学习；三是调研。", "二是学习；一是调研。", "一是学习；二要调研。", "这一是学习，那二是调研。",
    "统一是大势，第二是调研。", "第一季度增长，第二季度下降。", "他最后到达，首先发言。", "第一次，第二次。", "一、二是质数；三是奇数。", "一方面，学习理论。",
  ])
  func noSeries(body: String) {
    #expect(items(body) == [])
  }

  @Test func upToTwentyNine() {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let numerals = digits + ["十"] + digits.map { "十" + $0 } + ["二十"] + digits.map { "二十" + $0 }
    let found = items(numerals.map { "\($0)是学习" }.joined(separator: "；") + "。")
    #expect(found == numerals.enumerated().map { "\($0 + 1) \($1)是" })
  }

  @Test func twoSeriesInOneParagraph() {
    #expect(items("一是学习；二是调研。另外，一是落实；二是总结。") == ["1 一是", "2 二是", "3 一是", "4 二是"])
  }

  @Test func acrossParagraphs() {
    #expect(items("工作如下。一是学习理论。\n二是深入调研。\n三是狠抓落实。") == ["1 一是", "1 二是", "1 三是"])
    // A series goes on only where a paragraph begins with the next ordinal.
    #expect(items("一是学习理论。\n另外的话。\n二是深入调研。") == [])
    #expect(items("一是学习理论。\n此外，二是深入调研。") == [])
    #expect(items("一是学习；二是调研。\n此外，三是落实。") == ["1 一是", "2 二是"])
  }

  @Test func lastClosesASeries() {
    #expect(items("首先，学习。其次，调研。最后，落实。再次，总结。") == ["1 首先", "2 其次", "3 最后"])
  }

  @Test func leads() {
    let found = Transformed("关于工作情况的报告\n\n一是强化学习。坚持每周一次。二是深入调研。三是“抓。落实”。总结经验。")
    #expect(found.leads == ["强化学习。", "“抓。落实”。"])
  }

  @Test func headingThatRunsInIsNoItem() {
    let text = "关于工作情况的报告\n\n（一）一是学习。二是调研；三是落实到位，取得实效。\n有关情况如下所述。\n（二）加强领导。各单位要高度重视，抓好落实。"
    #expect(Transformed(text).items == [])
  }

  @Test func itemsThatAPaidRegionCuts() {
    let found = Transformed("关于工作情况的报告\n\n一是学习<paid>理论；二是调研</paid>基层；三是落实。")
    #expect(found.items == ["1 一是", "2 二是", "3 三是"])
    #expect(found.manuscript.tree.runs.filter { $0.item == 2 }.map { $0.access?.region } == [1, 1, nil])
    #expect(found.manuscript.tree.runs.filter { $0.role == .body }.map(\.item) == [0, 1, 1, 2, 2, 3])
  }
}
