import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import Testing
import ThemeModel
import WritingMarkdown

/// Tables, notes, and what is a matter of taste.
@Suite struct StyleTests {
  private func markdown(
    _ dialect: MarkdownWriter.Dialect, columns: Int? = nil, headings: MarkdownStyle.Headings = .atx,
    lineBreaks: MarkdownStyle.LineBreaks = .backslash, _ build: (inout Document<PaidRegion>) -> Void
  ) throws -> String {
    var document = Document<PaidRegion>(text: DocumentText(source: []))
    build(&document)
    let style = MarkdownStyle(frontMatter: false, columns: columns, headings: headings, lineBreaks: lineBreaks)
    var report = Report()
    let rendition = try MarkdownWriter(dialect: dialect, style: style).write(
      .labelled(document), theme: Theme(name: "a", stylesheet: ""), reporting: &report)
    return String(decoding: rendition.parts[0].content.dropLast(), as: UTF8.self)
  }

  private func addTable(_ rows: [String], to document: inout Document<PaidRegion>) {
    for row in rows {
      var runs: [Run<PaidRegion>] = []
      for cell in row.split(separator: "/", omittingEmptySubsequences: false) {
        if !runs.isEmpty { runs.append(Run(.cellSeparator, range: document.text.append("\t"))) }
        runs.append(Run(.text, range: document.text.append(String(cell))))
      }
      let block = Block<PaidRegion>(
        .tableRow, source: TextRange(0..<0), line: 0, decision: Decision(.plain, confidence: 1))
      document.append(block, runs: runs)
    }
  }

  @Test func tables() throws {
    let rows = ["表一", "姓名/数/备注", "张三/12/a|b", "李四/3"]
    #expect(
      try markdown(.gfm) { addTable(rows, to: &$0) } == """
        表一

        | 姓名 | 数  | 备注 |
        | ---- | --- | ---- |
        | 张三 | 12  | a\\|b |
        | 李四 | 3   |      |
        """)
    #expect(
      try markdown(.commonMark) { addTable(rows, to: &$0) } == """
        ```
        表一
        姓名  数  备注
        张三  12  a|b
        李四  3
        ```
        """)
  }

  @Test func tableWithoutHeader() throws {
    #expect(
      try markdown(.gfm) { addTable(["1/2", "3/4"], to: &$0) } == """
        |     |     |
        | --- | --- |
        | 1   | 2   |
        | 3   | 4   |
        """)
  }

  @Test func underlinedHeadings() throws {
    let output = try markdown(.commonMark, headings: .setext) { document in
      document.add(.title, "甲")
      document.add(.heading(Heading(level: 1)), "乙")
      document.add(.heading(Heading(level: 1)), "丙|丁")
      document.add(.heading(Heading(level: 2)), "戊")
    }
    #expect(output == "甲\n===\n\n乙\n---\n\n## 丙|丁\n\n### 戊")
  }

  @Test func lineBreaks() throws {
    #expect(try markdown(.commonMark, lineBreaks: .spaces) { $0.add(.paragraph, "甲\n乙") } == "甲  \n乙")
  }

  @Test(arguments: [
    ("The quick brown fox jumps over the dog", "The quick brown fox\njumps over the dog"),
    ("甲乙丙丁戊己庚辛 壬癸子丑寅卯 辰巳", "甲乙丙丁戊己庚辛 壬癸子丑寅卯 辰巳"),
    ("one two three four - five six seven", "one two three four -\nfive six seven"),
    ("one two three 1. four five six seven", "one two three 1.\nfour five six seven"),
    ("one two three # > + four five six", "one two three # > +\nfour five six"),
    ("C:\\ two three four five six \\ seven", "C:\\ two three four\nfive six \\ seven"),
    ("one two three  four  five six seven", "one two\nthree  four  five\nsix seven"),
    ("--- fourfivesixseveneight nine", "--- fourfivesixseveneight\nnine"),
    ("-- - fourfivesixseveneight nine", "-- - fourfivesixseveneight\nnine"),
    ("one\n=== fourfivesixseveneight nine", "one\\\n=== fourfivesixseveneight\nnine"),
    ("one\n|-|- fourfivesixseveneight nine", "one\\\n|-|- fourfivesixseveneight\nnine"),
    ("\\ ` fourfivesixseveneight ` nine ten", "\\ \\` fourfivesixseveneight `\nnine ten"),
  ])
  func wrapping(text: String, expected: String) throws {
    #expect(try markdown(.commonMark, columns: 20) { $0.add(.paragraph, text) } == expected)
  }

  @Test func wrappingOfQuotationsAndHeadings() throws {
    let output = try markdown(.commonMark, columns: 20) { document in
      document.add(.heading(Heading(level: 1)), "one two three four five six")
      document.add(.quotation, "one two three four five six")
    }
    #expect(output == "## one two three four five six\n\n> one two three four\n> five six")
  }
}
