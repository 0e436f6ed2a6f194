import Diagnostics
import DocumentModel
import Releasing
import SourceModel
import Testing

/// What stands alone once paid text is gone.
@Suite struct OrphanTests {
  /// What is left, a line each, and what was said of it as `line id`.
  private func release(
    _ text: String, _ policy: ReleasePolicy = .remove, orphans: OrphanHandling = .keep
  ) throws -> (left: [String], said: [String]) {
    var report = Report()
    let released = try Releaser(policy: policy, orphans: orphans).release(parse(text), reporting: &report)
    guard case .open(let tree) = released else { return ([], []) }
    return (
      tree.blocks.map { block in tree.runs(of: block).map { tree.string(of: $0) }.joined() },
      report.diagnostics.filter { $0.severity > .note || $0.text.contains("as well") }
        .map { "\($0.position.map { String($0.line) } ?? "-") \($0.id)" }
    )
  }

  private let headings = """
    工作方案

    一、目标
    <paid>建成分馆三十个。</paid>
    二、任务
    （一）选址。<paid>靠近集市。</paid>
    （二）配书。每馆三千册。
    三、经费
    （一）来源
    <paid>县财政承担六成。
    （二）用途
    装修和购书。</paid>
    四、空白
    五、附则
    从今天起施行。
    """

