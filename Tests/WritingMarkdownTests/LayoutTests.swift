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
