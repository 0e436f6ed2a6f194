import Diagnostics
import DocumentModel
import RenditionModel
import Testing
import ThemeModel
import WritingMarkdown

/// What a file says of its document, for whatever reads YAML.
@Suite struct FrontMatterTests {
  private func markdown(
    sourceHash: String? = nil, language: Language = .chineseSimplified, _ build: (inout Document<PaidRegion>) -> Void
  ) throws -> String {
    var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
    build(&document)
    var report = Report()
    let writer = MarkdownWriter(style: MarkdownStyle(sourceHash: sourceHash))
    let rendition = try writer.write(.labelled(document), theme: Theme(name: "a", stylesheet: ""), reporting: &report)
    return String(decoding: rendition.parts[0].content, as: UTF8.self)
  }

  @Test func everything() throws {
    let output = try markdown(sourceHash: "00ff") { document in
      document.add(.title, "关于甲的\n报告")
      document.add(.signature, "甲局")
      document.add(.signature, "乙局")
      document.add(.date(CalendarDate(year: 2024, month: 3, day: 5)), "2024年3月5日")
    }
    let expected = """
      ---
      title: 关于甲的报告
      author:
        - 甲局
        - 乙局
      date: "2024-03-05"
      source: "sha256:00ff"
      ---

      关于甲的\\
      报告
      ===

      """
    #expect(output.hasPrefix(expected))
  }

  @Test func nothingToSay() throws {
    #expect(try markdown { $0.add(.paragraph, "甲") } == "甲\n")
  }

  /// Front matter cannot label anything as paid.
  @Test func publicTextAlone() throws {
    let output = try markdown { document in
      document.add(.title, [Piece(text: "甲"), Piece(text: "乙", region: 1)])
      document.add(.signature, "丙局", region: 2)
      document.add(.date(CalendarDate(year: 2024, month: 3, day: 5)), "2024年3月5日", region: 2)
    }
    #expect(output.hasPrefix("---\ntitle: \"甲\"\n---\n") || output.hasPrefix("---\ntitle: 甲\n---\n"))
    #expect(!output.contains("author:") && !output.contains("date:"))
  }

  @Test(arguments: [
    ("yes", "\"yes\""), ("null", "\"null\""), ("1.0", "\"1.0\""), ("a: b", "\"a: b\""), ("*x", "\"*x\""),
    ("2024-01-01", "\"2024-01-01\""), ("Annual report", "Annual report"), ("甲乙", "甲乙"), ("甲：乙", "甲：乙"),
    ("甲 #乙", "\"甲 #乙\""), ("说“好”", "说“好”"), ("“好”", "\"“好”\""), ("a\"b\\c", "\"a\\\"b\\\\c\""),
    ("甲\u{85}乙", "\"甲\\u0085乙\""), ("甲\u{2028}乙", "\"甲\\u2028乙\""), ("甲\u{FEFF}乙", "\"甲\\uFEFF乙\""),
    ("甲\t乙", "\"甲\\u0009乙\""), ("甲  乙", "\"甲  乙\""), ("😀", "\"😀\""), ("2024年工作报告", "\"2024年工作报告\""),
    ("甲\u{1}", "\"甲\\u0001\""),
  ])
  func titles(title: String, expected: String) throws {
    let output = try markdown { $0.add(.title, title) }
    #expect(output.hasPrefix("---\ntitle: \(expected)\n---\n\n"), "\(output)")
  }
}
