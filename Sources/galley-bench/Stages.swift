import Decoding
import Diagnostics
import DocumentModel
import Parsing
import Scanning
import SourceModel
import Transforming

/// What each stage of one conversion takes, in seconds of the processor's time.
struct StageTimes {
  var decode = 0.0
  var scan = 0.0
  var parse = 0.0
  var transform = 0.0
  /// All of them in one go, and letting go of what they made.
  var together = 0.0

  /// The median of each stage.
  init(medianOf rounds: [StageTimes]) {
    func median(_ time: (StageTimes) -> Double) -> Double { rounds.map(time).sorted()[rounds.count / 2] }
    decode = median(\.decode)
    scan = median(\.scan)
    parse = median(\.parse)
    transform = median(\.transform)
    together = median(\.together)
  }

  /// One round.
  init(measuring bytes: [UInt8]) throws {
    let start = ProcessorClock.now
    try Self.run(bytes, &self)
    together = ProcessorClock.now - start
  }

  private static func run(_ bytes: [UInt8], _ times: inout StageTimes) throws {
    var report = Report()
    let source = try ProcessorClock.time(&times.decode) { try SourceDecoder().decode(bytes, reporting: &report) }
    let text = ProcessorClock.time(&times.scan) { LineScanner().scan(source, reporting: &report) }
    let parsed = ProcessorClock.time(&times.parse) { DocumentParser().parse(text, reporting: &report) }
    let transformed = ProcessorClock.time(&times.transform) {
      let marked = SeriesTransform().transform(parsed, reporting: &report)
      return PlaceholderTransform().transform(marked, reporting: &report)
    }
    // What nobody looks at must be made all the same.
    precondition(transformed.tree.runs.count >= parsed.tree.runs.count)
  }
}
