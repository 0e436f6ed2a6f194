import Diagnostics
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

/// What a notice says, and how much of a region is shown.
@Suite struct NoticeTests {
  private static func released(_ text: String, _ teaser: Teaser) throws -> (texts: [String], report: Report) {
    var report = Report()
    let releaser = Releaser(policy: .teaser, teaser: teaser)
    let manuscript = releaser.uncoveringLeads(of: parse(text), reporting: &report)
    guard case .open(let document) = try releaser.release(manuscript, reporting: &report) else { return ([], report) }
    return (document.blocks.map { document.string(of: $0) }, report)
  }

  private static func teaser(_ text: String? = "{characters}", _ lead: Teaser.Lead = .none) throws -> Teaser {
    Teaser(text: try text.map { try #require(NoticeTemplate($0)) }, lead: lead)
  }

  @Test func charactersOfAllRegionsThatShareANotice() throws {
    #expect(
      try Self.released("报告\n甲甲\n<paid>乙乙\n丙丙</paid>\n<paid>丁</paid>\n戊戊<paid>己</paid>戊", Self.teaser("{characters}字"))
        .texts
        == ["报告", "甲甲", "5字", "戊戊戊", "1字"])
    // A region that goes on behind its notice counts where it began.
    #expect(
      try Self.released("报告\n甲甲<paid>乙乙\n丁丁</paid>戊戊<paid>己</paid>", Self.teaser()).texts
        == ["报告", "甲甲", "4", "戊戊", "1"])
  }

  @Test func link() throws {
    var teaser = try Self.teaser(nil)
    teaser.link = LinkAddress("/buy")
    #expect(try Self.released("报告\n各单位要认真落实。<paid>乙</paid>", teaser).texts.last == "此处为付费内容，本公开版未收录。阅读全文：/buy")
    #expect(
      try Self.released("Report\nAll of us have to work. <paid>One</paid>", teaser).texts.last?.hasSuffix(
        "Read all of it: /buy") == true)
  }

  @Test(arguments: ["", "  ", "a{b}", "{", "}", "{characters", "甲\n乙"])
  func noTemplate(text: String) { #expect(NoticeTemplate(text) == nil) }

  @Test(arguments: [
    (Teaser.Lead.characters(3), ["报告", "甲", "乙 丙丁", "…", "戊"]), (.characters(4), ["报告", "甲", "乙 丙丁。", "…", "戊"]),
    (.characters(5), ["报告", "甲", "乙 丙丁。", "己", "…", "戊"]), (.sentences(1), ["报告", "甲", "乙 丙丁。", "…", "戊"]),
    (.sentences(2), ["报告", "甲", "乙 丙丁。", "己庚！”", "…", "戊"]),
    // All of it.
    (.sentences(3), ["报告", "甲", "…", "戊"]), (.characters(11), ["报告", "甲", "…", "戊"]), (.none, ["报告", "甲", "…", "戊"]),
  ])
  func leads(lead: Teaser.Lead, texts: [String]) throws {
    #expect(
      try Self.released("报告\n甲\n<paid>乙 丙丁。\n己庚！”辛壬。</paid>\n戊", Self.teaser("…", lead)).texts == texts)
  }

  @Test func pointsOfNumbersEndNothing() throws {
    let text =
      "Report\nWe all work.\n<paid>It grew by 3.5 % at St. Ives. More of it is here. The rest is paid.</paid>\nEnd of it."
    #expect(
      try Self.released(text, Self.teaser("…", .sentences(2))).texts
        == ["Report", "We all work.", "It grew by 3.5 % at St. Ives.", "…", "End of it."])
  }

  @Test func reports() throws {
    let report = try Self.released("报告\n甲\n<paid>乙丙丁戊</paid>\n己\n<paid>庚</paid>", Self.teaser("…", .characters(2)))
      .report
    #expect(
      report.diagnostics.map(\.description).prefix(2) == [
        "note [release.lead] 1 paid region shows its first 2 characters",
        "5:1 warning [release.shorter-than-lead] the paid region that begins here is no longer than the lead, and nothing of it is shown; "
          + "ask for a shorter lead, or move the markers",
      ])
    #expect(report.diagnostics.contains { $0.id == "release.withheld" && $0.text.contains("with 3 characters") })
  }

  /// Where it is not certain what is paid, no part of it is free.
  @Test func recovery() throws {
    var report = Report()
    let releaser = Releaser(policy: .teaser, hidesMore: true, teaser: try Self.teaser("…", .characters(2)))
    let manuscript = parse("报告\n甲\n<paid>乙丙丁戊")
    #expect(releaser.uncoveringLeads(of: manuscript, reporting: &report) == manuscript)
  }

  @Test(arguments: [
    ("/", true), ("/buy?id=3&x=%20#a", true), ("https://example.com", true), ("http://example.com:8080/a", true),
    ("//example.com", false), ("javascript:x", false), ("https:/example.com", false), ("https://", false),
    ("https://-a", false),
    ("/%zz", false), ("/a b", false), ("/a\"", false), ("/甲", false), ("buy", false), ("", false),
    ("HTTPS://example.com", false),
    ("https://user@example.com", false), ("/\\example.com", false),
  ])
  func addresses(text: String, isOne: Bool) { #expect((LinkAddress(text) != nil) == isOne) }
}
