import OutlineModel
import Scoring
import Testing

/// Headings at the start of paragraphs.
struct RunInTests {
  private static let scored = ManifestEntry(id: "a", genre: "tests", scoresRunIns: true)

  /// The label's heading ends behind 8 scalars.
  @Test(arguments: [
    (8, Detection(hits: 1)), (7, Detection(hits: 1)), (9, Detection(hits: 1)),
    (6, Detection(misses: 1, falseAlarms: 1)), (10, Detection(misses: 1, falseAlarms: 1)), (nil, Detection(misses: 1)),
  ])
  func offset(found: Int?, expected: Detection) throws {
    let result = try score([label(1, .paragraph, runIn: 8)], [block(1, "paragraph", runIn: found)], entry: Self.scored)
    #expect(result.tally.runIns == expected)
    #expect(result.findings.map(\.faults) == (expected.hits == 1 ? [] : [[.runIn]]))
  }

  /// 2 hits, 1 miss, 1 false alarm: precision 2/3, recall 2/3, F1 4/6.
  @Test func figures() throws {
    let found = try score(
      [
        label(1, .paragraph, runIn: 8), label(2, .paragraph, runIn: 5), label(3, .paragraph, runIn: 5),
        label(4, .paragraph),
      ],
      [
        block(1, "paragraph", runIn: 8), block(2, "paragraph", runIn: 4), block(3, "paragraph"),
        block(4, "paragraph", runIn: 5),
      ],
      entry: Self.scored
    ).tally.runIns
    #expect(found == Detection(hits: 2, misses: 1, falseAlarms: 1))
    #expect(found.precision == 2.0 / 3 && found.recall == 2.0 / 3 && found.f1 == 4.0 / 6)
  }

  /// A line without a block is a miss; further lines, other kinds and lines whose run-in heading nobody judges are not
  /// looked at.
  @Test func linesThatAreNotJudged() throws {
    var unjudged = label(5, .paragraph)
    unjudged.isRunInJudged = false
    let found = try score(
      [
        label(1, .paragraph), label(2, .paragraph, runIn: 4), label(3, .paragraph, continues: true),
        label(4, .listItem),
        unjudged, label(6, nil),
      ],
      [block(1, "paragraph")] + (3...6).map { block($0, "paragraph", runIn: 4) }, entry: Self.scored)
    #expect(found.tally.runIns == Detection(misses: 1))
  }

  /// Where nothing says whether run-in headings are labelled, one label that shows one says so for its genre.
  @Test func genresThatShowRunIns() throws {
    let shown = [label(1, .paragraph, runIn: 4)]
    let plain = [label(1, .paragraph)]
    let documents = LabelledDocument.joined([
      (ManifestEntry(id: "a", genre: "policies"), shown), (ManifestEntry(id: "b", genre: "policies"), plain),
      (ManifestEntry(id: "c", genre: "novels"), plain),
      (ManifestEntry(id: "d", genre: "policies", scoresRunIns: false), shown),
    ])
    #expect(documents.map(\.scoresRunIns) == [true, true, false, false])
    let found = try documents.map {
      try OutlineScorer().score([block(1, "paragraph", runIn: 4)], of: nil, against: $0).tally.runIns
    }
    #expect(found == [Detection(hits: 1), Detection(falseAlarms: 1), Detection(), Detection()])
  }
}
