import Diagnostics
import DocumentModel
import TestSupport
import Testing
import WritingHTML

/// The page around the article.
@Suite struct PageTests {
  @Test func head() throws {
    let output = try html(.page, stylesheet: "p > span { color: red }\n@media (width < 40em) { p { &:hover {} } }\n") {
      $0.add(.title, "甲<乙")
    }
    #expect(output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n"))
    #expect(output.contains("<title>甲&lt;乙</title>"))
    #expect(output.contains("p > span { color: red }\n@media (width < 40em) { p { &:hover {} } }</style>"))
  }

  @Test func fragmentIsTheArticle() throws {
    let output = try html { $0.add(.paragraph, "甲") }
    #expect(output.hasPrefix("<article lang=\"zh-CN\""))
    #expect(output.hasSuffix("</article>\n"))
    #expect(!output.contains("xmlns"))
  }

  /// Places that cannot label paid words as paid name the page by its free words.
  @Test func titleOfFreeWords() throws {
    let output = try html(.page) { document in
      document.add(.title, [Piece(text: "甲"), Piece(text: "乙", region: 1), Piece(text: "丙")])
    }
    #expect(output.contains("<title>甲丙</title>"))
    let paid = try html(.page) { $0.add(.title, [Piece(text: "乙", region: 1)], region: 1) }
    #expect(paid.contains("<title>文档</title>"))
  }

  @Test(arguments: ["a { content: '</style>' }", "a { content: '</STYLE x' }", "\u{1}", "a {}\r\n", "\u{FFFF}"])
  func stylesheetThatCannotStandInAPage(css: String) {
    let failure = #expect(throws: Failure.self) { try html(.page, stylesheet: css) { $0.add(.paragraph, "甲") } }
    #expect(failure?.kind == .internal)
    #expect(failure?.diagnostic.id == "html.stylesheet-not-embeddable")
  }
}
