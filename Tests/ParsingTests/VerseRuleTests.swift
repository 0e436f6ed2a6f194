import Testing

/// Verse in five and seven characters, and sentences that keep a measure by chance.
@Suite struct VerseRuleTests {
  @Test func fiveCharacters() {
    let lines = "有读者写道：\n小屋灯初上，\n长街雨未停。\n一窗书在手，\n万里月同明。"
    #expect(parse(inReport: lines) == ["p", "verse", "verse", "verse", "verse"])
  }

  @Test func sevenCharacters() {
    #expect(parse(inReport: "春风又到旧书楼，夜半灯花照白头。\n万卷未曾随水去，一江依旧向东流。") == ["verse", "verse"])
  }

  /// A poem's title is a heading in a collection, and part of the poem where chapters have numbers.
  @Test func titles() {
    let poem = "一水分南北，孤舟系晚沙。\n渔灯三两点，照见野人家。\n"
    let other = "鸡声催客起，霜月满前川。\n回首来时路，人家半在烟。\n"
    #expect(
      parse("渡口集\n\n晚渡\n\(poem)\n早行\n\(other)").shape == ["title", "h1", "verse", "verse", "h1", "verse", "verse"])
    let novel = "第一章　渡口\n船家唱道：\n晚渡歌\n\(poem)众人听了，都说唱得好，再来一段。\n第二章　归舟\n次日天明，船又开了。\n"
    #expect(parse(novel).shape == ["h1", "p", "verse", "verse", "verse", "p", "h1", "p"])
  }

  @Test(arguments: [
    // Six characters a clause.
    "坚持统筹推进，坚持分类施策。\n坚持安全第一，坚持质量至上。",
    // Clauses of different lengths.
    "小屋灯初上，长街的雨还没有停。\n一窗书在手，万里月同明。",
    // Three clauses are no stanza.
    "小屋灯初上，\n长街雨未停。\n后来雨停了。他们才各自回家去。",
    // One line alone.
    "春风又到旧书楼，夜半灯花照白头。",
    // Five and seven do not mix.
    "小屋灯初上，长街雨未停。\n万卷未曾随水去，一江依旧向东流。",
    // Letters and digits are no verse.
    "二〇二四年，A区二号楼。\n二〇二三年，B区一号楼。",
  ])
  func none(lines: String) { #expect(!parse(inReport: lines).contains("verse")) }
}

/// What is set in from the text around it.
@Suite struct SetInRuleTests {
  /// Fills lines of 72 columns, as whoever wraps a text by hand does.
  private func wrapped(_ text: String, indent: Int = 0) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > 72 - indent {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    lines.append(line)
    return lines.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }

  /// What becomes of lines below the second of four paragraphs.
  private func shape(_ lines: String) -> [String] {
    let paragraphs = [
      "The quay was built of stone in the time of the first mayors, and it has been mended four times since then. Nobody knows who carved the lions at its end, though many people have asked, and some have written to the papers about it.",
      "The town clerk wrote of it in his diary, which is kept in the library, and which may be read there on any afternoon by everybody who asks for it at the desk and has washed his hands:",
      "The quay was closed to carts in the last century, and the rails on it were taken up for scrap. What is left is a walk along the river with benches and lamps, where the lions look at the water as they always did.",
      "Nobody has tried to move them, and it is to be hoped that nobody will try it as long as there are people who remember the ferry, the market and the smell of the fish.",
    ].map { wrapped($0) }
    let text = (["The Old Quay"] + paragraphs.prefix(2) + [lines] + paragraphs.suffix(2)).joined(separator: "\n\n")
    let shape = parse(text + "\n").shape
    #expect(shape.prefix(3) == ["title", "p", "p"] && shape.suffix(2) == ["p", "p"])
    return Array(shape.dropFirst(3).dropLast(2))
  }

  @Test func quotation() {
    let text =
      "The water stood so high this morning that the lions seemed to swim, and the ferryman would not go out for any money, so that the market had no fish and the priest no sermon."
    #expect(shape(wrapped(text, indent: 6)) == ["quotation"])
    #expect(shape(wrapped(text)) == ["p"])
  }

  @Test func verse() {
    let lines = [
      "The lions swim, the ferry sleeps,", "The fish are safe in all their deeps,", "The town comes down to look.",
    ]
    #expect(shape(lines.map { "      " + $0 }.joined(separator: "\n")) == ["verse", "verse", "verse"])
    #expect(!shape(lines.joined(separator: "\n")).contains("verse"))
  }

  /// Short lines that begin with small letters are a list or an address.
  @Test func lists() {
    let lines = "      two lions of stone,\n      one bench of wood,\n      the rails of the tram."
    #expect(shape(lines).allSatisfy { $0 == "item" || $0 == "p" })
  }

  /// Chinese sets in the first line of every paragraph.
  @Test func chineseIndents() {
    let lines = "　　小屋的灯刚刚亮起来的时候，长街上的雨还没有停，我们坐在窗边读书。\n　　后来雨停了，月亮升起来，大家才各自回家去。"
    #expect(parse(inReport: lines) == ["p", "p"])
  }
}
