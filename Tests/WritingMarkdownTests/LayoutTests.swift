import Diagnostics
import DocumentModel
import RenditionModel
import Testing
import ThemeModel
import WritingMarkdown

/// Each kind of block has its form.
@Suite struct LayoutTests {
  @Test func onePart() throws {
    var report = Report()
    let theme = Theme(name: "plain", stylesheet: "")
    let empty = PublicDocument(text: DocumentText(source: []))
    let rendition = try MarkdownWriter().write(.open(empty), theme: theme, reporting: &report)
    #expect(rendition.parts.map(\.path) == ["document.md"])
    #expect(rendition.parts[0].mediaType == .markdown)
    #expect(rendition.parts[0].content.isEmpty)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func kinds() throws {
    let output = try markdown { document in
      document.add(.title, "关于甲的报告\n（乙）")
      document.add(.addressee, "各单位：")
      for level in 1...6 { document.add(.heading(Heading(level: UInt8(level))), "\(level)、甲") }
      document.add(.listItem(.bullet), [Piece(text: "- ", role: .number), Piece(text: "甲")])
      document.add(.listItem(.bullet), [Piece(text: "- ", role: .number), Piece(text: "乙")])
      document.add(.notice, "以下内容\n未公开")
      document.add(.pageBreak, [])
      document.add(.paragraph, "")
      document.add(.signature, "××局")
    }
    let expected = """
      关于甲的报告\\
      （乙）
      ===

      各单位：

      ## 1、甲

      ### 2、甲

      #### 3、甲

      ##### 4、甲

      ###### 5、甲

      ###### 6、甲

      \\- 甲

      \\- 乙

      > 以下内容\\
      > 未公开

      ***

      ××局
      """
    #expect(output == expected)
  }

  @Test func linesOfOneThing() throws {
    let output = try markdown { document in
      document.add(.contentsHeading, "目录")
      document.add(.contentsEntry, "一、甲…1")
      document.add(.contentsEntry, "1. 乙\t2")
      document.add(.verse, "丙")
      document.add(.verse, " 丁")
      document.add(.verse, "戊")
      document.blocks[5].blankLinesBefore = 1
      document.add(.caption, "图1 甲")
      document.add(.quotation, "己")
      document.add(.quotation, "庚\n辛")
      document.add(.notice, "壬")
      document.add(.quotation, "癸")
      document.add(.imprint, "抄送：甲")
      document.add(.pageFurniture, "- 1 -")
    }
    let expected = """
      目录

      一、甲…1\\
      1\\. 乙&#9;2

      丙\\
      &#32;丁

      戊

      图1 甲

      > 己
      >
      > 庚\\
      > 辛

      > 壬

      > 癸

      抄送：甲

      \\- 1 -
      """
    #expect(output == expected)
  }

  /// Nothing in a listing is escaped, and a row of backticks does not end it.
  @Test(arguments: [
    (["*a*  <b> &amp; \\"], "```\n*a*  <b> &amp; \\\n```"), ([" a", "\tb "], "```\n a\n\tb \n```"),
    (["``` x", "`"], "````\n``` x\n`\n````"), (["````", "~~~"], "`````\n````\n~~~\n`````"),
    (["``", "``"], "```\n``\n``\n```"),
    (["", "a", ""], "```\na\n```"),
  ])
  func listing(lines: [String], expected: String) throws {
    #expect(try markdown { document in for line in lines { document.add(.preformatted, line) } } == expected)
  }

  @Test func blankLinesOfAListing() throws {
    let output = try markdown { document in
      document.add(.preformatted, "a")
      document.add(.preformatted, "b")
      document.blocks[0].blankLinesBefore = 1
      document.blocks[1].blankLinesBefore = 2
    }
    #expect(output == "```\na\n\n\nb\n```")
  }

  @Test func titleOfOneLine() throws {
    #expect(try markdown { $0.add(.title, "报告") } == "# 报告")
  }

  /// Three hyphens in the first line would begin front matter.
  @Test func noFrontMatter() throws {
    let output = try markdown { document in
      document.add(.pageBreak, [])
      document.add(.paragraph, "---")
    }
    #expect(output == "***\n\n\\---")
  }
}
