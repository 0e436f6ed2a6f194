import OutlineModel
import Scoring
import Testing

/// The beginnings of blocks in texts that were wrapped.
struct BoundaryTests {
  /// Two paragraphs of two lines behind a title: they begin on lines 2 and 4. Where line 1 begins does not count.
  private static let labels = [
    label(1, .title), label(2, .paragraph), label(3, .paragraph, continues: true), label(4, .paragraph),
    label(5, .paragraph, continues: true),
  ]

  @Test(
    arguments: [
      ([1, 2, 4], Detection(hits: 2), []),
      ([2, 4], Detection(hits: 2), []),
      // Line 4 was joined to the paragraph above.
      ([1, 2], Detection(hits: 1, misses: 1), [4]),
      // Line 3 was taken for a paragraph of its own; lines without a label do not count.
      ([1, 2, 3, 4, 6], Detection(hits: 2, falseAlarms: 1), [3]),
      ([], Detection(misses: 2), [2, 4]),
    ] as [([Int], Detection, [Int])])
  func starts(lines: [Int], expected: Detection, faults: [Int]) throws {
    let found = try score(Self.labels, lines.map { block($0, $0 == 1 ? "title" : "paragraph") })
    #expect(found.tally.boundaries == expected)
    #expect(found.findings.filter { $0.faults.contains(.boundary) }.map(\.line) == faults)
  }

  /// 1 hit, 1 miss, 1 false alarm: F1 2 · 1 / (2 · 1 + 1 + 1) = 1/2.
  @Test func f1() throws {
    #expect(
      try score(Self.labels, [block(1, "title"), block(2, "paragraph"), block(5, "date")]).tally.boundaries.f1 == 0.5)
  }

  @Test func markersDoNotCount() throws {
    let labels = [
      label(1, .other, role: "paid-marker"), label(2, .paragraph), label(3, .paragraph, continues: true),
      label(4, .paragraph), label(5, .other, role: "paid-marker"),
    ]
    #expect(try score(labels, [1, 2, 4, 5].map { block($0, "paragraph") }).tally.boundaries == Detection(hits: 1))
  }

  /// Scored are texts that were wrapped. If nobody says so, a paragraph that goes on in a second line shows it; a title in
  /// two lines shows nothing.
  @Test func textsThatWereNotWrapped() throws {
    let title = [label(1, .title), label(2, .title, continues: true), label(3, .paragraph)]
    #expect(try score(title, [block(1, "title"), block(3, "paragraph")]).tally.boundaries == Detection())
    for entry in [
      ManifestEntry(id: "a", genre: "tests", isWrapped: false),
      ManifestEntry(id: "a", genre: "tests", isWrapped: true, scoresParagraphs: false),
    ] {
      #expect(try score(Self.labels, [block(2, "paragraph")], entry: entry).tally.boundaries == Detection())
    }
    let wrapped = ManifestEntry(id: "a", genre: "tests", isWrapped: true)
    #expect(try score(title, [block(3, "paragraph")], entry: wrapped).tally.boundaries == Detection(hits: 1))
  }
}
