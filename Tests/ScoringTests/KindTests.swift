import OutlineModel
import Scoring
import Testing

/// The recall of kinds that are neither headings nor running text.
struct KindTests {
  /// Of 2 items of a list 1 was found, of 1 date none, and the attachment's head counts as an attachment.
  @Test func recall() throws {
    let result = try score(
      [
        label(1, .listItem), label(2, .listItem), label(3, .date), label(4, .attachment), label(5, .salutation),
        label(6, .paragraph), label(7, .other),
      ],
      [
        block(1, "list-item"), block(2, "paragraph"), block(4, "attachment-head"), block(5, "paragraph"),
        block(6, "list-item"), block(7, "date"),
      ])
    #expect(
      result.tally.kinds.recall == [
        .listItem: Share(right: 1, of: 2), .date: Share(right: 0, of: 1), .attachment: Share(right: 1, of: 1),
      ])
    #expect(result.findings.map(\.line) == [2, 3])
    #expect(result.findings.map(\.faults) == [[.kind], [.kind]])
    // The date was joined to the line above it.
    #expect(result.findings[1].block?.line == 2 && !result.findings[1].beginsBlock)
  }

  @Test func furtherLinesDoNotCount() throws {
    let found = try score(
      [label(1, .note), label(2, .note, continues: true), label(3, .note, continues: true)],
      [block(1, "note"), block(3, "paragraph")])
    #expect(found.tally.kinds.recall == [.note: Share(right: 1, of: 1)])
    #expect(found.findings.isEmpty)
  }

  /// An item that is called a heading is both missed and a false alarm.
  @Test func itemAsHeading() throws {
    let found = try score([label(1, .listItem)], [block(1, "heading", level: 1)])
    #expect(found.tally.kinds.recall == [.listItem: Share(right: 0, of: 1)])
    #expect(found.tally.headings.lines == Detection(falseAlarms: 1))
    #expect(found.findings.map(\.faults) == [[.falseHeading, .kind]])
  }
}
