import TestSupport
import Testing

@testable import Validating

/// What is read through a digest is what a parser finds in the whole.
@Suite struct MarkdownDigestTests {
  /// Lines of every kind that decides how others are read, and some that are text wherever they stand.
  private static let lines = [
    "", "", "", "", "", "甲乙丙丁戊己庚辛壬癸", "第一项工作，成绩显著。", "## 一、工作情况", "# 标题 #", "#标题", "####### 七级",
    "甲*乙*丙", "**甲**。乙", "\\*甲", "甲_乙_", "甲`乙`丙", "甲&amp;乙", "甲<b>乙", "<div>", "<pre>", "</pre>", "<!-- 甲", "-->",
    "甲[乙](丙)丁", "[甲]: 丙", "甲[^1]乙", "[^1]: 甲", "```", "~~~", "```` 甲", "    甲", "  甲", "\t甲", "- 甲", "  乙", "1. 甲",
    "> 甲",
    ">", "甲 ", "甲  ", "甲\\", "===", "---", "***", "| 甲 | 乙 |", "| --- | --- |", "甲 | 乙", "甲~~乙~~", "　　甲", "　", "\u{A0}",
    "甲\r",
    "\r", "\r\r 字", " 字", "字 ", "甲\t乙", "A 甲", "Plain words.", ".甲", "...", "(a) b", "\"q\" r", "'s", "www.a.b",
    "a@b.c", "http://a.b/c", "A. b", "a) b", "i. c", "; d", "? e", ", f", "甲 1. 乙", "字", "\u{FEFF}甲", "甲\u{2028}乙", "é",
    "甲!乙]", "甲\u{7F}", "+ 甲",
    "甲：http://a.b", "##  甲 ", "## 甲#", "##\t甲",
  ]

  private struct Reading: Equatable {
    var text: [UInt8] = []
    var events: [String] = []
    var result: MarkdownText
  }

  private static func reading(_ markdown: [UInt8], isGFM: Bool, throughDigest: Bool) -> Reading {
    var reading = Reading(result: MarkdownText())
    reading.result = MarkdownText.read(markdown, isGFM: isGFM, throughDigest: throughDigest) { event, piece in
      if event == .text {
        for index in piece.indices { reading.text.append(piece[index]) }
      } else {
        reading.events.append("\(event) at \(reading.text.count)")
      }
    }
    return reading
  }

  @Test(arguments: [false, true])
  func any(isGFM: Bool) {
    var random = SeededGenerator(seed: isGFM ? 2 : 1)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in Self.lines.randomElement(using: &random)! }.joined(separator: "\n")
      let markdown = Array(text.utf8)
      let whole = Self.reading(markdown, isGFM: isGFM, throughDigest: false)
      let digest = Self.reading(markdown, isGFM: isGFM, throughDigest: true)
      #expect(whole == digest, "\(text.debugDescription)")
      if whole != digest { return }
    }
  }

  @Test func mostOfAManuscriptIsLeftOut() throws {
    let text = "# 报告\n\n" + String(repeating: "## 一、情况\n\n第一项工作，成绩显著。\n\n", count: 100) + "张**同志\n"
    let markdown = Array(text.utf8)
    let read = MarkdownDigest(of: markdown.span, from: 0)
    let digest = try #require(read)
    #expect(String(decoding: digest.bytes, as: UTF8.self) == "字\n\n张**同志\n")
    #expect(digest.texts.count == 201)
    #expect(digest.line(3) == 403)
  }

  /// Where one of the lines that are left out lies in something, everything is read.
  @Test(arguments: ["<!--\n\n甲\n\n-->\n", "```\n````\n\n甲\n\n```\n"])
  func inside(text: String) {
    let markdown = Array(text.utf8)
    #expect(
      Self.reading(markdown, isGFM: false, throughDigest: true)
        == Self.reading(markdown, isGFM: false, throughDigest: false))
  }
}
