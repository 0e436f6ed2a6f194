import DocumentModel
import TestSupport
import Testing
import WritingHTML

/// Blocks that are lines of one element, and blocks that stand in one.
@Suite struct LinesTests {
  private func lines(_ blocks: [(BlockKind, String, blank: UInt16, region: UInt32?)]) throws -> [String] {
    try WritingHTMLTests.lines { document in
      for (kind, text, blank, region) in blocks {
        document.add(kind, [Piece(text: text)], region: region)
        document.blocks[document.blocks.count - 1].blankLinesBefore = blank
      }
    }
  }

  @Test func stanzas() throws {
    #expect(
      try lines([(.verse, "甲", 1, nil), (.verse, " 乙", 0, nil), (.verse, "丙", 1, nil)])
        == ["<p class=\"verse\">甲<br> 乙</p>", "<p class=\"verse\">丙</p>"])
  }

  /// Line feeds are text there, so that blank lines and spaces stay as they are.
  @Test func listing() throws {
    let output = try html { document in
      document.add(.preformatted, "a <b>  &")
      document.add(.preformatted, "\t\u{3000}c ")
      document.add(.preformatted, [Piece(text: "d"), Piece(text: "", kind: .lineBreak), Piece(text: "e")])
      document.blocks[2].blankLinesBefore = 2
    }
    #expect(
      output.contains(
        "<pre class=\"preformatted\" tabindex=\"0\">a &lt;b&gt;  &amp;\n\t\u{3000}c \n\n\nd\ne</pre>\n</article>"))
  }

  /// HTML parsers drop a line feed behind the tag.
  @Test func listingThatBeginsWithAnEmptyLine() throws {
    for first in [[], [Piece(text: "", kind: .lineBreak), Piece(text: "x")]] {
      let output = try html { document in
        document.add(.preformatted, first)
        document.add(.preformatted, "a")
      }
      let text = first.isEmpty ? "\n\na" : "\n\nx\na"
      #expect(output.contains("<pre class=\"preformatted\" tabindex=\"0\">\(text)</pre>"))
    }
  }

  @Test func neighboursShareAnElement() throws {
    let blocks: [(BlockKind, String, blank: UInt16, region: UInt32?)] = [
      (.quotation, "甲", 1, nil), (.quotation, "乙", 1, nil), (.contentsEntry, "丙", 0, nil),
      (.contentsEntry, "丁", 0, nil), (.listItem(.number(.arabicPoint, ordinal: 1)), "戊", 0, nil),
      (.imprint, "己", 0, nil), (.imprint, "庚", 0, nil),
    ]
    #expect(
      try lines(blocks).map { $0.prefix(4) } == [
        "<blo", "<p c", "<p c", "</bl", "<ol ", "<li ", "<li ", "</ol", "<ol ", "<li>", "</ol", "<foo", "<p c", "<p c",
        "</fo",
      ])
  }

  @Test(
    arguments: [
      (.preformatted, "<pre "), (.quotation, "<blockquote>"), (.contentsEntry, "<ol "),
      (.imprint, "<footer>"),
    ] as [(BlockKind, String)])
  func paidOnesStandInADivision(kind: BlockKind, tag: String) throws {
    let output = try lines([(kind, "甲", 0, nil), (kind, "乙", 0, 1), (kind, "丙", 0, 1), (kind, "丁", 0, nil)])
      .joined(separator: "\n")
    let parts = output.split(separator: "<div class=\"paid\"")
    #expect(parts.count == 2)
    let (inside, behind) = try #require(
      parts.last?.firstRange(of: "</div>").map { (parts[1][..<$0.lowerBound], parts[1][$0.upperBound...]) })
    for (part, text) in [(parts[0], "甲"), (inside, "乙丙"), (behind, "丁")] as [(Substring, String)] {
      #expect(part.ranges(of: tag).count == 1)
      #expect(part.filter { "甲乙丙丁".contains($0) } == text)
    }
  }

  @Test func paidLinesOfAStanza() throws {
    func label(_ region: Int) -> String {
      "class=\"paid\" data-region=\"\(region)\" role=\"group\" aria-label=\"付费内容\""
    }
    let mixed: [(BlockKind, String, blank: UInt16, region: UInt32?)] = [
      (.verse, "甲", 0, nil), (.verse, "乙", 0, 1), (.verse, "丙", 0, 1), (.verse, "丁", 0, 2), (.verse, "戊", 0, nil),
    ]
    #expect(
      try lines(mixed) == [
        "<p class=\"verse\">甲<br><span \(label(1))>乙<br>丙</span><br><span \(label(2))>丁</span><br>戊</p>"
      ])
    #expect(
      try lines([(.verse, "甲", 0, 1), (.verse, "乙", 0, 1)])
        == ["<div \(label(1))>", "<p class=\"verse\">甲<br>乙</p>", "</div>"])
  }

  @Test func paidStretchInsideALine() throws {
    let label = "class=\"paid\" data-region=\"1\" role=\"group\" aria-label=\"付费内容\""
    #expect(
      try WritingHTMLTests.lines { document in
        document.add(.preformatted, [Piece(text: "a "), Piece(text: " b", region: 1)])
      } == ["<pre class=\"preformatted\" tabindex=\"0\">a <span \(label)> b</span></pre>"])
  }

  @Test func pageBreakBeforeThem() throws {
    #expect(
      try WritingHTMLTests.lines { document in
        document.add(.preformatted, "a")
        document.add(.pageBreak, [])
        document.add(.preformatted, "b")
      } == [
        "<pre class=\"preformatted\" tabindex=\"0\">a</pre>",
        "<pre class=\"preformatted page-break\" tabindex=\"0\">b</pre>",
      ])
  }

  @Test func speaker() throws {
    let pieces = [Piece(text: "问", role: .speaker), Piece(text: "×", kind: .placeholder, role: .speaker)]
    #expect(
      try WritingHTMLTests.lines { $0.add(.paragraph, pieces + [Piece(text: "：", role: .speaker), Piece(text: "甲")]) }
        == ["<p><b class=\"speaker\">问<span class=\"placeholder\">×</span>：</b>甲</p>"])
  }

  /// A page number names no page.
  @Test func pageTitle() throws {
    let output = try html(.page) { document in
      document.add(.pageFurniture, "— 1 —")
      document.add(.paragraph, "甲")
    }
    #expect(output.contains("<title>甲</title>"))
  }
}
