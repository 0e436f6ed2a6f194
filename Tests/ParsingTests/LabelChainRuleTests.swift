import DocumentModel
import Testing

@testable import Parsing

/// Headings that words with numbers, years and questions make.
@Suite struct LabelChainRuleTests {
  @Test func plans() {
    let lines = """
      方案一
      在原址扩建，投资四百万元，工期八个月，期间书屋停止开放。
      方案二
      另行选址新建，投资九百万元，工期十四个月，期间书屋照常开放。
      方案三
      租用商铺，每年租金六十万元，三个月即可开放。
      """
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1", "p"])
  }

  @Test func years() {
    let text = "书屋大事记\n\n2021\n三月，第一个书屋在渡口街开放。\n2022年\n五月，市政府把书屋列为民生实事。\n2023年\n书屋达到八十二个，实现街道全覆盖。\n"
    #expect(parse(text).shape == ["title", "h1", "p", "h1", "p", "h1", "p"])
  }

  /// Appendices stand beside the other headings, however near they are.
  @Test func appendices() {
    let text = """
      Report on the Reading Rooms

      Opening Hours
      The rooms open at nine and close at six, except on public holidays and in August.
      Appendix A
      The list of rooms was drawn up by the council in the spring of last year.
      Appendix B
      The list of books was drawn up by the staff in the autumn of last year.
      """
    #expect(parse(text).shape == ["title", "h1", "p", "h1", "p", "h1", "p"])
  }

  @Test func questions() {
    let lines = """
      书屋周末开放吗？
      开放，时间为上午九点到下午六点，节假日另行通知。
      怎样办理借书证？
      带上身份证到任何一个书屋的服务台办理，当场可取。
      借的书可以在别的书屋还吗？
      可以，全市书屋通借通还，自助还书柜全天开放。
      """
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1", "p"])
  }

  /// The cells of a table, one below the other.
  @Test func tableOfYears() {
    let shape = parse(inReport: "年度\n2021\n320\n2022\n415\n2023\n502")
    #expect(shape.dropFirst() == ["p", "p", "p", "p", "p", "p"])
  }

  /// What somebody asks in running text, nobody answers below.
  @Test func questionsInARow() {
    let lines = "我们不禁要问，书屋是给谁建的？\n为什么周末不开放？\n为什么没有儿童读物？\n这些问题值得深思。"
    #expect(parse(inReport: lines) == ["p", "p", "p", "p"])
  }

  @Test func questionsInANovel() {
    let text = "第一章　渡口\n“今天开船吗？”\n船家摇头，指了指江面。\n“明天呢？”\n船家还是摇头。\n“后天呢？”\n船家不答话，把缆绳又绕了一圈。\n第二章　归舟\n天晴了。\n"
    #expect(parse(text).texts(because: .questions) == [])
  }

  @Test func sentencesWithNumbers() {
    let lines = "方案一投资最少，工期最短，居民的反映也最好。\n会议又讨论了别的问题。\n方案二投资较大，工期较长。\n会议没有作出决定。"
    #expect(parse(inReport: lines) == ["p", "p", "p", "p"])
  }

  @Test func labels() {
    #expect(reading("方案一") { LabelChains.label($0)?.number } == 1)
    #expect(reading("Step 12: Close the lid") { LabelChains.label($0)?.number } == 12)
    #expect(reading("Appendix C") { LabelChains.label($0)?.number } == 3)
    #expect(reading("方案一共三个") { LabelChains.label($0)?.number } == nil)
    #expect(reading("Appendix Case") { LabelChains.label($0)?.number } == nil)
  }

  @Test(arguments: [
    ("2024", true), ("2024年", true), ("2024 Fall", true), ("2024年秋季", true), ("2124", false), ("2024年大事", false),
  ])
  func year(text: String, expected: Bool) { #expect(reading(text) { LabelChains.isYear($0) } == expected) }

  @Test(arguments: [
    ("320", true), ("1,250.5", true), ("3-5", true), ("12%", true), ("３２０", true), ("-", false), ("3个", false),
  ])
  func figure(text: String, expected: Bool) { #expect(reading(text) { LabelChains.isFigure($0) } == expected) }
}
