import DocumentModel
import Testing

/// Who speaks in interviews, minutes and plays, and labels that are nobody.
@Suite struct SpeechRuleTests {
  private func speakers(_ text: String) -> [String] {
    let tree = parse(text).tree
    return tree.blocks.flatMap { tree.runs(of: $0) }.filter { $0.role == .speaker }.map { tree.string(of: $0) }
  }

  @Test func interview() {
    let text = "书屋里的四十年\n\n问：您是什么时候来书屋的？\n答：一九八四年。那时候只有两间房。\n问：后来呢？\n答：后来盖了楼。\n"
    #expect(speakers(text) == ["问：", "答：", "问：", "答："])
  }

  @Test func interviewInTraditionalChinese() {
    let text = "書屋裏的四十年\n\n記者：您是什麼時候來的？\n陳老師：民國七十三年。\n記者：後來呢？\n陳老師：後來蓋了樓。\n"
    #expect(speakers(text) == ["記者：", "陳老師：", "記者：", "陳老師："])
  }

  @Test func minutes() {
    let text = """
      读者座谈会记录

      时间：2024年6月30日
      地点：书屋二楼
      主持人：李小川

      李小川：今天请大家来，是想听听意见。
      王大河：我希望晚上多开两个小时。
      张局长：儿童区太小了，周末根本坐不下。
      李小川：这个问题我们马上研究。
      王大河：谢谢。
      """
    #expect(speakers(text) == ["李小川：", "王大河：", "张局长：", "李小川：", "王大河："])
  }

  /// 大家 and a colon at the end make no address of what somebody says.
  @Test func speakersOfLeadIns() {
    let text = "座谈会记录\n\n李小川：今天请大家来，是想听听意见。\n王大河：我先说。\n李小川：大家的意见有两条：\n王大河：同意。\n"
    #expect(speakers(text) == ["李小川：", "王大河：", "李小川：", "王大河："])
  }

  @Test func play() {
    let text = """
      The Two Doors

      ALICE: I thought the door was closed.
      TOM: It was, until yesterday.
      ALICE: Who opened it?
      TOM: Nobody knows.
      """
    #expect(speakers(text) == ["ALICE: ", "TOM: ", "ALICE: ", "TOM: "])
  }

  @Test func questionsAndAnswersInEnglish() {
    #expect(speakers("Opening Hours\n\nQ: When do you open?\nA: At nine.\n") == ["Q: ", "A: "])
  }

  /// One line with a label may be anything.
  @Test(arguments: ["主持人：李小川", "问：这是为什么？", "注：数据截至六月底。"])
  func once(line: String) {
    let text = "书屋按时开放，方便居民就近读书，各街道都做了准备。"
    #expect(speakers("书屋夜话\n\n\(text)\n\(line)\n\(text)\n") == [])
  }

  /// Who takes part, and says nothing.
  @Test func credits() { #expect(speakers("书屋夜话\n\n主持人：李小川\n嘉宾：王大河\n\n今晚的话题是读书。\n") == []) }

  /// The labels of fields come again and again, and nobody's name is 责任单位.
  @Test func fields() {
    let text = """
      书屋建设任务表

      责任单位：文化局
      完成时限：六月底前完成。
      责任单位：教育局
      完成时限：七月底前完成。
      高度：三米
      任务：整理图书。
      高度：四米
      任务：清点图书。
      """
    #expect(speakers(text) == [])
  }

  @Test func contract() {
    let text = "书屋合作协议\n\n甲方：临溪市图书馆\n乙方：临溪市第一小学\n甲方：提供图书两千册。\n乙方：提供场地两百平方米。\n"
    #expect(speakers(text) == [])
  }

  /// A novel tells who speaks and what.
  @Test func novel() {
    let text = """
      第一章　渡口
      李小川道：“今天水大。”
      王大河说：“再等等吧。”
      李小川道：“等不得了。”
      王大河：“那就走。”
      李小川道：今天水大，不如明天再走。
      王大河道：也好。
      李小川道：那就这样。
      他想：明天会好的。
      """
    #expect(speakers(text) == [])
  }

  /// The answers that one may choose from.
  @Test func choices() {
    let text = "书屋知识竞赛\n\n1.书屋几点开门？\nA：八点\nB：九点\n2.书屋几点关门？\nA：五点\nB：九点\n3.书屋有多少书？\nA：两万\nB：三万\n"
    #expect(speakers(text) == [])
  }

  @Test func notices() {
    let text = """
      Manual of the Press

      NOTE: Do not lift the press alone.
      WARNING: The plates are hot.
      NOTE: Keep the cover closed.
      WARNING: Keep away from water.
      TO: All readers of this manual.
      TO: All others.
      """
    #expect(speakers(text) == [])
  }
}
