import DocumentModel
import Testing

@testable import Parsing

/// What pages and sites leave in a text.
@Suite struct PageFurnitureRuleTests {
  private let furniture = "pageFurniture"

  @Test(arguments: [
    "- 3 -", "— 4 —", "－５－", "·12·", "— 103 —", "第4页 共9页", "第 4 页", "第4页/共9页", "第4頁（共9頁）", "Page 7", "Page 7 of 9",
    "Page 7/9",
    "Linxi                    Informational                   [Page 12]",
  ])
  func pageNumbers(line: String) { #expect(parse(inReport: line) == [furniture]) }

  @Test(arguments: [
    "3-5", "12", "2023-2024", "第5页的照片", "第四页上有一张照片。", "Page 7 is blank", "- 3", "— — —", "第三页", "- 12345 -",
  ])
  func otherNumbers(line: String) { #expect(parse(inReport: line) != [furniture]) }

  @Test func runningHeads() {
    let text = """
      社区书屋建设报告
      社区书屋建设报告　　内部资料
      — 1 —
      各街道因地制宜，利用闲置用房建设书屋，居民步行十五分钟即可到达。
      社区书屋建设报告　　内部资料
      — 2 —
      书屋按时开放，方便居民就近读书，各街道都做了准备。
      社区书屋建设报告　　内部资料
      — 3 —
      全市共有书屋八十二个，藏书四十万册，年接待读者一百二十万人次。
      """
    let page = [furniture, furniture, "p"]
    #expect(parse(text).shape == ["title"] + page + page + page)
  }

  /// A head above the title leaves the title what it is; a first line of words alone is the title, come again or not.
  @Test func titles() {
    let page = "临溪日报　　2025年6月15日\n各街道因地制宜，利用闲置用房建设书屋，居民步行即可到达。\n- 1 -\n"
    let paper = "临溪日报　　2025年6月15日\n夜读书屋亮灯记\n书屋的灯准时亮起，读者陆续到来。\n- 1 -\n" + page + page
    #expect(parse(paper).shape.prefix(3) == [furniture, "title", "p"])
    let book =
      "社区书屋建设报告\n书屋按时开放，方便居民。\n- 1 -\n社区书屋建设报告\n读者很多，图书不够。\n- 2 -\n社区书屋建设报告\n还要采购图书，增加座位。\n- 3 -\n社区书屋建设报告\n报告完毕，请审议批准。\n"
    #expect(parse(book).shape.first == "title")
    #expect(parse(book).texts(because: .runningHead).count == 3)
  }

  /// Heads at page breaks, with the page's number in them.
  @Test func runningHeadsAtPageBreaks() {
    let text = "社区书屋建设报告\n书屋按时开放。\n\u{C}社区书屋建设报告 2\n读者很多。\n\u{C}社区书屋建设报告 3\n图书不够。\n\u{C}社区书屋建设报告 4\n还要采购。\n"
    let page = ["pageBreak", furniture, "p"]
    #expect(parse(text).shape == ["title", "p"] + page + page + page)
  }

  /// A list at the top of a document has no pages.
  @Test func itemsThatDifferInTheirDigits() {
    let manuscript = parse("社区书屋建设报告\n- 第1件事\n- 第2件事\n- 第3件事\n- 第4件事\n书屋按时开放，方便居民。\n")
    #expect(manuscript.shape == ["title", "item", "item", "item", "item", "p"])
  }

  /// What comes again in the middle of pages is the text's own, and two times are no custom.
  @Test func whatComesAgain() {
    let stanza = "图书整理\n各街道因地制宜，利用闲置用房建设书屋，居民步行即可到达。\n"
    #expect(!parse("社区书屋建设报告\n\n" + stanza + stanza + stanza + stanza).shape.contains(furniture))
    let twice = "社区书屋建设报告\n\n内部资料\n— 1 —\n书屋按时开放，方便居民。\n内部资料\n— 2 —\n读者很多，图书不够。\n"
    #expect(parse(twice).texts(because: .runningHead) == [])
  }

  @Test(arguments: ["本文来自临溪书屋网，转载请注明出处", "更多信息请关注“临溪书屋”公众号", "责任编辑：李小川", "上一篇：渡口往事", "转载自《临溪日报》", "轉載請註明出處"])
  func exportTraces(line: String) { #expect(parse(inReport: line) == [furniture]) }

  @Test(arguments: ["更多的人走进了书屋。", "本文认为，书屋应当延长开放时间。", "转载他人作品应当注明出处。", "责任编辑由街道推荐。"])
  func text(line: String) { #expect(parse(inReport: line) == ["p"]) }
}
