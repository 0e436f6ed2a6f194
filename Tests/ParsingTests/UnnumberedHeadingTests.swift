import Testing

@testable import Parsing

/// Short lines that look like headings and are none.
@Suite struct UnnumberedHeadingTests {
  private let text = "全市共有书屋八十二个，藏书四十万册，年接待读者一百二十万人次，比上年增长一成。"

  /// Labels that come again are fields, and so are those that say whom to ask.
  @Test(arguments: ["责任单位：文化局", "完成时限：六月底", "联系人：李小川", "联系电话：0000-6612345", "地址：渡口街12号"])
  func fields(line: String) {
    let document = "书屋任务表\n\n一号书屋\n责任单位：文化局\n完成时限：六月底\n\(text)\n二号书屋\n责任单位：教育局\n完成时限：七月底\n\(text)\n\(line)\n\(text)\n"
    #expect(parse(document).shape(of: line) == "p")
  }

  /// What is said, and nothing else.
  @Test(arguments: ["“好。”", "“那就走吧——”", "“谁？”", "「好。」", "\"Certainly.\""])
  func speech(line: String) { #expect(parse("渡口往事\n\n\(text)\n\(line)\n\(text)\n").shape[2] == "p") }

  @Test(arguments: ["320", "3-5", "12%", "1,250.5"])
  func figures(line: String) { #expect(parse("渡口往事\n\n\(text)\n\(line)\n\(text)\n").shape[2] == "p") }

  @Test func headings() {
    #expect(
      parse("书屋调研报告\n\n\(text)\n\n保存现状\n\n\(text)\n\n对策建议\n\n\(text)\n").shape == ["title", "p", "h1", "p", "h1", "p"])
  }
}
