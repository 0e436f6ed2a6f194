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

  /// Two rows are a table if they have three cells, three if they have two.
  @Test func smallTables() {
    #expect(parse(inEnglishReport: "Room      Seats    Books\nQuay      120      4000") == ["tableRow", "tableRow"])
    #expect(
      parse(inEnglishReport: "Room      Seats\nQuay      120\nMill      98") == ["tableRow", "tableRow", "tableRow"])
  }

  /// A row of dashes parts the head from the rows.
  @Test func ruleBelowTheHead() {
    let lines = "Name        Loans\n-----------------\nQuay        120\nMill        98"
    #expect(parse(inEnglishReport: lines) == ["tableRow", "pageFurniture", "tableRow", "tableRow"])
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
}
