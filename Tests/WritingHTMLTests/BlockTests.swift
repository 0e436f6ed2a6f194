import DocumentModel
import TestSupport
import Testing

/// Elements and classes follow kinds and roles.
@Suite struct BlockTests {
  @Test(
    arguments: [
      (.paragraph, "<p>甲</p>"), (.subtitle, "<header>\n<p class=\"subtitle\">甲</p>\n</header>"),
      (.documentNumber, "<header>\n<p class=\"document-number\">甲</p>\n</header>"),
      (.copyNumber, "<header>\n<p class=\"copy-number\">甲</p>\n</header>"),
      (.secrecyLevel, "<header>\n<p class=\"secrecy-level\">甲</p>\n</header>"),
      (.urgency, "<header>\n<p class=\"urgency\">甲</p>\n</header>"),
      (.issuer, "<header>\n<p class=\"issuer\">甲</p>\n</header>"),
      (.signatory, "<header>\n<p class=\"signatory\">甲</p>\n</header>"),
      (.title, "<header>\n<h1>甲</h1>\n</header>"), (.salutation, "<p class=\"salutation\">甲</p>"),
      (.addressee, "<p class=\"addressee\">甲</p>"), (.headerField, "<p class=\"header-field\">甲</p>"),
      (.attachmentNote, "<p class=\"attachment-note\">甲</p>"),
      (
        .attachmentHead,
        "<section class=\"attachment\" aria-label=\"甲\">\n<p class=\"attachment-head\">甲</p>\n</section>"
      ),
      (
        .signature,
        "<section class=\"closing\" aria-label=\"落款\">\n<p class=\"signature\">甲</p>\n</section>"
      ), (.date(nil), "<p class=\"date\">甲</p>"),
      (
        .date(CalendarDate(year: 2023, month: 12, day: 31)),
        "<p class=\"date\"><time datetime=\"2023-12-31\">甲</time></p>"
      ), (.note, "<p class=\"note\">甲</p>"), (.notice, "<p class=\"notice\">甲</p>"),
      (.contentsHeading, "<p class=\"contents-heading\">甲</p>"),
      (
        .contentsEntry,
        "<ol class=\"list\" style=\"list-style:none\">\n<li class=\"contents-entry\">甲</li>\n</ol>"
      ), (.caption, "<p class=\"caption\">甲</p>"),
      (.quotation, "<blockquote>\n<p class=\"quotation\">甲</p>\n</blockquote>"), (.verse, "<p class=\"verse\">甲</p>"),
      (.preformatted, "<pre class=\"preformatted\" tabindex=\"0\">甲</pre>"),
      (.imprint, "<footer>\n<p class=\"imprint\">甲</p>\n</footer>"),
      (.pageFurniture, "<p class=\"page-furniture\">甲</p>"),
      (.listItem(.bullet), "<ul class=\"list\" style=\"list-style:none\">\n<li>甲</li>\n</ul>"),
      (
        .listItem(.number(.arabicPoint, ordinal: 1)),
        "<ol class=\"list\" style=\"list-style:none\">\n<li>甲</li>\n</ol>"
      ),
    ] as [(BlockKind, String)])
  func kind(kind: BlockKind, expected: String) throws {
    #expect(try lines { $0.add(kind, "甲") }.joined(separator: "\n") == expected)
  }

  @Test func pageBreakIsAClassOfTheNextBlock() throws {
    #expect(
      try lines { document in
        document.add(.pageBreak, [])
        document.add(.paragraph, "甲")
        document.add(.note, "乙")
        document.add(.pageBreak, [])
      } == ["<p class=\"page-break\">甲</p>", "<p class=\"note\">乙</p>"])
  }

  @Test func neighboursShareAList() throws {
    #expect(
      try lines { document in
        for text in ["1.甲", "2.乙"] { document.add(.listItem(.number(.arabicPoint, ordinal: 1)), text) }
        document.add(.listItem(.bullet), "丙")
      }.filter { !$0.hasPrefix("<li>") }.map { $0.prefix(3) } == ["<ol", "</o", "<ul", "</u"])
  }

  @Test func roles() throws {
    let found = try lines { document in
      document.add(
        .paragraph,
        [
          Piece(text: "（一）", role: .runInNumber), Piece(text: "甲。", role: .runIn),
          Piece(text: "一是", role: .ordinal, item: 1),
          Piece(text: "乙。", role: .lead, item: 1), Piece(text: "丁；", item: 1),
          Piece(text: "二是", role: .ordinal, item: 2), Piece(text: "××", kind: .placeholder), Piece(text: "\t丙<"),
        ], runIn: Heading(level: 2, scheme: .chineseBracket, ordinal: 1))
    }
    #expect(
      found == [
        "<p><span class=\"run-in heading-2\" id=\"s1\" role=\"heading\" aria-level=\"2\">"
          + "<span class=\"number\">（一）</span>甲。</span><span class=\"item\"><span class=\"ordinal\">一是</span>"
          + "<span class=\"lead\">乙。</span>丁；</span><span class=\"item\"><span class=\"ordinal\">二是</span></span><span class=\"placeholder\">××</span>\t丙&lt;</p>"
      ])
  }

  @Test func paidStretchesAndBlocks() throws {
    let label = "class=\"paid\" data-region=\"1\" role=\"group\" aria-label=\"付费内容\""
    #expect(
      try lines { document in
        document.add(.paragraph, [Piece(text: "甲"), Piece(text: "乙", region: 1)])
        document.add(.paragraph, [Piece(text: "丙", region: 1)], region: 1)
        document.add(.paragraph, [Piece(text: "丁", region: 1)], region: 1)
      } == ["<p>甲<span \(label)>乙</span></p>", "<div \(label)>", "<p>丙</p>", "<p>丁</p>", "</div>"])
  }
}
