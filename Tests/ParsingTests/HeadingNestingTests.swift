import Testing

/// How headings without a number nest.
@Suite struct HeadingNestingTests {
  private let text = "全市共有书屋八十二个，藏书四十万册，年接待读者一百二十万人次，比上年增长一成。\n"

  /// A heading without text of its own encloses the next one, and years are siblings.
  @Test func yearsBelowPeriods() {
    let document = "书屋大事记\n\n概况\n\(text)建设时期\n2021\n\(text)2022\n\(text)开放时期\n2023\n\(text)2024\n\(text)"
    #expect(
      parse(document).shape == ["title", "h1", "p", "h1", "h2", "p", "h2", "p", "h1", "h2", "p", "h2", "p"])
  }

  /// A heading between two of one numbering stands below the first of them.
  @Test func insideANumbering() {
    let document = "社区书屋建设报告\n\n一、总体情况\n\(text)图书采购\n\(text)人员招录\n\(text)二、主要做法\n\(text)三、下一步打算\n\(text)"
    #expect(parse(document).shape == ["title", "h1", "p", "h2", "p", "h2", "p", "h1", "p", "h1", "p"])
  }

  /// What is numbered anew below each of them is below them.
  @Test func numberingBelow() {
    let part = "1.选址\n\(text)2.采购\n\(text)"
    let document = "社区书屋建设报告\n\n渡口书屋\n\(part)水磨书屋\n\(part)城北书屋\n\(part)"
    let section = ["h1", "h2", "p", "h2", "p"]
    #expect(parse(document).shape == ["title"] + section + section + section)
  }

  /// 卷上 and 卷下 enclose what stands below them, numbered or not.
  @Test(arguments: ["卷上 卷下", "上篇 下篇", "上册 下册"])
  func volumes(halves: String) {
    let halves = halves.split(separator: " ")
    let numbered = halves.map { "\($0)\n第一章 渡口\n\(text)第二章 水磨\n\(text)" }.joined()
    let section = ["h1", "h2", "p", "h2", "p"]
    #expect(parse("书屋故事\n\n\(numbered)").shape == ["title"] + section + section)
    let sequence = halves.map { "\($0)\n一　渡口\n\(text)二　水磨\n\(text)" }.joined()
    #expect(parse("书屋故事\n\n\(sequence)").shape == ["title"] + section + section)
  }

  /// Nothing says more: they stand beside each other.
  @Test func side() {
    let document = "社区书屋建设报告\n\n基本情况\n\(text)\n主要做法\n\(text)\n存在问题\n\(text)"
    #expect(parse(document).shape == ["title", "h1", "p", "h1", "p", "h1", "p"])
  }

  /// An attachment has an outline of its own.
  @Test func attachments() {
    let document = "社区书屋建设报告\n\n一、总体情况\n\(text)二、主要做法\n\(text)\n附件1\n名单说明\n来源\n\(text)\n范围\n\(text)"
    #expect(
      parse(document).shape == [
        "title", "h1", "p", "h1", "p", "attachmentHead", "attachmentTitle", "h1", "p", "h1", "p",
      ])
  }

  /// Short lines in a row are no outline of endless depth.
  @Test func deepest() {
    let lines = (1...12).map { "书屋里的第\($0)种安静" }.joined(separator: "\n")
    let levels = parse("社区书屋建设报告\n\n\(lines)\n\(text)").shape.compactMap {
      $0.hasPrefix("h") ? Int($0.dropFirst()) : nil
    }
    #expect(levels.allSatisfy { $0 <= 5 })
  }
}
