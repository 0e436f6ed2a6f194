import Testing

/// What numbered lines are.
@Suite struct NumberingRuleTests {
  private let text = "各街道要结合实际抓好落实，确保书屋按时开放，方便居民就近读书。"

  /// A question of any length is the heading of its answer.
  @Test func catalogueOfQuestions() {
    let lines = """
      1.书屋周末开放吗？
      开放。
      2.本人因为工作关系常年在外地，户口在临溪，能不能用外地的身份证办理临溪市的通用借书证，需要带哪些材料？
      可以，带身份证即可。
      3.借的书可以在别的书屋还吗？
      可以。
      """
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1", "p"])
  }

  /// Questions in a row are asked, not answered.
  @Test func questionsWithoutAnswers() {
    let lines = "1.书屋是给谁建的，周末为什么不开放？\n2.有没有儿童读物，谁来挑选？\n3.借的书可以在别的书屋还吗，要不要另外交钱？"
    #expect(parse(inReport: lines) == ["item", "item", "item"])
  }

  /// An excerpt begins in the middle of a numbering.
  @Test(arguments: ["（二十一）加大投入", "三十、组织保障", "1.2 建设目标"])
  func loneHeadings(line: String) { #expect(parse(inReport: line) == ["h1"]) }

  @Test(arguments: [
    "（三）班的同学来书屋参加了活动", "（二）项规定的情形", "（十二）月份的数据尚未汇总。", "三、四月份最忙", "3.5亿元由市财政安排", "2024.6.1前完成选址", "7.整理馆藏图书",
    "（九）加大投入；", "2.6万册图书年内上架",
  ])
  func loneNumbersThatNumberNothing(line: String) { #expect(parse(inReport: line) == ["p"]) }

  /// 一、二月份 does not begin the numbering that 一、总体情况 has begun.
  @Test func quantityBetweenHeadings() {
    let lines = "一、总体情况\n一、二月份借阅量同比增长18%。\n二、主要做法\n\(text)\n三、下一步打算"
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1"])
  }

  @Test func quantityInPlaceOfTheNext() {
    let lines = "一、总体情况\n二、三产业的增加值占比达到八成，结构更趋合理。\n二、主要做法\n\(text)\n三、下一步打算"
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1"])
  }

  /// A heading whose words are missing keeps its place.
  @Test func stub() {
    #expect(parse(inReport: "一、总体情况\n\(text)\n二、\n\(text)\n三、下一步打算") == ["h1", "p", "h1", "p", "h1"])
  }

  /// The numbering of a notice is an outline, whatever statute the notice issues.
  @Test func noticeThatIssuesAStatute() {
    let text = """
      关于印发社区书屋管理办法的通知

      各街道办事处：
      一、总体要求
      \(self.text)
      二、工作措施
      （一）健全制度
      \(self.text)
      （二）落实经费
      \(self.text)

      附件1
      社区书屋管理办法
      第一条　为了加强社区书屋管理，制定本办法。
      第二条　社区书屋应当具备下列条件：
      （一）有固定的场所
      （二）有专门的人员
      第三条　本办法自公布之日起施行。
      """
    #expect(
      parse(text).shape == [
        "title", "addressee", "h1", "p", "h1", "h2", "p", "h2", "p", "attachmentHead", "attachmentTitle", "run-in 1",
        "run-in 1", "item", "item", "run-in 1",
      ])
  }

  @Test(arguments: ["第一章写得很好。", "第一节课是数学。", "第一部分介绍总体情况，第二部分分析问题。"])
  func mentionsOfChapters(line: String) { #expect(parse(inReport: line) == ["p"]) }

  @Test func sections() {
    let text = """
      Rules of the Rooms

      Section 1. Short title.
      These rules may be cited as the Rules.
      Section 2. Opening.
      The rooms open at nine and close at six.
      Section 2 applies to all rooms, and nobody is exempt.
      """
    #expect(parse(text).shape == ["title", "h1", "p", "h1", "p", "p"])
  }
}
