import OutlineModel
import Scoring
import Testing

/// Precision, recall and F1 of headings, and their levels.
struct HeadingTests {
  private func headings(_ labels: [LineLabel], _ outline: [OutlineEntry]) throws -> HeadingMeasure {
    try score(labels, outline).tally.headings
  }

  /// 2 of 2: precision 1, recall 1.
  @Test func perfect() throws {
    let found = try headings(
      [label(1, .heading, level: 1), label(2, .paragraph), label(3, .heading, level: 2)],
      [block(1, "heading", level: 1), block(2, "paragraph"), block(3, "heading", level: 2)])
    #expect(found.lines == Detection(hits: 2))
    #expect(found.lines.precision == 1 && found.lines.recall == 1 && found.lines.f1 == 1)
    #expect(found.levels == Share(right: 2, of: 2))
    #expect(found.order == Share(right: 1, of: 1))
    #expect(found.falseAlarms.isEmpty)
  }

  /// 3 headings; 2 found, 1 missed, and 2 lines of the 4 called headings are none: precision 2/4, recall 2/3,
  /// F1 2 · 2 / (2 · 2 + 1 + 2) = 4/7.
  @Test func missesAndFalseAlarms() throws {
    let result = try score(
      [
        label(1, .heading), label(2, .paragraph), label(3, .heading), label(4, .heading),
        label(5, .other, role: "code"),
      ],
      [
        block(1, "heading", level: 1), block(2, "heading", level: 1), block(3, "paragraph"),
        block(4, "heading", level: 1), block(5, "heading", level: 2),
      ])
    let found = result.tally.headings
    #expect(found.lines == Detection(hits: 2, misses: 1, falseAlarms: 2))
    #expect(found.lines.precision == 0.5)
    #expect(found.lines.recall == 2.0 / 3)
    #expect(found.lines.f1 == 4.0 / 7)
    #expect(found.falseAlarms == ["paragraph": 1, "code": 1])
    #expect(result.findings.map(\.line) == [2, 3, 5])
    #expect(result.findings.map(\.faults) == [[.falseHeading], [.missedHeading], [.falseHeading]])
  }

  /// Nothing found of 1, and nothing to be found: the figures that would divide by zero are missing.
  @Test func withoutFigures() throws {
    let missed = try headings([label(1, .heading)], [block(1, "paragraph")]).lines
    #expect(missed.precision == nil && missed.recall == 0 && missed.f1 == 0)
    let none = try headings([label(1, .paragraph)], [block(1, "paragraph")]).lines
    #expect(none.precision == nil && none.recall == nil && none.f1 == nil)
    let alarm = try headings([label(1, .paragraph)], [block(1, "heading")]).lines
    #expect(alarm.precision == 0 && alarm.recall == nil && alarm.f1 == 0)
  }

  /// A heading that was taken for the title is found; one that ends inside its line, or that was joined to the line
  /// before, is not.
  @Test(arguments: [
    (block(2, "title"), true), (block(2, "attachment-title"), true), (block(2, "heading", level: 1, runIn: 4), false),
    (block(2, "paragraph", level: 1, runIn: 4), false), (block(2, "list-item"), false), (block(1, "heading"), false),
    (block(2, "subtitle"), false),
  ])
  func whatFindsAHeading(found: OutlineEntry, isHit: Bool) throws {
    #expect(
      try headings([label(2, .heading)], [found]).lines == (isHit ? Detection(hits: 1) : Detection(misses: 1)))
  }

  /// Embedded titles may be answered with any kind that titles and heads have, and have no level to get wrong.
  @Test(arguments: [
    ("heading", true), ("title", true), ("subtitle", true), ("attachment-head", true), ("attachment-title", true),
    ("paragraph", false), ("signature", false),
  ])
  func embeddedTitles(kind: String, isHit: Bool) throws {
    let found = try headings([label(1, .heading, role: "embedded-title")], [block(1, kind)])
    #expect(found.lines == (isHit ? Detection(hits: 1) : Detection(misses: 1)))
    #expect(found.levels.count == 0)
  }

  /// None of these lines is a hit, a miss or a false alarm, whatever stands there.
  @Test(arguments: ["heading", "paragraph"])
  func linesThatAreNotJudged(kind: String) throws {
    let labels = [
      label(1, .title), label(2, .title, continues: true), label(3, .subtitle), label(4, nil), label(5, .attachment),
      label(6, .heading, continues: true), label(7, .other, role: "paid-marker"),
    ]
    // Line 8 has no label at all.
    let found = try headings(labels, (1...8).map { block($0, kind, level: 1) })
    #expect(found.lines == Detection())
  }

  /// A further line of a paragraph that is called a heading is a false alarm; of two blocks on one line the first counts.
  @Test func furtherLinesAndBlocks() throws {
    let labels = [label(1, .paragraph), label(2, .paragraph, continues: true), label(3, .heading)]
    let found = try headings(
      labels, [block(1, "paragraph"), block(1, "heading"), block(2, "heading"), block(3, "heading"), block(3, "date")])
    #expect(found.lines == Detection(hits: 1, falseAlarms: 1))
  }

  /// Levels 1 2 2 1 were put on 1 3 2 2: 2 of 4 are exact. The steps are deeper, same, less deep; found were deeper, less
  /// deep, same: 1 of 3 is right.
  @Test func levels() throws {
    let labels = [(1, 1), (2, 2), (3, 2), (4, 1)].map { label($0, .heading, level: $1) }
    let outline = [(1, 1), (2, 3), (3, 2), (4, 2)].map { block($0, "heading", level: $1) }
    let result = try score(labels, outline)
    #expect(result.tally.headings.levels == Share(right: 2, of: 4))
    #expect(result.tally.headings.order == Share(right: 1, of: 3))
    #expect(result.findings.map(\.line) == [2, 4])
    #expect(result.findings.allSatisfy { $0.faults == [.level] })
  }

  /// Levels are compared where both are known: line 2 has none, line 3 was missed, line 4 is taken for the title. The two
  /// that are left, 1 and 5, follow each other: 1 → 2 was found as 1 → 3, which is deeper as well.
  @Test func levelsThatAreNotKnown() throws {
    let labels = [
      label(1, .heading, level: 1), label(2, .heading), label(3, .heading, level: 2), label(4, .heading, level: 1),
      label(5, .heading, level: 2),
    ]
    let outline = [
      block(1, "heading", level: 1), block(2, "heading", level: 4), block(3, "paragraph"), block(4, "title"),
      block(5, "heading", level: 3),
    ]
    let found = try headings(labels, outline)
    #expect(found.lines == Detection(hits: 4, misses: 1))
    #expect(found.levels == Share(right: 1, of: 2))
    #expect(found.order == Share(right: 1, of: 1))
  }
}
