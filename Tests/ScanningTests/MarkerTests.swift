import Diagnostics
import Scanning
import SourceModel
import Testing

@Suite("Markers")
struct MarkerTests {
  @Test(
    "Each spelling, glued to text or alone, is a directive and no text",
    arguments: [
      ("##paidbegin##一是##paidend##", ["paidBegin ##paidbegin##", "paidEnd ##paidend##"], "一是"),
      ("甲$$paidbegin$$乙$$paidend$$丙", ["paidBegin $$paidbegin$$", "paidEnd $$paidend$$"], "甲乙丙"),
      ("##paidbegin##甲$$paidend$$", ["paidBegin ##paidbegin##", "paidEnd $$paidend$$"], "甲"),
      (
        "<paid>甲</paid><PAID>乙</Paid>", ["paidBegin <paid>", "paidEnd </paid>", "paidBegin <PAID>", "paidEnd </Paid>"],
        "甲乙"
      ),
      ("[hide]甲[/hide]", ["paidBegin [hide]", "paidEnd [/hide]"], "甲"),
      ("[hide=30]甲[/HIDE][hide=d3,100]", ["paidBegin [hide=30]", "paidEnd [/HIDE]", "paidBegin [hide=d3,100]"], "甲"),
      ("[erphpdown]甲[/erphpdown]", ["paidBegin [erphpdown]", "paidEnd [/erphpdown]"], "甲"),
      ("甲\n##pagebreak##\n乙", ["pageBreak ##pagebreak##"], "甲\n\n乙"),
      ("#p#第二页#e#乙", ["pageBreak #p#第二页#e#"], "乙"),
      (
        "##paidend####pagebreak####paidbegin##",
        ["paidEnd ##paidend##", "pageBreak ##pagebreak##", "paidBegin ##paidbegin##"], ""
      ),
    ] as [(String, [String], String)])
  func spellings(text: String, directives: [String], remainder: String) {
    let scan = scanned(text)
    #expect(scan.directives == directives)
    #expect(scan.remainder == remainder)
    #expect(scan.report.removals.map(\.reason) == Array(repeating: .marker, count: directives.count))
    #expect(!scan.report.diagnostics.contains { $0.id == "scan.near-marker" })
  }

  @Test("A pair may mix the spellings of one convention, so both carry its name")
  func conventions() {
    #expect(scanned("##paidbegin##</paid>").text.directives.map(\.convention) == ["fastadmin", "fastadmin"])
    #expect(scanned("[hide][/erphpdown]").text.directives.map(\.convention) == ["discuz", "erphpdown"])
  }

  @Test("A page's title goes with its marker, and the report says so")
  func pageTitle() throws {
    #expect(scanned("甲\n#p#第二页#e#").report.diagnostics.map(\.id) == ["scan.page-title"])
    #expect(scanned("#p##e#").report.diagnostics.isEmpty)
  }

  @Test("A marker does not go beyond its line", arguments: ["\n", "\r", "\u{2028}", "\u{2029}"])
  func lineEnd(end: String) {
    #expect(scanned("#p#第二\(end)页#e#").directives.isEmpty)
    #expect(scanned("[hide=\(end)]").directives.isEmpty)
  }

  @Test("A forbidden character inside a marker's title goes with the marker")
  func overlap() {
    let scan = scanned("#p#第\0二页#e#\0")
    #expect(scan.text.excisions.map(\.reason) == [.directive, .illegalCharacter])
    #expect(scan.remainder.isEmpty)
  }

