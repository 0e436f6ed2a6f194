import Testing

/// Tables that were saved as text.
@Suite struct TableRowRuleTests {
  @Test func cellsInTheSameColumns() {
    let lines = """
      街道          书屋数      藏书（册）
      渡口街        12          61000
      水磨巷        9           42000
      合计          21          103000
      """
    #expect(parse(inReport: lines) == ["tableRow", "tableRow", "tableRow", "tableRow"])
  }

  /// A drawn row may have a long cell.
  @Test(arguments: [100, 1_000, 20_000])
  func longCells(length: Int) {
    let lines = "| 项目 | 说明 |\n|---|---|\n| 甲 | \(String(repeating: "长", count: length)) |\n| 乙 | 短 |"
    #expect(parse(inReport: lines) == ["tableRow", "tableRow", "tableRow", "tableRow"])
  }

  /// Two rows are a table if they have three cells, three if they have two.
  @Test func smallTables() {
    #expect(parse(inEnglishReport: "Room      Seats    Books\nQuay      120      4000") == ["tableRow", "tableRow"])
    #expect(
      parse(inEnglishReport: "Room      Seats\nQuay      120\nMill      98") == ["tableRow", "tableRow", "tableRow"])
  }

  /// A row of dashes parts the head from the rows and not the table; one below the last row ends it.
  @Test func ruleBelowTheHead() {
    let lines = "Name        Loans\n-----------------\nQuay        120\nMill        98"
    #expect(parse(inEnglishReport: lines) == ["tableRow", "tableRow", "tableRow", "tableRow"])
  }

  @Test(arguments: [
    // Columns that begin where they like.
    "各单位要    抓好落实工作\n按时开放书屋    不得延误\n方便    居民就近读书",
    // A gap in one line alone.
    "各单位要抓好    落实工作，确保书屋按时开放。",
    // Gaps of one blank.
    "甲 乙 丙\n丁 戊 己\n庚 辛 壬",
  ])
  func none(lines: String) { #expect(!parse(inReport: lines).contains("tableRow")) }

  @Test func proseWithGaps() {
    let lines = "The quay was built    of stone and brick.\nNobody knows who made    the lions on it."
    #expect(!parse(inEnglishReport: lines).contains("tableRow"))
  }

  @Test func tabs() {
    #expect(parse(inReport: "街道\t书屋数\t藏书\n渡口街\t12\t61000") == ["tableRow", "tableRow"])
    #expect(parse(inReport: "书屋按时开放，\t方便居民就近读书。") == ["p"])
  }

  /// Editors take tabs off the ends of lines, and an empty corner is a tab in front.
  @Test func emptyCells() {
    let rows = "\t书屋数\t藏书\n渡口街\t12\t61000\n合计\t12"
    #expect(parse(inReport: rows) == ["tableRow", "tableRow", "tableRow"])
    #expect(parse(inReport: "街道\t书屋数\t藏书\n渡口街\t12\t61000\n注：\t书屋按时开放，方便居民就近读书。").last == "p")
  }

  @Test func ruleOfSeveralPieces() {
    let lines = "Name        Town\n----------  -----\nAnn Lee     Quay\nBo Hill     Mill\nCy Mayfair  Dale"
    #expect(parse(inEnglishReport: lines) == Array(repeating: "tableRow", count: 5))
  }

  /// Two blanks or an ideographic one part cells if there are three rows with as many of them and a column of figures.
  @Test(arguments: ["  ", "　"])
  func narrowGaps(gap: String) {
    let rows = [["街道", "书屋", "藏书"], ["渡口街", "12", "61000"], ["水磨巷", "9", "42000"]].map { $0.joined(separator: gap) }
    #expect(parse(inReport: rows.joined(separator: "\n")) == ["tableRow", "tableRow", "tableRow"])
    #expect(!parse(inReport: rows.prefix(2).joined(separator: "\n")).contains("tableRow"))
  }

  @Test(arguments: [
    // Names, a couplet, a prescription, labels with their values.
    "张　三　李　四\n王　五　赵　六\n孙　七　周　八", "春风又绿江南岸　明月何时照我还\n两个黄鹂鸣翠柳　一行白鹭上青天\n窗含西岭千秋雪　门泊东吴万里船",
    "人参  二钱\n白术  三钱\n茯苓  一钱", "李小川  王大河  陈一山\n赵二水  周三石  吴四木\n孙五土  郑六金  冯七火",
  ])
  func narrowGapsInText(lines: String) { #expect(!parse(inReport: lines).contains("tableRow")) }

  /// What sums up lacks cells, and often its gaps as well.
  @Test func totals() {
    let rows = "街道\t书屋\t藏书\n渡口街\t12\t61000\n水磨巷\t9\t42000\n合计 103000"
    #expect(parse(inReport: rows) == ["tableRow", "tableRow", "tableRow", "tableRow"])
    #expect(parse(inReport: "合计 103000") != ["tableRow"])
    #expect(parse(inReport: rows + "，其中去年新增的书已经全部上架，方便居民就近读书。").last == "p")
  }

  @Test func drawnRows() {
    let rows = "| 街道 | 书屋 |\n|------|-----:|\n| 渡口街 | 12 |\n| 水磨巷 | 9 |"
    #expect(parse(inReport: rows) == ["tableRow", "tableRow", "tableRow", "tableRow"])
    #expect(parse(inReport: "|街道|书屋|\n|渡口街|12|") == ["tableRow", "tableRow"])
  }

  /// Boxes are drawings, and one line proves nothing.
  @Test(arguments: ["+------+------+\n| 前台 | 后台 |\n| 借书 | 还书 |\n+------+------+", "| 前台 | 后台 |"])
  func drawings(lines: String) { #expect(!parse(inReport: lines).contains("tableRow")) }
}
