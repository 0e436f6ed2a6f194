import OutlineModel
import Scoring
import Testing

/// Several documents together.
struct BenchmarkTests {
  /// - Parameters: how many headings are found, missed and seen where there are none.
  private func document(_ id: String, _ genre: String, hits: Int, misses: Int, falseAlarms: Int) throws -> DocumentScore
  {
    let count = hits + misses + falseAlarms
    return try score(
      (0..<count).map { label($0 + 1, $0 < hits + misses ? .heading : .paragraph) } + [label(count + 1, .paragraph)],
      (0..<count).map { block($0 + 1, $0 < hits || $0 >= hits + misses ? "heading" : "paragraph") },
      entry: ManifestEntry(id: id, genre: genre))
  }

  /// Novels: F1 2/2 and 2/4, mean 3/4; laws: F1 0, mean 0. Over documents (1 + 1/2 + 0) / 3 = 1/2, over genres
  /// (3/4 + 0) / 2 = 3/8, over headings 2 · 2 / (2 · 2 + 2 + 1) = 4/7. Reports have no heading and so no mean: one of the
  /// two has a false alarm.
  @Test func means() throws {
    let result = BenchmarkScore([
      try document("n1", "novels", hits: 1, misses: 0, falseAlarms: 0),
      try document("r1", "reports", hits: 0, misses: 0, falseAlarms: 0),
      try document("l1", "laws", hits: 0, misses: 1, falseAlarms: 0),
      try document("n2", "novels", hits: 1, misses: 1, falseAlarms: 1),
    ])
    #expect(result.genres.map(\.name) == ["laws", "novels", "reports"])
    #expect(result.genres.map(\.documentCount) == [1, 2, 1])
    #expect(result.genres.map(\.meanF1) == [0, 0.75, nil])
    #expect(result.total.meanF1 == 0.5)
    #expect(result.meanF1OverGenres == 0.375)
    #expect(result.total.tally.headings.lines == Detection(hits: 2, misses: 2, falseAlarms: 1))
    #expect(result.total.tally.headings.lines.f1 == 4.0 / 7)
    #expect(result.total.tally.clean == Share(right: 1, of: 1))
  }

  @Test func cleanDocuments() throws {
    let result = BenchmarkScore([
      try document("a", "reports", hits: 0, misses: 0, falseAlarms: 0),
      try document("b", "reports", hits: 0, misses: 0, falseAlarms: 2),
    ])
    #expect(result.total.tally.clean == Share(right: 1, of: 2))
    #expect(result.total.meanF1 == nil && result.meanF1OverGenres == nil)
  }

  /// F1: a 2/3, b 0 with one fault, c 0 with two, d 1, e none at all.
  @Test func worst() throws {
    let result = BenchmarkScore([
      try document("a", "g", hits: 1, misses: 1, falseAlarms: 0),
      try document("b", "g", hits: 0, misses: 1, falseAlarms: 0),
      try document("c", "g", hits: 0, misses: 0, falseAlarms: 2),
      try document("d", "g", hits: 1, misses: 0, falseAlarms: 0),
      try document("e", "g", hits: 0, misses: 0, falseAlarms: 0),
    ])
    #expect(result.worst(2).map(\.id) == ["c", "b"])
    // A document without a fault is none of the worst.
    #expect(result.worst(9).map(\.id) == ["c", "b", "a"])
    #expect(result.worst(0).isEmpty)
  }

  @Test func noDocuments() {
    let result = BenchmarkScore([])
    #expect(result.genres.isEmpty && result.total.documentCount == 0)
    #expect(result.total.tally.headings.lines.f1 == nil && result.meanF1OverGenres == nil)
  }

  /// Nothing came of the second document: what it holds is missed.
  @Test func documentThatFailed() throws {
    let labels = [label(1, .title), label(2, .heading), label(3, .date), label(4, .paragraph)]
    let result = try score(labels, []).tally
    #expect(result.headings.lines == Detection(misses: 1))
    #expect(result.titles.firstLine == Share(right: 0, of: 1))
    #expect(result.kinds.recall == [.date: Share(right: 0, of: 1)])
    #expect(result.calibration.decisions == Share())
  }
}
