import Diagnostics
import Pipeline
import ProofModel
import Testing

/// Markers in every spelling and in every shape that tools leave them in, and texts that only look like it.
@Suite struct MarkerTests {
  private func markers(_ text: String, _ name: String = "a.txt") -> [String] {
    ReleaseCheck().examine(Array(text.utf8), named: name).findings.compactMap { finding in
      if case .marker(let name, _) = finding.kind { name } else { nil }
    }
  }

  private static let spellings = [
    "##paidbegin##", "##paidend##", "$$paidbegin$$", "$$paidend$$", "<paid>", "</paid>", "[hide]", "[/hide]",
    "[hide=30]",
    "[hide=d3,100]", "[erphpdown]", "[/erphpdown]", "[free]", "[/free]", "<!--more-->", "<!--members-only-->",
    "---paywall---", "##pagebreak##", "#p#第二页#e#",
  ]

  @Test(arguments: spellings) func asSpelled(marker: String) {
    for text in [marker, "甲\(marker)乙", "word \(marker) word", "甲\n\(marker)\n乙", "word\(marker)word"] {
      // Letters that touch a word's end make it another word.
      if text.hasPrefix("word<"), marker.hasPrefix("</") { continue }
      #expect(markers(text).count == 1, "\(text)")
    }
    let isComment = marker.hasPrefix("<!")
    let escaped = marker.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(markers("<p>甲\(escaped)乙</p>", "a.html").count == 1, "\(marker)")
    #expect(markers("<p>甲<b title=\"\(escaped)\">乙</b></p>", "a.html").count >= 1, "\(marker)")
    #expect(markers("{\"a\":\"甲\(marker)\"}", "a.json").count == 1, "\(marker)")
    if isComment { #expect(markers("<p>甲</p>\(marker)<p>乙</p>", "a.html").count == 1) }
  }

  @Test(arguments: [
    "＃＃paidbegin＃＃", "##ｐａｉｄｂｅｇｉｎ##", "##PaidBegin##", "## paidbegin ##", "##paid begin##", "##paid\nbegin##",
    "##paid\u{200B}begin##", "##pa\u{AD}idbegin##", "#paidbegin##", "##paidbegin#", "###paidbegin##", "#paidbegin#",
    "##paidbegin", "paidbegin##", "paidbegin", "##paidbegni##", "##paidbegn##", "##padibegin##", "##paidbeginn##",
    "##paaidbegin##", "##paidbeg1n##", "##paid-begin##", "##paid_begin##", "\\#\\#paidbegin\\#\\#", "$paidbegin$",
    "＄＄paidbegin＄＄", "#$paidbegin$#", "&#35;&#35;paidbegin&#35;&#35;", "&amp;#35;&#x23;paidbegin##",
    "##paid<b>begin</b>##", "##<span>paid</span>begin##", "## **paidbegin**", "##раidbegin##",
  ])
  func nearMisses(text: String) {
    #expect(markers("甲\n\(text)\n乙").first == "##paidbegin##", "\(text)")
    #expect(markers("甲\(text)乙").first == "##paidbegin##", "\(text)")
  }

  @Test(arguments: [
    ("##paidned##", "##paidend##"), ("##paiend##", "##paidend##"), ("paidend", "##paidend##"), ("< paid >", "<paid>"),
    ("<PAID>", "<paid>"), ("&lt;paid&gt;", "<paid>"), ("&amp;lt;paid&amp;gt;", "<paid>"), ("<piad>", "<paid>"),
    ("<paid class='a'>", "<paid>"), ("＜paid＞", "<paid>"), ("< /paid>", "</paid>"), ("</ paid>", "</paid>"),
    ("〈paid〉", "<paid>"), ("【hide】", "[hide]"), ("［hide］", "[hide]"), ("[HIDE]", "[hide]"), ("[ hide ]", "[hide]"),
    ("[hdie]", "[hide]"), ("[/hidde]", "[/hide]"), ("[hide = 30]", "[hide]"), ("[erphpdwon]", "[erphpdown]"),
    ("<!-- more -->", "<!--more-->"), ("<!--More-->", "<!--more-->"), ("<!--more 继续阅读-->", "<!--more-->"),
    ("&lt;!--more--&gt;", "<!--more-->"), ("<!—more—>", "<!--more-->"), ("<!--membersonly-->", "<!--members-only-->"),
    ("<!-- members only -->", "<!--members-only-->"), ("——paywall——", "---paywall---"),
    ("--paywall--", "---paywall---"),
    ("---pay wall---", "---paywall---"), ("# #pagebreak##", "##pagebreak##"), ("＃p＃标题＃e＃", "#p#…#e#"),
  ])
  func otherNearMisses(text: String, marker: String) {
    #expect(markers("甲\n\(text)\n乙").contains(marker), "\(text)")
  }

  /// What the readers of Markdown and HTML make of markers that nobody took out.
  @Test(arguments: [
    ("<h2>paidbegin</h2>", "##paidbegin##"), ("<p><paid>甲</paid></p>", "<paid>"), ("<p>甲</paid></p>", "</paid>"),
    ("<p>##<em>paid</em>begin##</p>", "##paidbegin##"),
    ("<table><tr><td>##paid</td><td>begin##</td></tr></table>", "##paidbegin##"),
    ("<!DOCTYPE html><p>甲<!--more--><p>乙", "<!--more-->"),
    ("<p>甲<span hidden><!--members-only--></span></p>", "<!--members-only-->"),
  ])
  func leftByOtherTools(html: String, marker: String) {
    #expect(markers(html, "a.html").contains(marker), "\(html)")
  }

  @Test(arguments: [
    "The bills were paid ending the dispute, and paid begin to be.", "# Heading #", "## Paid leave ##",
    "[side] [free=3] [hidden]",
    "[hideous]", "<path> <part> <said>", "一路上 <b>paid</b> 字", "#hashtag #paid #end", "$5 paid, $6 begin", "---",
    "--- more ---",
    "more--", "<!-- more about this: -->", "color: #paid00; content: '##'", "the paywall of a newspaper",
    "pagebreak page-break",
    "#p 段落 #e", "付费开始 ## 付费结束", "[链接](http://example.org/hide)", "a[hide", "free]", "pageBreakBefore",
  ])
  func noMarkers(text: String) {
    for name in ["a.txt", "a.md"] { #expect(markers(text, name) == [], "\(text)") }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    #expect(markers("<p>\(escaped)</p>", "a.html") == [], "\(text)")
  }

  @Test func tagsThatAreNoMarkers() {
    let html =
      "<!DOCTYPE html><html><head><style>a[hidden] { color: red }</style></head><body><p aid='x' data-paid='y'>甲</p></body></html>"
    #expect(markers(html, "a.html") == [])
    #expect(markers("<w:p aid='1'><w:pageBreakBefore/></w:p>", "a.xml") == [])
  }

  // Sources

  private func fault(_ source: String) -> String? {
    do throws(Failure) {
      _ = try ReleaseCheck(source: Array(source.utf8), policy: .remove)
      return nil
    } catch {
      #expect(error.kind == .markers)
      return error.diagnostic.id
    }
  }

  @Test(
    arguments: [
      ("甲##paidbegin##乙##paidend##丙", nil), ("##paidbegin##$$paidend$$", nil), ("<PAID>甲</Paid>", nil),
      ("##paidbegin##甲##paidend####paidbegin##乙##paidend##", nil), ("[hide=30]甲[/hide]", nil), ("甲<!--more-->乙", nil),
      ("甲---paywall---\n乙", nil), ("[free]甲[/free]乙", nil), ("甲##pagebreak##乙#p#丙#e#", nil), ("甲", nil),
      ("##paidbegin##甲", "verify.unclosed-region"), ("甲##paidend##", "verify.stray-end"),
      ("##paidbegin##甲##paidbegin##乙##paidend##", "verify.nested-region"),
      ("[hide]甲##paidend##", "verify.crossed-markers"),
      ("##paidbegin##甲[/hide]", "verify.crossed-markers"), ("甲<!--more-->乙<!--more-->丙", "verify.nested-region"),
      ("甲<!--more-->乙##paidbegin##丙##paidend##", "verify.nested-region"),
      ("[free]甲[free]乙[/free]", "verify.nested-region"),
      ("[free]甲[/free]##paidbegin##乙##paidend##", "verify.mixed-markers"), ("[free]甲", "verify.unclosed-region"),
      ("###paidbegin##甲##paidend##", "verify.near-marker"), ("##paidbegin##甲##paidend###", "verify.near-marker"),
      ("##paidbegin##甲##paidned##", "verify.unclosed-region"), ("＃＃paidbegin＃＃甲", "verify.near-marker"),
      ("##paid\nbegin##", "verify.near-marker"), ("&lt;paid&gt;", "verify.near-marker"),
      ("<!-- more -->", "verify.near-marker"),
    ] as [(String, String?)])
  func sources(source: String, id: String?) { #expect(fault(source) == id, "\(source)") }

  @Test func regions() throws {
    func lengths(_ source: String) throws -> [Int]? {
      try ReleaseCheck(source: Array(source.utf8), policy: .remove).regions?.lengths
    }
    #expect(try lengths("甲##paidbegin##乙 丙\n丁##paidend##戊<paid></paid>") == [3, 0])
    #expect(try lengths("甲<!--more-->乙丙") == [2])
    #expect(try lengths("甲乙[free]丙[/free]丁[free]戊[/free]") == [2, 1])
  }

  /// Under unwrap, what the source only resembles stays where it is, and the rest must go.
  @Test func unwrapOfNearMisses() throws {
    let check = try ReleaseCheck(source: Array("甲＃＃paidbegin＃＃乙".utf8), policy: .unwrap)
    #expect(check.examine(Array("甲＃＃paidbegin＃＃乙".utf8), named: "a.txt").holds)
    #expect(!check.examine(Array("甲##paidbegin##乙".utf8), named: "a.txt").holds)
    #expect(!check.examine(Array("甲[hide]乙".utf8), named: "a.txt").holds)
    #expect(!ReleaseCheck().examine(Array("甲＃＃paidbegin＃＃乙".utf8), named: "a.txt").holds)
  }
}
