import Diagnostics
import DocumentModel
import Testing
import Transforming

/// Signs that stand for something blanked out, and the same signs where they mean something else.
@Suite struct PlaceholderTests {
  private func placeholders(_ body: String) -> [String] {
    Transformed("关于工作情况的报告\n\n" + body, [PlaceholderTransform()]).placeholders
  }

  @Test(arguments: [
    ("在*的领导下，**同志", ["*", "**"]), ("***", ["***"]), ("某＊单位", ["＊"]), ("××同志×××单位", ["××", "×××"]), ("XX公司", ["XX"]),
    ("XXXX年X月", ["XXXX"]), ("○○局", ["○○"]), ("□□□", ["□□□"]), ("○○局某某同志在会上作了讲话。", ["○○"]), ("王*", ["*"]), ("*", ["*"]),
    ("a* b", ["*"]),
    ("2*", ["*"]),
    ("*号", ["*"]), ("3××5", ["××"]), ("*×*", ["*", "*"]), ("*××*", ["*", "××", "*"]), ("2**3", ["**"]),
  ])
  func found(body: String, expected: [String]) {
    #expect(placeholders(body) == expected)
  }

  @Test(arguments: [
    "2*3", "a*b", "A*1", "3×5", "长×宽", "XXL码", "TOXX", "第X章", "XXI", "○", "□", "X", "2023年", "😀", "é×ê",
  ])
  func notFound(body: String) {
    #expect(placeholders(body) == [])
  }

  @Test func signsOfAListingAreNone() {
    let parsed = Transformed("关于工作情况的报告\n\n某某 ** 某某", [])
    for (kind, count) in [(.paragraph, 1), (.preformatted, 0)] as [(BlockKind, Int)] {
      var manuscript = parsed.manuscript
      manuscript.tree.blocks[1].kind = kind
      var report = Report()
      let tree = PlaceholderTransform().transform(manuscript, reporting: &report).tree
      #expect(tree.runs.filter { $0.kind == .placeholder }.count == count)
    }
  }

  @Test func everyoneOfMany() {
    let body = String(repeating: "在*单位任**职务，", count: 500)
    #expect(placeholders(body).count == 1000)
  }

  @Test func markersOfListsAndNumbersAreNone() {
    let found = Transformed("关于工作情况的报告\n\n工作如下：\n* 甲*乙\n* 丙", [PlaceholderTransform()])
    #expect(found.manuscript.tree.runs.filter { $0.role == .number }.map(\.kind) == [.text, .text])
    #expect(found.placeholders == ["*"])
  }

  /// A run ends where a region begins; a sign is read with what its own run holds.
  @Test func atTheEdgesOfARegion() {
    #expect(placeholders("甲<paid>*</paid>乙") == ["*"])
    let found = Transformed("关于工作情况的报告\n\n甲*<paid>*</paid>*乙")
    #expect(found.manuscript.tree.runs.filter { $0.kind == .placeholder }.map { $0.access?.region } == [nil, 1, nil])
  }

  @Test func inItemsOfASeries() {
    let found = Transformed("关于工作情况的报告\n\n一是在*学习；二是在**调研。")
    #expect(found.manuscript.tree.runs.filter { $0.kind == .placeholder }.map(\.item) == [1, 2])
  }
}
