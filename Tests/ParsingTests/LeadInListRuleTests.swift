import DocumentModel
import Testing

/// Lists whose bullets were lost, below a line that ends in a colon.
@Suite struct LeadInListRuleTests {
  @Test func itemsAndTheTextBelow() {
    let lines = """
      To join you must bring:
      a card with your photograph
      a letter that shows your address
      two pounds for the deposit
      """
    #expect(parse(inEnglishReport: lines) == ["p", "item", "item", "item"])
  }

  /// The last clause ends the sentence.
  @Test func clauses() {
    let lines = "You may not:\neat in the rooms;\nspeak on the telephone;\nbring animals."
    #expect(parse(inEnglishReport: lines) == ["p", "item", "item", "item"])
  }

  @Test func chineseItems() {
    let lines = "书屋提供下列服务：\n图书借阅\n报刊阅览\n自助打印\n\n需要帮助的读者可到服务台咨询，工作人员会及时答复。"
    #expect(parse(inReport: lines).prefix(3) == ["p", "item", "item"])
  }

  /// The items of a statute's article are clauses of its sentence, and are numbered where they are items.
  @Test func statute() {
    let text = """
      社区书屋管理条例

      第一条　为了加强社区书屋管理，制定本条例。
      第二条　社区书屋应当具备下列条件：
      有固定的场所；
      有必要的图书；
      有专门的人员；
      有健全的制度。
      第三条　本条例自公布之日起施行。
      """
    #expect(!parse(text).shape.contains("item"))
  }

  /// What has text below it is a heading, colon or no colon.
  @Test func headings() {
    let lines = "现将有关情况报告如下：\n基本情况\n全市共有书屋八十二个，藏书四十万册，年接待读者一百二十万人次。\n主要做法\n各街道因地制宜，利用闲置用房建设书屋，居民步行十五分钟即可到达。"
    #expect(parse(inReport: lines) == ["p", "h1", "p", "h1", "p"])
  }

  /// One line, labels with their values, code, cells and numbered lines are lists of other sorts or none.
  @Test(arguments: [
    "图书借阅", "联系人：李小川\n联系电话：0000-6612345", "组　长　　李小川\n副组长　　王大河", "1.图书借阅\n2.报刊阅览", "2024年6月30日\n2024年7月1日",
    "请在规定的时间内到服务台办理，并带好有关材料。\n逾期不再受理，由此造成的后果由本人承担。",
  ])
  func none(lines: String) {
    let manuscript = parse("关于社区书屋建设情况的报告\n\n书屋提供下列服务：\n\(lines)\n各街道要抓好落实，确保书屋按时开放。\n")
    #expect(manuscript.texts(because: .belowLeadIn) == [])
  }
}
