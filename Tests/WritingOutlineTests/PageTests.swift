import Diagnostics
import DocumentModel
import MarkupXML
import OutlineModel
import Parsing
import RenditionModel
import Scanning
import SourceModel
import Testing
import Validating
import WritingOutline

/// The page that shows an outline with its decisions.
@Suite struct PageTests {
  private func parse(_ text: String, _ overrides: [Override] = []) -> Manuscript {
    var report = Report()
    let scanned = LineScanner().scan(SourceText(text), reporting: &report)
    return DocumentParser(overrides: overrides).parse(scanned, reporting: &report)
  }

  /// The page of a text, valid and with all of its text.
  private func page(
    _ text: String, _ overrides: [Override] = [], name: String = "a.txt", unsureBelow threshold: Int = 75
  ) throws -> String {
    let manuscript = parse(text, overrides)
    let rendition = try OutlineWriter(name: name, unsureBelow: threshold).write(Outline(of: manuscript))
    #expect(rendition.parts.map(\.path) == ["outline.html"])
    #expect(rendition.parts.map(\.mediaType) == [.outline])
    try RenditionValidator().validate(rendition, of: .labelled(manuscript.tree))
    return String(decoding: rendition.parts[0].content, as: UTF8.self)
  }

  private static let report = """
    关于工作情况的报告

    一、总体情况
    （一）提高认识。各单位要<paid>高度重视</paid>，抓好落实。
    （二）加强领导。各单位要高度重视，抓好落实。
    二、其他情况
    全年完成了各项任务。
    """

  @Test func needsNothingBesidesItself() throws {
    let page = try page(Self.report)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    for foreign in ["<script", "<link", "src=", "url(", "@import", "http:", "https:"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("prefers-color-scheme: dark") && page.contains("@media print"))
    #expect(page.contains("name=\"viewport\""))
  }

  /// Its own style and the lengths of its bars are all that it allows; a browser refuses what its policy does not name.
  @Test func allowsNothingBesidesItself() throws {
    let page = try page(Self.report)
    let policy = try #require(
      page.split(separator: "http-equiv=\"Content-Security-Policy\" content=\"").dropFirst().first?.split(
        separator: "\""
      ).first)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'unsafe-hashes' 'sha256-"))
    #expect(policy.hasSuffix("; base-uri 'none'; form-action 'none'"))
    let widths = Set(page.matches(of: #/style="(width:[0-9]+%)"/#).map(\.1))
    #expect(!widths.isEmpty)
    #expect(policy.split(separator: "'sha256-").count - 1 == widths.count + 1)
  }

  /// The list of headings as text: an item's words, with lists inside in brackets.
  private func headings(_ page: String) throws -> String {
    var text = ""
    var isInside = false
    // The whole page is read, as its links have to lead somewhere.
    let faults = HTMLReading().faults(in: Array(page.utf8)) { event, name, bytes in
      if name == "nav" { isInside = event == .start || event == .text }
      guard isInside else { return }
      switch event {
      case .start: if name == "ol" { text += "[" } else if name == "h3" { text += "/" }
      case .end: if name == "ol" { text += "]" } else if name == "li" { text += ";" }
      case .text: if name == "span" { text += String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) + " " }
      case .again: break
      }
    }
    #expect(faults.isEmpty)
    return text
  }

