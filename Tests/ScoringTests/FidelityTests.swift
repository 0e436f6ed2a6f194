import OutlineModel
import Scoring
import Testing

/// Whether the outline's text is the document's.
struct FidelityTests {
  private func fidelity(_ text: String, _ blocks: [String]) throws -> FidelityMeasure {
    let outline = blocks.enumerated().map { block($0.offset + 1, "paragraph", text: $0.element) }
    return try score([], outline, of: text).tally.fidelity
  }

  /// White space, characters of no width and markers are not text.
  @Test(arguments: [
    ("一、概况\n正 文。\n", ["一、概况", "正文。"]), ("　　正文\u{A0}在\u{200B}此。\r\n", ["正文", "在此。"]),
    ("a\tb\u{1F}c\u{2060}\u{FEFF}", ["a b c"]), ("##paidbegin##正文##paidend##\n", ["正文"]),
    ("<paid>正</paid>文[hide=30]付[/hide]", ["正文付"]),
  ])
  func exact(text: String, blocks: [String]) throws {
    let found = try fidelity(text, blocks)
    #expect(found.lost == 0 && found.added == 0 && found.exact == Share(right: 1, of: 1))
    #expect(found.leakedMarkers == 0)
  }

  /// Of 正文正文 one 文 is missing, and 题 is not in it.
  @Test func lostAndAdded() throws {
    let found = try fidelity("正文正文", ["题正文正"])
    #expect(found.lost == 1 && found.added == 1 && found.exact == Share(right: 0, of: 1))
  }

  /// All characters are there, but not in order.
  @Test func order() throws {
    let found = try fidelity("甲乙", ["乙甲"])
    #expect(found.lost == 0 && found.added == 0 && found.exact == Share(right: 0, of: 1))
  }

  /// A character is a Unicode scalar, whatever a reader takes for one: é may come as e and an accent.
  @Test func scalars() throws {
    let found = try fidelity("e\u{301}", ["\u{E9}"])
    #expect(found.lost == 2 && found.added == 1)
  }

  /// Both markers are left in the text, and count as leaks, not as characters added.
  @Test func leaks() throws {
    let found = try fidelity("##paidbegin##正文##paidend##", ["##paidbegin##正", "文##paidend##"])
    #expect(found.leakedMarkers == 2)
    #expect(found.lost == 0 && found.added == 0 && found.exact == Share(right: 1, of: 1))
  }

  /// A document of which nothing came, or that cannot be read, has no figure.
  @Test func nothingToCompare() throws {
    #expect(try fidelity("正文", []).exact == Share())
    #expect(try score([label(1, .heading)], [block(1, "heading")]).tally.fidelity.exact == Share())
  }
}
