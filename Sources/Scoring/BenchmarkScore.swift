/// How well structure was found in documents that are counted together.
public struct GroupScore: Sendable {
  /// The genre; empty for all documents.
  public var name: String
  public var documentCount = 0
  public var tally = Tally()
  private var f1s: [Double] = []

  init(name: String) { self.name = name }

  /// The mean of F1 of headings over the documents that have some; nil if none has.
  public var meanF1: Double? { f1s.isEmpty ? nil : f1s.reduce(0, +) / Double(f1s.count) }

  mutating func add(_ score: DocumentScore) {
    documentCount += 1
    tally += score.tally
    if score.hasHeadings { f1s.append(score.tally.headings.lines.f1 ?? 0) }
  }
}

/// How well structure was found in a benchmark.
public struct BenchmarkScore: Sendable {
  /// In the order in which they were given.
  public let documents: [DocumentScore]
  /// One a genre, in order of name.
  public let genres: [GroupScore]
  public let total: GroupScore

  public init(_ documents: [DocumentScore]) {
    self.documents = documents
    var groups: [String: GroupScore] = [:]
    var total = GroupScore(name: "")
    for document in documents {
      let genre = document.document.entry.genre
      groups[genre, default: GroupScore(name: genre)].add(document)
      total.add(document)
    }
    genres = groups.values.sorted { $0.name < $1.name }
    self.total = total
  }

  /// The mean over genres of the mean of F1 over their documents: genres with many documents weigh no more.
  public var meanF1OverGenres: Double? {
    let means = genres.compactMap(\.meanF1)
    return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
  }

  /// The documents with the lowest F1 of headings, the worst first; of equals those with more faults.
  public func worst(_ count: Int) -> [DocumentScore] {
    let ranked = documents.compactMap { score in score.tally.headings.lines.f1.map { (score, $0) } }
    let sorted = ranked.sorted { a, b in
      let (faultsA, faultsB) = (a.0.tally.headings.lines.faultCount, b.0.tally.headings.lines.faultCount)
      return (a.1, -faultsA, a.0.id) < (b.1, -faultsB, b.0.id)
    }
    return sorted.prefix(count).filter { $0.0.tally.headings.lines.faultCount > 0 }.map(\.0)
  }
}

extension Detection {
  fileprivate var faultCount: Int { misses + falseAlarms }
}
