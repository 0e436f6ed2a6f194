/// Runs the stages over inputs of two sizes and prints how fast they are, and how they grow.
struct Benchmark {
  var rounds: Int

  private static let small = 1_000_000
  private static let great = 10_000_000

  /// - Parameter chosen: names of inputs that are made here, or files; all that are made here if it is empty.
  func run(_ chosen: [String]) throws {
    let names = (Prose.all.map(\.name) + Adversary.all.map(\.name))
    let files = chosen.filter { !names.contains($0) }
    try measure("prose", Prose.all.filter { chosen.isEmpty || chosen.contains($0.name) }.map { ($0.name, $0.text) })
    try measure(
      "adversary", Adversary.all.filter { chosen.isEmpty || chosen.contains($0.name) }.map { ($0.name, $0.text) })
    if !files.isEmpty { Table.printHead("file") }
    for file in files {
      let bytes = try InputBytes.read(file)
      Table.printSpeeds(file, bytes: bytes.count, try times(bytes))
    }
  }

  private func measure(_ title: String, _ inputs: [(name: String, text: (Int) -> String)]) throws {
    if !inputs.isEmpty { Table.printHead(title) }
    for input in inputs {
      let (small, great) = (Array(input.text(Self.small).utf8), Array(input.text(Self.great).utf8))
      let (before, after) = (try times(small), try times(great))
      Table.printSpeeds(input.name, bytes: small.count, before)
      Table.printSpeeds(input.name, bytes: great.count, after)
      Table.printGrowth(from: before, to: after, bytes: Double(great.count) / Double(small.count))
    }
  }

  private func times(_ bytes: [UInt8]) throws -> StageTimes {
    StageTimes(medianOf: try (0..<rounds).map { _ in try StageTimes(measuring: bytes) })
  }
}
