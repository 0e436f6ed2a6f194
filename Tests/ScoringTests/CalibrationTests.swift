import OutlineModel
import Scoring
import Testing

/// How often decisions are right that claim to be sure.
struct CalibrationTests {
  private func decisions(
    _ labels: [LineLabel], _ outline: [OutlineEntry], entry: ManifestEntry = anyEntry
  ) throws -> Share {
    try score(labels, outline, entry: entry).tally.calibration.decisions
  }

  /// 90–94: one of two right, claims 0.90 and 0.94, mean 0.92, off by 0.42. 95–100: two of two right, claims 0.95 and
  /// 0.99, mean 0.97, off by 0.03. 50–59: one right, claim 0.5, off by 0.5. Expected error: (2 · 0.42 + 2 · 0.03 + 0.5) / 5.
  @Test func bands() throws {
    let found = try score(
      (1...5).map { label($0, .heading) },
      [
        block(1, "heading", sure: 90), block(2, "paragraph", sure: 94), block(3, "heading", sure: 95),
        block(4, "heading", sure: 99), block(5, "heading", sure: 50),
      ]
    ).tally.calibration
    let bands = found.bands.filter { $0.decisions.count > 0 }
    #expect(bands.map(\.percents) == [50...59, 90...94, 95...100])
    #expect(bands.map(\.decisions) == [Share(right: 1, of: 1), Share(right: 1, of: 2), Share(right: 2, of: 2)])
    #expect(bands.map(\.meanConfidence) == [0.5, 0.92, 0.97])
    #expect(found.decisions == Share(right: 4, of: 5))
    let error = try #require(found.expectedError)
    #expect(abs(error - (2 * 0.42 + 2 * 0.03 + 0.5) / 5) < 1e-12)
  }

  /// Every percent has a band, so that no decision is lost.
  @Test func everyPercent() throws {
    let percents = (0...100).map { UInt8($0) }
    let found = try score(
      percents.map { label(Int($0) + 1, .heading) }, percents.map { block(Int($0) + 1, "heading", sure: $0) })
    #expect(found.tally.calibration.decisions == Share(right: 101, of: 101))
    #expect(found.tally.calibration.bands.map(\.decisions.count) == [50, 10, 10, 10, 10, 5, 6])
  }

  @Test func withoutDecisions() throws {
    let found = try score([label(1, .heading)], []).tally.calibration
    #expect(found.expectedError == nil)
    #expect(found.bands.allSatisfy { $0.meanConfidence == nil && $0.decisions.value == nil })
  }

  /// What a label calls a paragraph, a salutation or other only has to be no heading.
  @Test(
    arguments: [
      (.heading, "heading", true), (.heading, "title", true), (.heading, "list-item", false),
      (.title, "title", true), (.title, "heading", false),
      (.date, "date", true), (.date, "signature", false), (.subtitle, "subtitle", true), (.subtitle, "heading", false),
      (.attachment, "attachment-note", true), (.attachment, "paragraph", false), (.listItem, "paragraph", false),
      (.paragraph, "paragraph", true), (.paragraph, "list-item", true), (.paragraph, "heading", false),
      (.paragraph, "title", false), (.other, "date", true), (.other, "heading", false),
      (.salutation, "paragraph", true),
      (.salutation, "heading", false),
    ] as [(LabelKind, String, Bool)])
  func kinds(kind: LabelKind, found: String, isRight: Bool) throws {
    #expect(try decisions([label(1, kind)], [block(1, found)]) == Share(right: isRight ? 1 : 0, of: 1))
  }

  /// Neither further lines, markers, lines that nobody judges or that have no label, nor a second block on a line.
  @Test func whatNoLabelJudges() throws {
    let labels = [
      label(1, nil), label(2, .other, role: "paid-marker"), label(3, .paragraph), label(4, .paragraph, continues: true),
      label(5, .heading),
    ]
    let outline = [1, 2, 4, 5, 5, 6].map { block($0, "heading") }
    #expect(try decisions(labels, outline) == Share(right: 1, of: 1))
  }

  /// A run-in heading is part of the decision where it is scored; a level never is.
  @Test func runInsAndLevels() throws {
    let labels = [label(1, .paragraph, runIn: 8), label(2, .paragraph), label(3, .heading, level: 1)]
    let outline = [block(1, "paragraph", runIn: 4), block(2, "paragraph", runIn: 4), block(3, "heading", level: 2)]
    #expect(try decisions(labels, outline) == Share(right: 1, of: 3))
    let unscored = ManifestEntry(id: "a", genre: "tests", scoresRunIns: false)
    #expect(try decisions(labels, outline, entry: unscored) == Share(right: 3, of: 3))
  }
}
