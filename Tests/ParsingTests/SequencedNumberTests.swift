import DocumentModel
import Testing

/// Numbers that no line shows by itself.
@Suite struct SequencedNumberTests {
  private static let text = "各社区要排好班次，书屋按时开放。"

  @Test(arguments: [
    ["一，", "二，", "三，"], ["一　", "二　", "三　"], ["一 ", "二 "], ["A、", "B、", "C、"], ["a、", "b、", "c、"], ["一、", "二、", "三，"],
    ["一，", "二，"], ["壹、", "贰、", "叁、"], ["⒈", "⒉", "⒊"],
  ])
  func sequences(numbers: [String]) {
    let found = parse(
      "关于社区书屋建设情况的报告\n\n\(Self.text)\n"
        + zip(numbers, ["整修书架", "添置桌椅", "粉刷墙面"]).map { "\($0)\($1)\n\(Self.text)\n" }.joined())
    #expect(found.shape == ["title", "p"] + numbers.flatMap { _ in ["h1", "p"] })
    #expect(found.texts(because: .sequence).count == numbers.count - 1)
    // The number is no part of the heading's words.
    #expect(found.runs(of: 2).count == 2)
  }

  /// None of these rises from one.
  @Test(arguments: [["二，", "三，", "四，"], ["一，", "三，", "五，"], ["B、", "C、", "D、"]])
  func noSequence(numbers: [String]) {
    let text = "书屋按时开放，方便居民就近读书，各街道要结合实际抓好落实，确保书屋管理规范有序。"
    let lines = numbers.map { "\($0)\(text)" }
    #expect(parse(inReport: lines.joined(separator: "\n")) == lines.map { _ in "p" })
  }

  /// A name of two groups and numbers that are counted aloud are no numbers of lines.
  @Test(arguments: [
    ["A、B两组负责东区，书屋按时开放，方便居民就近读书。", "B、C两组负责西区，书屋按时开放，方便居民就近读书。", "C、D两组负责南区，书屋按时开放，方便居民就近读书。"],
    ["一，二，三，大家齐声数着，把书一本一本搬上书架，一直搬到了天黑。", "二，三，四，大家齐声数着，把书一本一本搬上书架，一直搬到了天黑。", "三，四，五，大家齐声数着，把书一本一本搬上书架，一直搬到了天黑。"],
  ])
  func namesAndCounts(lines: [String]) { #expect(parse(inReport: lines.joined(separator: "\n")) == ["p", "p", "p"]) }

  /// Two sentences that begin so prove nothing.
  @Test func twoSentences() {
    #expect(parse(inReport: "一，书屋要按时开放，方便居民就近读书。\n二，书屋要有人值守，做好借还登记。") == ["p", "p"])
  }
}
