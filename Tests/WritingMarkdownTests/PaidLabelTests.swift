import DocumentModel
import Testing
import WritingMarkdown

/// Kept regions stand between labels, which no text can be taken for.
@Suite struct PaidLabelTests {
  @Test func wholeBlocks() throws {
    let output = try markdown { document in
      document.add(.paragraph, "甲")
      document.add(.heading(Heading(level: 1)), "乙", region: 1)
      document.add(.pageBreak, [])
      document.add(.paragraph, "丙", region: 1)
      document.add(.paragraph, "丁")
    }
    #expect(output == "甲\n\n`付费内容开始`\n\n## 乙\n\n***\n\n丙\n\n`付费内容结束`\n\n丁")
  }

  @Test func fromTheMiddleOfOneParagraphToTheMiddleOfAnother() throws {
    let output = try markdown { document in
      document.add(.paragraph, [Piece(text: "甲"), Piece(text: "一是", region: 1)])
      document.add(.paragraph, "乙", region: 1)
      document.add(.paragraph, [Piece(text: "二是", region: 1), Piece(text: "丙")])
    }
    #expect(output == "甲`付费内容开始`一是\n\n乙\n\n二是`付费内容结束`丙")
  }

  @Test func regionsThatTouch() throws {
    let output = try markdown { document in
      document.add(.paragraph, [Piece(text: "甲", region: 1), Piece(text: "乙", region: 2)])
      document.add(.paragraph, "丙", region: 3)
      document.add(.paragraph, "丁", region: 4)
    }
    let expected = """
      `付费内容开始`甲`付费内容结束 付费内容开始`乙`付费内容结束`

      `付费内容开始`

      丙

      `付费内容结束`

      `付费内容开始`

      丁

      `付费内容结束`
      """
    #expect(output == expected)
  }

  @Test func besideStrongText() throws {
    let output = try markdown { document in
      document.add(.paragraph, [Piece(text: "甲。", role: .runIn, region: 1), Piece(text: "乙")])
      document.add(.paragraph, [Piece(text: "甲。", role: .runIn), Piece(text: "乙", region: 2)])
    }
    #expect(output == "`付费内容开始`**甲**。`付费内容结束`乙\n\n**甲**。`付费内容开始`乙`付费内容结束`")
  }

  /// A code span inside a listing would be text.
  @Test func listingIsCutAroundItsLabels() throws {
    let output = try markdown { document in
      document.add(.preformatted, "a")
      document.add(.preformatted, [Piece(text: "b "), Piece(text: "`c", region: 1)])
      document.add(.preformatted, "d", region: 1)
      document.add(.preformatted, [Piece(text: "e", region: 1), Piece(text: " f")])
    }
    #expect(
      output
        == "```\na\nb \n```\n\n`付费内容开始`\n\n```\n`c\n```\n\n```\nd\n```\n\n```\ne\n```\n\n`付费内容结束`\n\n```\n f\n```")
  }

  @Test func insideAStanzaAndAroundQuotations() throws {
    let output = try markdown { document in
      document.add(.verse, "甲")
      document.add(.verse, [Piece(text: "乙"), Piece(text: "丙", region: 1)])
      document.add(.quotation, "丁")
      document.add(.quotation, "戊", region: 2)
      document.add(.quotation, "己", region: 2)
    }
    #expect(
      output
        == "甲\\\n乙`付费内容开始`丙`付费内容结束`\n\n> 丁\n\n`付费内容开始`\n\n> 戊\n>\n> 己\n\n`付费内容结束`")
  }

  @Test func english() throws {
    let output = try markdown(language: .english) { $0.add(.paragraph, "Text", region: 1) }
    #expect(output == "`Paid content begins`\n\nText\n\n`Paid content ends`")
  }

  @Test(arguments: MarkdownPaidLabel.allCases, Language.allCases)
  func wordsAreNoMarkup(label: MarkdownPaidLabel, language: Language) {
    #expect(!label.words(in: language).contains { "`#<>[]$".contains($0) })
  }
}
