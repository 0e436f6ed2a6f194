import Testing

/// Labelled lines in a row at the head of minutes, messages and notices.
@Suite struct HeaderFieldRuleTests {
  private static let text = "各街道要结合实际抓好落实，确保书屋按时开放，方便居民就近读书。"

  @Test func labelsWithBlanksInside() {
    let fields = "时　间：3月5日上午\n地　点：水磨巷书屋\n主 持 人：李小川\n参会单位：各街道\n记 录 人：王大河"
    let shape = parse("社区书屋工作例会纪要\n\(fields)\n\(Self.text)\n").shape
    #expect(shape == ["title"] + Array(repeating: "headerField", count: 5) + ["p"])
  }

  @Test func englishMinutes() {
    let fields =
      "Date: 4 March\nTime: 7 pm\nLocation: Mill Room\nPresent: Ann Lee, Bo Hill\nApologies: Cy Dale\nScribe: Bo Hill"
    let shape = parse("Minutes of the Book Circle\n\n\(fields)\n\nThe circle met and talked about the summer.\n").shape
    #expect(shape == ["title"] + Array(repeating: "headerField", count: 6) + ["p"])
  }

  @Test func message() {
    let head = "发件人：李小川\n收件人：王大河\n抄送：各街道\n主题：书屋的桌椅"
    let shape = parse("\(head)\n\n桌椅已经送到，请派人查收。\n\(Self.text)\n发自我的手机\n").shape
    #expect(shape == Array(repeating: "headerField", count: 4) + ["p", "p", "pageFurniture"])
  }

  /// Somebody speaks again, and the label says so.
  @Test func speakersAreNoHead() {
    let lines = "主持人：书屋办得怎么样？\n记录人：每天都有人来。\n主持人：有什么困难？\n记录人：桌椅不够。"
    #expect(!parse("书屋座谈\n\(lines)\n\(Self.text)\n").shape.contains("headerField"))
  }

  /// In the middle of a text they are paragraphs, and never headings.
  @Test(arguments: ["内容：读一本好书\n要求：写一篇短文", "时间：五月上旬", "时 间：五月上旬", "主题：爱书护书\n奖品：图书一册"])
  func fieldsInText(lines: String) {
    #expect(parse(inReport: lines).allSatisfy { $0 == "p" })
  }
}
