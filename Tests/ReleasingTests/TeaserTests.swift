import DocumentModel
import Releasing
import Testing

/// `teaser`: a notice stands where a region stood.
@Suite struct TeaserTests {
  @Test func oneNoticeARegion() throws {
    #expect(
      try Released("报告\n甲甲\n<paid>乙乙\n丙丙</paid>\n丁丁\n<paid>戊戊</paid>", .teaser).texts
        == ["报告", "甲甲", "notice", "丁丁", "notice"])
  }

  @Test func regionsInARowShareOne() throws {
    #expect(
      try Released("报告\n甲甲\n<paid>乙乙</paid>\n<paid>丙丙</paid>\n丁丁", .teaser).texts == ["报告", "甲甲", "notice", "丁丁"])
    #expect(try Released("报告\n甲甲<paid>乙</paid>甲<paid>丙</paid>甲", .teaser).texts == ["报告", "甲甲甲甲", "notice"])
  }

  @Test func regionFromTheMiddleOfOneBlockToTheMiddleOfAnother() throws {
    #expect(try Released("报告\n甲甲<paid>乙乙\n丙丙\n丁丁</paid>戊戊\n己己", .teaser).texts == ["报告", "甲甲", "notice", "戊戊", "己己"])
  }

  @Test func anotherRegionInTheSameBlock() throws {
    #expect(
      try Released("报告\n甲甲<paid>乙乙\n丁丁</paid>戊戊<paid>己</paid>", .teaser).texts
        == ["报告", "甲甲", "notice", "戊戊", "notice"])
  }

  @Test func title() throws {
    #expect(try Released("关于<paid>某事</paid>的报告\n甲甲", .teaser).texts == ["关于的报告", "notice", "甲甲"])
    #expect(try Released("<paid>关于某事的报告</paid>\n甲甲", .teaser).texts == ["notice", "甲甲"])
  }

  @Test func wholeDocument() throws {
    #expect(try Released("<paid>关于某事的报告\n甲甲", .unwrap).texts.count == 2)
    #expect(try Released("<paid>关于某事的报告\n甲甲</paid>", .teaser).texts == ["notice"])
  }

  @Test(arguments: [
    ("关于工作的报告\n各单位要认真落实。<paid>甲</paid>", "此处为付费内容，本公开版未收录。"),
    ("關於工作的報告\n各單位應當認真說明。<paid>甲</paid>", "此處為付費內容，本公開版未收錄。"),
    (
      "Report\nAll of us have to do our work. <paid>One</paid>",
      "This part is paid content and is not included in this public version."
    ),
  ])
  func language(text: String, notice: String) throws {
    let document = try Released(text, .teaser).document
    let block = try #require(document.blocks.last)
    #expect(document.string(of: block) == notice)
    #expect(block.line == 0)
    #expect(block.decision.reason == .withheld)
  }

  /// The words of a notice are in the text once, however many notices point at them.
  @Test func wordsAreHeldOnce() throws {
    let released = try Released("报告\n甲甲\n<paid>乙</paid>\n丙丙\n<paid>丁</paid>\n戊戊", .teaser)
    #expect(released.everything == "报告甲甲丙丙戊戊此处为付费内容，本公开版未收录。")
    #expect(released.document.text.sourceCount == "报告甲甲丙丙戊戊".utf8.count)
  }
}