  @Test(
    "What resembles a marker is no directive and does not pass in silence",
    arguments: [
      ("＃＃paidbegin＃＃", "##paidbegin##"), ("##ＰａｉｄＢｅｇｉｎ##", "##paidbegin##"), ("##PaidBegin##", "##paidbegin##"),
      ("## paidbegin ##", "##paidbegin##"), ("##paid begin##", "##paidbegin##"), ("#paidbegin##", "##paidbegin##"),
      ("##paid\u{200B}begin##", "##paidbegin##"), ("#\u{FEFF}#paidend##", "##paidend##"),
      ("##paid\0end##", "##paidend##"),
      ("paidend##", "##paidend##"), ("\\#\\#paidbegin\\#\\#", "##paidbegin##"), ("##paid_begin##", "##paidbegin##"),
      ("$#paidend#$", "##paidend##"), ("＄＄paidend＄＄", "##paidend##"), ("##paidbegin", "##paidbegin##"),
      ("&lt;paid&gt;", "<paid>"), ("＜paid＞", "<paid>"), ("< /paid >", "</paid>"), ("〈／paid〉", "</paid>"),
      ("<paid price=\"3\">", "<paid>"), ("[paid]", "<paid>"), ("【hide】", "[hide]"), ("［/hide］", "[/hide]"),
      ("[ hide ]", "[hide]"), ("[hide=三]", "[hide]"), ("[Erphpdown]", "[erphpdown]"),
      ("＃＃pagebreak＃＃", "##pagebreak##"),
      ("#p#没有完", "#p#…#e#"), ("[hide\n", "[hide]"),
      // A letter or two lost, doubled, changed or swapped.
      ("##padbegin##", "##paidbegin##"), ("##paidbeing##", "##paidbegin##"), ("##paiddbegiin##", "##paidbegin##"),
      ("##paybegin##", "##paidbegin##"), ("##paidedn##", "##paidend##"), ("$$paidbegn$$", "##paidbegin##"),
      ("[erphdown]", "[erphpdown]"), ("---paywal---", "---paywall---"), ("<!--member-only-->", "<!--members-only-->"),
      // Tags and references that an editor left.
      ("##paid<b>begin</b>##", "##paidbegin##"), ("##<i>paid</i><span class=\"x\">end</span>##", "##paidend##"),
      ("##paid&nbsp;begin##", "##paidbegin##"), ("&#35;&#35;paidbegin&num;&num;", "##paidbegin##"),
      // Comments and lines.
      ("<!-- more -->", "<!--more-->"), ("<!--More-->", "<!--more-->"), ("&lt;!--more--&gt;", "<!--more-->"),
      ("＜！--members-only--＞", "<!--members-only-->"), ("--- paywall ---", "---paywall---"), ("【free】", "[free]"),
    ])
  func near(text: String, resembled: String) throws {
    let scan = scanned("甲\n乙" + text + "丙")
    #expect(scan.directives.isEmpty)
    let warnings = scan.report.diagnostics.filter { $0.id == "scan.near-marker" }
    #expect(warnings.count == 1)
    let warning = try #require(warnings.first)
    #expect(warning.text.contains(resembled))
    // At its first sign: a backslash before that is no part of it.
    #expect(warning.position == SourcePosition(line: 2, column: text.hasPrefix("\\") ? 3 : 2))
    // It stays text, but for what XML forbids.
    #expect(scan.remainder == ("甲\n乙" + text + "丙").replacing("\0", with: ""))
  }

  @Test(
    "A short word with a letter wrong is a marker's beside a real one of its kind",
    arguments: ["[hdie]", "[hid]", "[hiide]", "[/hidee]", "【fre】"])
  func nearBesideReal(text: String) {
    #expect(scanned(text).report.diagnostics.isEmpty)
    let scan = scanned("[hide]甲[/hide]" + text)
    #expect(scan.report.diagnostics.map(\.id) == ["scan.near-marker"])
    #expect(scan.text.resemblances.map { scan.string($0.range) } == [text])
    #expect(scanned("##paidbegin##甲##paidend##" + text).report.diagnostics.isEmpty)
  }

  @Test("What resembles a marker reaches from its first sign to its last")
  func extent() {
    let scan = scanned("甲＃＃ paidbegin ＃＃乙##paidend#丙<!-- more -->丁")
    #expect(scan.text.resemblances.map { scan.string($0.range) } == ["＃＃ paidbegin ＃＃", "##paidend#", "<!-- more -->"])
    #expect(scan.text.resemblances.map(\.kind) == [.paidBegin, .paidEnd, .cut])
  }

  @Test(
    "Signs too many beside a marker are pointed at",
    arguments: ["###paidbegin##", "##paidbegin###", "####paidend####", "$$$paidend$$"])
  func surplus(text: String) {
    let scan = scanned("甲" + text + "乙")
    #expect(scan.directives.count == 1)
    #expect(scan.report.diagnostics.map(\.id) == ["scan.near-marker"])
  }

