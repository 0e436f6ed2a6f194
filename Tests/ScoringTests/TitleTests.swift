import OutlineModel
import Scoring
import Testing

/// Titles, of one line and of several.
struct TitleTests {
  private static let labels = [label(1, .title), label(2, .title, continues: true), label(3, .paragraph)]

  /// The title runs over lines 1 and 2. The block on line 2 may be a title as well, or there may be none.
  @Test(
    arguments: [
      ([block(1, "title"), block(3, "paragraph")], 1, 1),
      ([block(1, "title"), block(2, "title")], 1, 1),
      ([block(1, "title"), block(2, "subtitle")], 1, 0),
      ([block(1, "title"), block(2, "paragraph")], 1, 0),
      ([block(1, "heading"), block(2, "title")], 0, 0),
      ([block(1, "paragraph")], 0, 0),
      ([block(2, "title")], 0, 0),
      ([], 0, 0),
    ] as [([OutlineEntry], Int, Int)])
  func lines(outline: [OutlineEntry], first: Int, full: Int) throws {
    let found = try score(Self.labels, outline).tally.titles
    #expect(found.firstLine == Share(right: first, of: 1))
    #expect(found.full == Share(right: full, of: 1))
  }

  @Test func documentWithoutTitle() throws {
    let found = try score([label(1, .paragraph)], [block(1, "title")]).tally
    #expect(found.titles.firstLine == Share() && found.titles.full == Share())
    // It is a false alarm among the headings.
    #expect(found.headings.lines == Detection(falseAlarms: 1))
  }

  @Test func findings() throws {
    let split = try score(Self.labels, [block(1, "title"), block(2, "paragraph")]).findings
    #expect(split.map(\.line) == [2] && split[0].faults == [.title])
    let missed = try score(Self.labels, [block(3, "paragraph")], of: "工作报告\n（草案）\n正文。").findings
    #expect(missed.map(\.line) == [1])
    #expect(missed[0].faults == [.title] && missed[0].block == nil && missed[0].text == "工作报告")
  }
}
