import Diagnostics
import Stylesheets
import Testing
import ThemeModel

@Suite("The themes that come with Galley")
struct StylesheetsTests {
  @Test("each is read without a word", arguments: Stylesheet.all.map(\.name))
  func parsesClean(name: String) throws {
    let stylesheet = try #require(Stylesheet.named(name))
    let reading = try Reading(stylesheet.css)
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(!reading.theme.summary.isEmpty)
  }

  @Test("each has a name of its own, and no address that a browser would fetch")
  func isSelfContained() {
    #expect(Set(Stylesheet.all.map(\.name)).count == Stylesheet.all.count)
    #expect(Stylesheet.named("no such theme") == nil)
    for stylesheet in Stylesheet.all {
      let text = String(decoding: stylesheet.css, as: UTF8.self)
      #expect(!text.contains("url("))
      #expect(!text.contains("@import"))
    }
  }

  @Test("gongwen follows GB/T 9704—2012")
  func gongwen() throws {
    let reading = try Reading(Stylesheet.gongwen.css)
    let page = reading.theme.page
    let millimetres = [page.width, page.height, page.marginTop, page.marginRight, page.marginBottom, page.marginLeft]
    #expect(millimetres.map { ($0 * 25.4 / 72).rounded() } == [210, 297, 37, 26, 35, 28])

    let body = reading[.body]
    #expect(body.fontFamilies?.first == "仿宋")
    #expect(body.fontSize == 16)
    #expect(body.firstLineIndent == .em(2))
    #expect(body.lineHeight == .exact(28.95))
    #expect(body.alignment == .justify)
    #expect(body.color == nil)
    #expect(body.marginTop == .points(0) && body.marginBottom == .points(0))

    let title = reading[.title]
    #expect(title.fontSize == 22)
    #expect(title.alignment == .center)
    #expect(title.firstLineIndent == .points(0))
    #expect(title.bold == false)
    #expect(title.keepWithNext == true)

    #expect(reading[.heading1].fontFamilies?.first == "黑体")
    #expect(reading[.heading2].fontFamilies?.first == "楷体")
    #expect(reading[.heading3].fontFamilies?.first == "仿宋")
    for level in 1...9 {
      let heading = reading[.heading(level: level)]
      #expect(heading.bold == false)
      #expect(heading.fontSize == 16)
      #expect(heading.firstLineIndent == .em(2))
    }
    #expect(reading[.addressee].firstLineIndent == .points(0))
    #expect(reading[.date].marginRight == .em(4))
    #expect(reading[.signature].alignment == .right)
    #expect(reading[.attachmentHead].pageBreakBefore == true)
    #expect(reading[.attachmentHead].fontFamilies?.first == "黑体")
    #expect(reading[.attachmentTitle].fontSize == 22)
    #expect(reading[.attachmentTitle].alignment == .center)
    #expect(reading[.attachmentNote].contextualSpacing == true)
    // 28 characters of 15.75 pt in 156 mm.
    for role in [.body, .heading1, .heading2, .heading3, .listItem] as [Role] {
      #expect(reading[role].letterSpacing == .points(-0.25))
    }
    #expect(title.letterSpacing == .points(0))
    #expect(page.rightPages.map(\.content) == [[.text("— "), .pageNumber, .text(" —")]])
    let number = try #require(page.rightPages.first)
    #expect(number.style.fontSize == 14 && number.style.fontFamilies?.first == "宋体")
    #expect(number.place == .right && number.insetRight == 14)
    // The middle of its line is 7 mm below 版心.
    let middle = page.marginBottom - number.distanceFromPaper(margin: page.marginBottom) - number.lineHeight / 2
    #expect((middle * 25.4 / 72 * 100).rounded() == 700)
    #expect(page.leftPages.map(\.place) == [.left])
    #expect(page.firstPage == page.rightPages)
    #expect(reading[.imprint].fontSize == 14)
    #expect(reading[.imprint].fontFamilies?.first == "仿宋")
    #expect(reading[.imprint].marginRight == .em(1))
    #expect(reading[.imprint].marginLeft == .em(4) && reading[.imprint].firstLineIndent == .em(-3))
  }

  @Test("a book's chapters begin pages, and its page number is at the outer edge")
  func book() throws {
    let reading = try Reading(Stylesheet.book.css)
    let page = reading.theme.page
    #expect(page.mirrorsMargins)
    #expect(page.rightPages.map(\.place) == [.right] && page.leftPages.map(\.place) == [.left])
    #expect(page.firstPage == [])
    #expect(reading[.heading1].pageBreakBefore == true)
    #expect(reading[.attachmentHead].pageBreakBefore == true && reading[.attachmentTitle].pageBreakBefore == false)
  }

  /// Clause and strength: whoever reads a value knows how binding it is.
  @Test("each rule of gongwen for Word stands below a comment that says how binding it is")
  func strengths() throws {
    let text = String(decoding: Stylesheet.gongwen.css, as: UTF8.self)
    let end = try #require(text.firstRange(of: "From here on for browsers alone")).lowerBound
    var comment = ""
    for paragraph in text[..<end].split(separator: "\n\n") {
      if let start = paragraph.firstRange(of: "/*"), let end = paragraph.firstRange(of: "*/") {
        comment = String(paragraph[start.lowerBound..<end.upperBound])
      }
      guard paragraph.contains("{") else { continue }
      let isTold = ["规定", "一般", "推荐", "实务"].contains { comment.contains($0) }
      #expect(isTold, "\(paragraph)")
    }
  }

  /// Columns are columns only if no line is pulled apart and both scripts have a face of one kind.
  @Test("a listing keeps its columns", arguments: Stylesheet.all.map(\.name))
  func listing(name: String) throws {
    let reading = try Reading(try #require(Stylesheet.named(name)).css)
    let listing = reading[.preformatted]
    #expect(listing.fontFamilies?.first == "新宋体")
    #expect(listing.fontFamilies?.last == "monospace")
    #expect(listing.alignment == .left)
    #expect(listing.firstLineIndent == .points(0))
    #expect(listing.contextualSpacing == true)
  }
}