  @Test(
    "Ordinary text passes in silence",
    arguments: [
      "# 标题", "## 标题 ##", "#话题#", "#paid", "#hide", "C#和F#", "$100", "$$x^2$$", "<p>", "<hidden>", "[hidden]", "a < b",
      "[1]", "【注】",
      "[hide-and-seek", "paid (in full)", "He paid $5 and hid.", "&lt;p&gt;", "&amp;", "#p", "，、。！＃", "<paidX>",
      "〔2023〕5号", "#", "<more>", "<!-- no more of it -->", "<!---->", "[fee]", "[side]", "[site]", "# painted",
      "## Pai",
      "- paid", "--- a ---", "----", "a--b", "#paired#off", "##评论##", "[Tree]", "<aid>",
    ])
  func ordinary(text: String) {
    let scan = scanned(text)
    #expect(scan.directives.isEmpty)
    #expect(scan.report.diagnostics.isEmpty)
    #expect(scan.remainder == text)
  }

  @Test("Near markers come to an end")
  func limit() {
    let scan = scanned(String(repeating: "#paidbegin ", count: 30))
    #expect(scan.report.diagnostics.count == 21)
    #expect(scan.report.diagnostics.last?.text.hasPrefix("10 more") == true)
  }

  private static func unknown(_ text: String) -> [String] {
    scanned(text).report.diagnostics.filter { $0.id == "scan.unknown-marker" }.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0)"
    }
  }

  @Test(
    "What has the shape of a marker and no known name",
    arguments: [
      ("##paidstart##\n甲乙丙丁\n##paidstop##", ["1:1", "3:1"]), ("##付费开始##\n甲\n##付费结束##", ["1:1", "3:1"]),
      ("公开##付费开始##甲##付费结束##公开", ["1:3", "1:12"]), ("  $$paidstart$$ \n甲", ["1:3"]),
      ("[fre]\n甲\n[/fre]", ["1:1", "3:1"]),
      ("公开<pai>甲</pai>公开", ["1:3", "1:9"]), ("{paid}甲{/paid}", ["1:1", "1:8"]), ("##会员专享##", ["1:1"]),
      ("##païdbegin##甲##païdend##", ["1:1", "1:15"]),
    ])
  func unknownMarkers(text: String, places: [String]) {
    #expect(Self.unknown(text) == places, "\(text)")
  }

  @Test(
    "What has it and is none",
    arguments: [
      "##总结 ##", "看##话题##里的讨论", "##########", "$$E=mc^2$$", "$$x$$", "$$\n\\alpha\n$$", "# 标题 #", "[here]", "<side>",
      "[here]甲[/here]",
      "参见[fee]一节", "[fre]", "<pai>", "##读者评论##", "##读者评论##\n甲\n##作者说明##", "{paid}", "###付费开始###", "##a##",
      "##paidbegin##甲##paidend##", "<br>", "[free]甲[/free]", "##2024##",
    ])
  func noUnknownMarkers(text: String) {
    #expect(Self.unknown(text) == [], "\(text)")
  }

  @Test("Unknown markers come to an end, and nothing of them is quoted")
  func manyUnknownMarkers() {
    let report = scanned(String(repeating: "##付费开始##\n", count: 30)).report
    #expect(report.diagnostics.count == 21)
    #expect(report.diagnostics.allSatisfy { !$0.text.contains("付费") })
  }

  @Test(
    "Time grows with the text and not with its square",
    arguments: [
      "#", "# ", "#p#", "#paidbegin", "<", "<paid", "[hide=", "＃", "＃　", "&lt;", "$p", "<paid x", "\\", "[hide ",
      "##付费##", "##付费#", "[fre]", "<pai>\n", "$$abcd",
    ])
  func linear(unit: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: unit, count: count)
      return ContinuousClock().measure { _ = scanned(text) }
    }
    let short = min(time(1_000), time(1_000))
    let long = min(time(16_000), time(16_000))
    // Sixteen times the text. A square would be 256 times the time, and seconds; a busy machine is forgiven.
    #expect(long < max(short * 100, .milliseconds(500)))
  }
}
