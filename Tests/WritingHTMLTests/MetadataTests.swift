import DocumentModel
import SourceModel
import TestSupport
import Testing
import WritingHTML

/// What a page says about itself.
@Suite struct MetadataTests {
  @Test func ofThePublicTextAlone() throws {
    let page = try html(.page) { document in
      document.add(.title, "关于修桥的报告")
      document.add(.paragraph, "桥修好了。")
      document.add(.paragraph, [Piece(text: "花了八万元。", region: 1)], region: 1)
      document.add(.paragraph, "大家都走新桥。")
      document.add(.signature, "王明")
    }
    #expect(page.contains("<meta name=\"description\" content=\"桥修好了。\">"))
    #expect(page.contains("<meta name=\"author\" content=\"王明\">"))
    #expect(page.contains("\"author\":[{\"@type\":\"Person\",\"name\":\"王明\"}]"))
    #expect(page.contains("\"isAccessibleForFree\":false"))
    let head = page[..<(try #require(page.firstRange(of: "<body>")).lowerBound)]
    #expect(!head.contains("八万"))
  }

  @Test func longTextIsCutBehindASentence() throws {
    let sentence = "这一句话有十二个字左右长。"
    let page = try html(.page) { $0.add(.paragraph, String(repeating: sentence, count: 40)) }
    #expect(page.contains("content=\"\(String(repeating: sentence, count: 12))\""))
  }

  @Test func dataEndsWhereItShould() throws {
    let page = try html(.page) { $0.add(.title, "甲</script>&乙") }
    #expect(page.contains("\"headline\":\"甲\\u003C/script>&乙\""))
  }
}
