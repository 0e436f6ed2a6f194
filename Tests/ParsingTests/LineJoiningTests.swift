import DocumentModel
import SourceModel
import Testing

@testable import Parsing

/// Lines that were wrapped by hand, and lines that were not.
@Suite struct LineJoiningTests {
  private let sentence = "为进一步改善群众居住条件让更多的老旧小区焕然一新经研究决定今年继续实施城镇老旧小区改造工程并把完善配套设施作为重点"

  /// Breaks a text every `width` characters, as an editor does that knows nothing of words.
  private func wrapped(_ text: String, at width: Int) -> String {
    var lines: [String] = [""]
    for character in text {
      if lines[lines.count - 1].count == width { lines.append("") }
      lines[lines.count - 1].append(character)
    }
    return lines.joined(separator: "\n")
  }

  private func texts(_ text: String) -> [String] {
    let tree = parse(text).tree
    return tree.blocks.map { tree.string(of: $0) }
  }

  @Test func chineseJoinsWithoutABlank() {
    let paragraphs = [sentence + "。", sentence + sentence + "。", sentence + "。"]
    let text = "关于老旧小区改造的报告\n" + paragraphs.map { wrapped($0, at: 30) }.joined(separator: "\n\n")
    #expect(texts(text) == ["关于老旧小区改造的报告"] + paragraphs)
  }

  @Test func latinJoinsWithOneBlankAndHyphensWithout() {
    let text = """
      Report on the Harbour Library

      The library kept its catalogue on cards for sixty years, and nobody in the
      reading room could have said how many of them there were, or which of the
      twenty-four drawers held the oldest. A count was made in spring by forty-
      four volunteers, who found one drawer full of letters that had never been
      answered.

      The letters were answered in summer. Most of the people to whom they were
      addressed had moved away long before, and some of the streets had changed
      their names twice.
      """
    let found = texts(text)
    #expect(found.count == 3)
    #expect(found[1].contains("nobody in the reading room"))
    #expect(found[1].contains("forty-four volunteers"))
    #expect(!found[1].contains("  "))
  }

  @Test func indentsBeginParagraphs() {
    let paragraphs = [sentence + "。", sentence + "。", sentence + sentence + "。"]
    let text = "关于老旧小区改造的报告\n" + paragraphs.map { wrapped("　　" + $0, at: 30) }.joined(separator: "\n")
    #expect(texts(text) == ["关于老旧小区改造的报告"] + paragraphs)
  }

  @Test func numbersBeginLines() {
    let items = ["一", "二", "三", "四", "五"].map { "（\($0)）" + sentence + "。" }
    let text = "关于老旧小区改造的报告\n" + items.map { wrapped($0, at: 31) }.joined(separator: "\n")
    #expect(texts(text) == ["关于老旧小区改造的报告"] + items)
  }

  @Test func shortLinesThatAreMeantStayApart() {
    let verse = "春眠不觉晓\n处处蚊子咬\n夜来大狗叫\n小偷知多少\n月下追小偷\n追到天亮了\n回头看一看\n原来是小猫"
    #expect(texts("一首歌谣\n" + verse).count == 9)
  }

  @Test func markersAndRegionsSurviveAJoint() throws {
    let marked = wrapped(sentence, at: 30).replacing("工程", with: "##paidbegin##工程##paidend##", maxReplacements: 1)
    let text = "关于老旧小区改造的报告\n" + [marked + "。", wrapped(sentence + sentence, at: 30) + "。"].joined(separator: "\n\n")
    let tree = parse(text).tree
    let paid = tree.runs.filter { $0.access != nil }.map { tree.string(of: $0) }
    #expect(paid.joined() == "工程")
    #expect(tree.string(of: tree.blocks[1]) == sentence + "。")
  }
}
