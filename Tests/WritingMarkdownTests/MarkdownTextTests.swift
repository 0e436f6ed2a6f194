import Testing
import Validating

/// Markdown is read as a CommonMark parser reads it.
@Suite struct MarkdownTextTests {
  private func read(_ markdown: String) -> (text: String, result: MarkdownText) {
    var bytes: [UInt8] = []
    let result = MarkdownText.read(Array(markdown.utf8)) { _, piece in
      for index in piece.indices { bytes.append(piece[index]) }
    }
    return (String(decoding: bytes, as: UTF8.self), result)
  }

  @Test func textAndLabels() {
    let (text, result) = read("# 甲\\*\n\n**乙。**&#20108;`标记`\\\n丙\n\n> 丁\n\n***\n")
    #expect(text == "甲*\n乙。二\n丙\n丁\n")
    #expect(result == MarkdownText(labels: ["标记"]))
  }

  @Test func listing() {
    let (text, result) = read("````\n*甲*\t&lt;\n\n  ```\n````\n")
    #expect(text == "*甲*\t&lt;\n\n  ```\n")
    #expect(result == MarkdownText())
  }

  /// A line end inside a paragraph is a space, and an address is a link to itself.
  @Test func wrappedLinesAndAddresses() {
    let (text, result) = read("a\nb <https://x.cn>\n")
    #expect(text == "a b https://x.cn\n")
    #expect(result == MarkdownText())
  }

  @Test func frontMatter() {
    let (text, result) = read("---\ntitle: 甲乙\nauthor:\n  - \"a\"\n  - 乙\ndate: \"2024-01-02\"\n---\n\n甲\n")
    #expect(text == "甲\n")
    #expect(result == MarkdownText())
  }

  @Test(arguments: [
    "title: a: b", "title: \"a\" b\"", "title: 甲\ntitle: 乙", "date: 甲\ntitle: 乙", "keywords: 甲", "title: [甲]", "  - 甲",
    "title: \"甲\\\"", "title:", "title: - 甲",
  ])
  func frontMatterThatIsNeverWritten(lines: String) {
    #expect(read("---\n\(lines)\n---\n甲\n").result.faults.first?.element == "front_matter")
  }

  @Test func tablesAndNotesOfGFM() {
    var events: [MarkdownText.Event] = []
    let markdown = "甲[^1]\n\n|   |   |\n| - | - |\n| 乙 |   |\n\n[^1]: 丙\n"
    let result = MarkdownText.read(Array(markdown.utf8), isGFM: true) { event, _ in
      if event != .text { events.append(event) }
    }
    #expect(result == MarkdownText())
    #expect(events == [.noteMark, .rowBegin, .cellBegin, .cellBegin, .rowEnd, .noteBegin, .noteEnd])
  }

  @Test func nothing() {
    #expect(read("").text.isEmpty)
    #expect(read("").result == MarkdownText())
  }

  @Test(arguments: [
    ("甲\n\n[乙](丙)", "link", 3), ("*甲*", "emph", 1), ("- 甲", "list", 1), ("<div>", "html_block", 1),
    ("甲<b>", "html_inline", 1),
    ("    甲", "code_block", 1), ("甲\n\n\t乙", "code_block", 3), ("```甲\n乙\n```", "code_block", 1),
    ("![甲](乙)", "image", 1),
  ])
  func markupThatIsNeverWritten(markdown: String, element: String, line: Int) {
    #expect(read(markdown).result.faults.first == MarkdownText.Fault(line: line, element: element))
  }
}