  @Test func headingsNest() throws {
    let found = try headings(page(Self.report))
    #expect(
      found
        == "/关于工作情况的报告 line 1 [一、总体情况 line 3 [（一）提高认识。 line 4 ;（二）加强领导。 line 5 ;];二、其他情况 line 6 ;]")
  }

  /// Levels that a person decided may leave gaps, and an outline may begin deep.
  @Test func headingsNestWithGaps() throws {
    let lines = (1...6).map { "第\($0)行的话说了很多。" }.joined(separator: "\n")
    let levels: [UInt8] = [3, 2, 4, 1, 9, 5]
    let overrides = levels.enumerated().map { Override($0 + 1...$0 + 1, is: .heading, level: $1) }
    let found = try headings(page(lines, overrides)).replacing("行的话说了很多。 line ", with: "")
    #expect(found == "[第11 ;第22 [第33 ;];第44 [第55 ;第66 ;];]")
  }

  @Test func attachmentsHaveAnOutlineOfTheirOwn() throws {
    let text = Self.report + "\n\n附件1\n学习计划表\n一、第一季度\n学习各项制度。\n二、第二季度\n建立各项制度。\n"
    let found = try headings(page(text))
    #expect(found.hasSuffix("]/附件1 line 9 /学习计划表 line 10 [一、第一季度 line 11 ;二、第二季度 line 13 ;]"))
  }

  @Test func everyBlockWithItsDecision() throws {
    let page = try page(Self.report, [Override(7...7, is: .note)])
    let sure = parse(Self.report).tree.blocks[1].decision.confidence
    #expect(
      page.contains(
        "<li id=\"line-3\" class=\"heading\">\n<p><span class=\"line\">line 3</span> <span class=\"kind\">heading 1</span></p>"
      ))
    #expect(page.contains("<blockquote lang=\"zh-CN\">一、总体情况</blockquote>"))
    #expect(
      page.contains(
        "<i style=\"width:\(sure)%\"></i></span><span class=\"share\">\(sure) %</span> begins a numbering that goes on</p>"
      ))
    #expect(
      page.contains(
        "<p>Or <span class=\"kind\">paragraph</span>, <span class=\"share\">\(100 - sure) %</span>: nothing says"))
    #expect(page.contains("<blockquote lang=\"zh-CN\"><b>（一）提高认识。</b>各单位要高度重视，抓好落实。</blockquote>"))
    #expect(page.contains("<span class=\"kind\">run-in 2</span> <span class=\"mark\">paid</span></p>"))
    #expect(page.contains("<span class=\"kind\">note</span> <span class=\"mark\">by hand</span></p>"))
    #expect(page.contains("<p>6 decisions, 0 of them unsure, 1 made by hand.</p>"))
  }

  @Test func unsureIsMarkedAndListed() throws {
    let text = "关于工作情况的报告\n\n1.　　有一项工作\n\n全年完成了各项任务，各项指标都比上年好。\n"
    let page = try page(text, [Override(5...5, is: .paragraph)], unsureBelow: 100)
    let title = parse(text).tree.blocks[0].decision.confidence
    #expect(
      page.contains(
        "<li><a href=\"#line-1\">line 1</a>: title, \(title) %; or paragraph, \(100 - title) % <q lang=\"zh-CN\">关于工作情况的报告</q></li>"
      ))
    #expect(page.contains("<li id=\"line-1\" class=\"heading unsure\">"))
    #expect(page.contains(" <span class=\"mark doubt\">unsure</span>"))
    #expect(!page.contains("<a href=\"#line-5\">line 5</a>"))
    let sure = try self.page(text, unsureBelow: 0)
    #expect(sure.contains("<p>No decision is less than 0 % sure.</p>"))
    #expect(!sure.contains("mark doubt"))
  }

  @Test func textIsEscaped() throws {
    let page = try page("<b>&amp;]]> \"'\n\n<script>alert(1)</script>。\n", name: "<i>&\".txt")
    #expect(page.contains("<h1>Outline of &lt;i&gt;&amp;\".txt</h1>"))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;b&gt;&amp;amp;]]&gt; \"'"))
  }

  /// A name of a file can hold what no page can.
  @Test func namesOfFiles() throws {
    #expect(
      try page("正文。\n", name: "a\u{1}\n\u{FFFE}\u{7F}.txt").contains(
        "<h1>Outline of a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}.txt</h1>"))
  }

  @Test func blocksOfOneLine() throws {
    let page = try page("甲乙丙丁。##pagebreak##戊己庚辛。##pagebreak##壬癸。\n第二行的话。\n")
    for anchor in ["line-1", "line-1-2", "line-1-3", "line-2"] {
      #expect(page.ranges(of: "id=\"\(anchor)\"").count == 1)
    }
  }

  @Test func linesOfATitle() throws {
    let page = try page("青石县教育局\n工作的报告\n\n正文的话说了很多。\n", [Override(1...2, is: .title)])
    #expect(page.contains("<span class=\"line\">lines 1–2</span>"))
    #expect(page.contains(">青石县教育局<br>工作的报告</blockquote>"))
    #expect(page.contains("青石县教育局 / 工作的报告</span></a> <span class=\"line\">line 1</span>"))
  }

  @Test func longTextIsCutInListsAlone() throws {
    let words = String(repeating: "甲", count: 60)
    let page = try page(words + "\n", [Override(1...1, is: .heading, level: 1)])
    #expect(page.contains("<span lang=\"zh-CN\">\(words.prefix(40))…</span>"))
    #expect(page.contains("<blockquote lang=\"zh-CN\">\(words)</blockquote>"))
  }

  @Test func nothingToShow() throws {
    let page = try page("短。\n全文只有一句话，没有标题。\n", [Override(1...2, is: .paragraph)])
    #expect(page.contains("<h2 id=\"headings\">Headings</h2>\n<p>There are none.</p>"))
    let empty = try OutlineWriter(name: "a", unsureBelow: 75).write(Outline(of: parse("")))
    #expect(String(decoding: empty.parts[0].content, as: UTF8.self).contains("<p>0 decisions, 0 of them unsure.</p>"))
  }
}
