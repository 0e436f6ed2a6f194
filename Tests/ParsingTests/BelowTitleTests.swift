import Testing

/// What stands between the title and the text: history, source, date, name.
@Suite struct BelowTitleTests {
  private func shape(_ lines: String) -> [String] {
    let text = "渡口在城东，水急的时候不开船，两岸的人就隔着水喊话，声音传得很远。"
    return Array(parse("渡口往事\n\n\(lines)\n\n\(text)\n\(text)\n").shape.dropFirst().dropLast(2))
  }

  @Test func sources() {
    #expect(shape("来源：临溪日报\n2024年6月1日") == ["note", "note"])
    #expect(shape("临溪市人民法院发布\n2024年6月1日") == ["note", "note"])
    #expect(shape("摘自《临溪县志》") == ["note"])
    #expect(shape("李小川\n来源：临溪日报\nhttps://news.linxi.example/1204") == ["note", "note", "note"])
  }

  /// Nobody is named who could have issued it.
  @Test(arguments: ["消息一经发布", "最高水位发布"])
  func none(line: String) { #expect(shape(line) != ["note"]) }

  @Test func datesAndNames() {
    #expect(shape("2024年6月1日\n李小川") == ["subtitle", "subtitle"])
    #expect(shape("（2024年6月1日）") == ["subtitle"])
    #expect(shape("——写在书屋开放之前") == ["subtitle"])
  }

  /// A person's name right below the title, apart from the text.
  @Test func author() {
    #expect(parse("渡口往事\n林溪生\n\n渡口在城东，水急的时候不开船，两岸的人就隔着水喊话。\n").shape == ["title", "subtitle", "p"])
    #expect(parse("渡口往事\n\n方法\n渡口在城东，水急的时候不开船，两岸的人就隔着水喊话。\n").shape[1] != "subtitle")
    #expect(parse("渡口往事\n石油的用途\n\n渡口在城东，水急的时候不开船。\n").shape[1] != "subtitle")
  }

  @Test(arguments: [
    "（2019年3月1日市人民代表大会常务委员会第八次会议通过）",
    "（2019年3月1日市人民代表大会常务委员会第八次会议通过\n2024年5月20日市人民代表大会常务委员会\n第十六次会议修订）",
    "2019年3月1日市人民代表大会常务委员会第八次会议通过\n2024年5月20日修订",
  ])
  func histories(lines: String) {
    let text = "社区书屋管理条例\n\n\(lines)\n\n第一条　为了加强社区书屋管理，制定本条例。\n第二条　社区书屋应当免费向公众开放。\n"
    let shape = parse(text).shape.dropFirst().dropLast(2)
    #expect(shape.allSatisfy { $0 == "note" } && !shape.isEmpty)
  }

  /// Who issued a statute stands below its history.
  @Test func sourceBelowAHistory() {
    let text = """
      社区书屋管理条例
      （2019年3月1日市人民代表大会常务委员会第八次会议通过）
      临溪市文化和旅游局发布
      2024年6月1日
      第一条　为了加强社区书屋管理，制定本条例。
      第二条　社区书屋应当免费向公众开放。
      """
    #expect(parse(text).shape.prefix(4) == ["title", "note", "note", "note"])
  }

  /// Brackets that enclose no history, or never close.
  @Test func otherBrackets() {
    #expect(shape("（讨论稿）") == ["subtitle"])
    #expect(!shape("（2019年的书屋还很少，\n渡口只有一间小屋").contains("note"))
  }
}