  @Test func headingsWithoutABody() throws {
    let (left, said) = try release(headings)
    #expect(left.contains("一、目标") && left.contains("（一）选址。") && left.contains("（一）来源"))
    #expect(
      said == [
        "3 release.orphan-heading", "6 release.orphan-heading", "8 release.orphan-heading", "9 release.orphan-heading",
      ])
  }

  @Test func droppedHeadings() throws {
    let (left, said) = try release(headings, orphans: .drop)
    #expect(left == ["工作方案", "二、任务", "（二）配书。每馆三千册。", "四、空白", "五、附则", "从今天起施行。"])
    #expect(said.count == 4)
  }

  /// The head of an attachment and its title are its heading.
  @Test func attachmentWithoutABody() throws {
    let text = """
      关于建馆的通知

      各村：
      现将有关材料印发给你们。
      附件：1.名单
      　　　2.方案
      某某局
      2024年6月1日
      附件1
      名单
      张三、李四。
      附件2
      方案
      <paid>全部方案的正文。
      还有一段正文。</paid>
      """
    let said = try release(text).said
    #expect(said.contains("12 release.orphan-heading") && said.contains("13 release.orphan-heading"), "\(said)")
    #expect(!said.contains { $0.hasPrefix("9 ") || $0.hasPrefix("10 ") })
    let left = try release(text, orphans: .drop).left
    #expect(left.contains("附件1") && left.contains("名单") && !left.contains("附件2") && !left.contains("方案"))
  }

  @Test func aNoticeIsABody() throws {
    let (left, said) = try release(headings, .teaser, orphans: .drop)
    #expect(left.contains("一、目标") && left.contains("三、经费"))
    #expect(said == [])
  }

  @Test func aNumberAlone() throws {
    let text = "工作方案\n\n一、目标\n建成分馆。\n二、<paid>任务\n选址。</paid>\n三、附则\n今天施行。"
    #expect(try release(text).said == ["5 release.orphan-heading"])
    #expect(try release(text, orphans: .drop).left == ["工作方案", "一、目标", "建成分馆。", "三、附则", "今天施行。"])
  }

  @Test func numberingsThatSkip() throws {
    let text = """
      工作方案

      <paid>一、目标
      建成分馆。</paid>
      二、任务
      1. 选址
      <paid>2. 配书</paid>
      3. 用人
      <paid>三、经费
      县里出。</paid>
      四、附则
      今天施行。
      """
    #expect(
      try release(text).said == ["5 release.numbering-gap", "8 release.numbering-gap", "11 release.numbering-gap"])
  }

  /// What the author numbered so stays so in silence.
  @Test func numberingsThatSkippedBefore() throws {
    #expect(try release("方案\n\n一、目标\n建馆。\n三、任务\n选址。<paid>靠近集市。</paid>").said == [])
  }

  private let attachments = """
    关于建设分馆的通知

    各乡镇：
    请抓紧建设，经费见附件2。

    附件：1.分馆名单
    2.经费测算

    县图书馆
    2024年3月1日

    附件1
    分馆名单
    河口分馆。
    <paid>附件2
    经费测算
    三百万元。</paid>
    """

  @Test func attachmentsThatAreGone() throws {
    let (left, said) = try release(attachments)
    #expect(left.contains("2.经费测算"))
    #expect(said == ["4 release.missing-attachment", "7 release.missing-attachment"])
    #expect(try release(attachments, orphans: .drop).left.contains("2.经费测算") == false)
  }

  @Test func nothingIsSaidWhereNothingStandsAlone() throws {
    #expect(try release("方案\n\n一、目标\n建馆。<paid>三十个。</paid>\n二、任务\n选址。").said == [])
  }

  // MARK: Contents

  private let contents = """
    调研报告

    目录
    一、总体情况……1
    二、投入产出……3
    三、展望2030……5

    一、总体情况
    各项工作进展顺利。
    <paid>二、投入产出
    本年投入三百万元。</paid>
    三、展望2030
    继续努力。
    """

  /// Its page, and the year that a heading ends with, are not mixed up.
  @Test func entryOfAPaidChapter() throws {
    let (left, said) = try release(contents)
    #expect(left.contains { $0.hasPrefix("二、投入产出") })
    #expect(said == ["5 release.orphan-entry", "12 release.numbering-gap"])
    let dropped = try release(contents, orphans: .drop)
    #expect(!dropped.left.contains { $0.hasPrefix("二、投入产出") })
    #expect(dropped.left.contains { $0.hasPrefix("三、展望2030…") })
    #expect(dropped.said == said)
  }

  /// A chapter whose heading stays is named rightly.
  @Test func entryOfAChapterWithoutABody() throws {
    let text = contents.replacing("<paid>二、投入产出\n", with: "二、投入产出\n<paid>")
    #expect(try release(text).said == ["10 release.orphan-heading"])
  }

  // MARK: Marks of notes that nobody counts

  @Test(arguments: ["①", "（1）", "(1)", "【1】", "［1］", "〔1〕", "注1", "（注1）", "*"])
  func markOfAPaidNote(mark: String) throws {
    let label = mark == "注1" || mark == "（注1）" ? "注1：" : mark
    let text = """
      调研报告

      全年接待读者三万人次\(mark)，比上年有所增加。

      \(label)<paid>不含周末临时开放时的人数。</paid>
      """
    #expect(try release(text).said.filter { $0.hasSuffix("cut-note") } == ["3 release.cut-note"])
    let whole = text.replacing("\(label)<paid>", with: "<paid>\(label)")
    #expect(try release(whole).said.filter { $0.hasSuffix("cut-note") } == ["3 release.cut-note"])
    // With a note of which something is left there is nothing to say.
    let open = text.replacing("<paid>不含", with: "不含<paid>")
    #expect(try release(open).said.allSatisfy { !$0.hasSuffix("cut-note") })
  }

  /// ①, (1) and * are more often something else.
  @Test(arguments: [
    "全年做了三件事：①借阅；②展览。\n<paid>①借阅的细节。</paid>\n",
    "主要措施包括(1)借阅和(2)展览。\n<paid>(1)借阅的细节。</paid>\n(1)借阅的概况。\n",
    "由李*、王**负责。\n<paid>* 名单另行公布。</paid>\n", "全年接待读者三万人次①。\n①不含周末。\n<paid>①另一节的注。</paid>\n",
    "各单位要备注1个联系人。\n<paid>注1：另行公布。</paid>\n",
  ])
  func noMarkOfANote(text: String) throws {
    #expect(try release("调研报告\n\n" + text).said.allSatisfy { !$0.hasSuffix("cut-note") })
  }

  // MARK: Titles

  /// What is left of a title is what pages are called, which may be odd.
  @Test func titleOfWhichSomeIsPaid() throws {
    let half = try release("<paid>内部</paid>工作方案\n\n各单位要认真学习。\n")
    #expect(half.left.first == "工作方案" && half.said == ["1 release.cut-title"])
    let whole = try release("<paid>内部工作方案</paid>\n\n各单位要认真学习。\n")
    #expect(whole.said == ["1 release.cut-title"])
    #expect(try release("工作方案\n\n各单位<paid>要认真学习</paid>。\n").said == [])
  }
}
