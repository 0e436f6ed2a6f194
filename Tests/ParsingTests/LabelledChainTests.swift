import Testing

/// 一、时间：…, 二、地点：…: numbered lines that say under a label each what is so.
@Suite struct LabelledChainTests {
  @Test func labelsRunIn() {
    let manuscript = parse("关于召开读书会的通知\n\n现将有关事项通知如下：\n一、时间：5月1日上午9时\n二、地点：水磨巷书屋\n三、参加人员：各街道联络员。\n")
    #expect(manuscript.shape == ["title", "p", "run-in 1", "run-in 1", "run-in 1"])
    #expect(manuscript.runs(of: 2) == ["一、", "时间：", "5月1日上午9时"])
  }

  /// A label without anything behind it has what stands below as its text.
  @Test func labelAbove() {
    let lines = "一、时间：5月1日上午9时\n二、地点：水磨巷书屋\n三、主题：爱书护书\n四、要求：\n请各街道按时参加，书屋照常开放。"
    #expect(parse(inReport: lines) == ["run-in 1", "run-in 1", "run-in 1", "h1", "p"])
  }

  /// Headings with a colon inside have text below them.
  @Test func headingsWithColons() {
    let text = "各街道要结合实际抓好落实，方便居民就近读书。"
    let lines = "一、第一阶段：摸清底数\n\(text)\n二、第二阶段：整修书屋\n\(text)\n三、第三阶段：验收总结\n\(text)"
    #expect(parse(inReport: lines) == ["h1", "p", "h1", "p", "h1", "p"])
  }

  /// What a statute defines are items.
  @Test func definitions() {
    let lines = "第一条 本办法所称用语，含义如下：\n一、书屋：指公益性阅览场所。\n二、读者：指到书屋读书的居民。\n三、藏书：指书屋的图书。\n第二条 书屋免费开放。\n第三条 本办法自公布之日起施行。"
    #expect(parse("社区书屋管理办法\n\n\(lines)\n").shape.filter { $0 == "item" }.count == 3)
  }
}
