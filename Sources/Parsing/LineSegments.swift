import SourceModel

/// A stretch of a line's text.
enum LineSegment: Equatable {
  case text(TextRange)
  /// What stands for the end of a wrapped line between Latin words; it is not in the source.
  case space
}

/// The stretches of the source that make up a line's text, in order: what was cut out of it lies between them.
struct LineSegments: Sequence, IteratorProtocol {
  private let excisions: [Excision]
  private let continuations: [Continuation]
  /// What is left of the physical line that is being read.
  private var rest: TextRange
  private var cuts: Range<Int>
  /// The physical lines that follow it.
  private var following: Range<Int>

  init(of line: LogicalLine, excisions: [Excision], continuations: [Continuation]) {
    self.excisions = excisions
    self.continuations = continuations
    rest = line.content
    cuts = line.cuts
    following = line.continuations
  }

  mutating func next() -> LineSegment? {
    while true {
      while let cut = cuts.popFirst() {
        let before = TextRange(start: rest.start, end: excisions[cut].range.start)
        rest.start = excisions[cut].range.end
        if !before.isEmpty { return .text(before) }
      }
      if !rest.isEmpty {
        let last = rest
        rest.start = rest.end
        return .text(last)
      }
      guard let place = following.popFirst() else { return nil }
      let next = continuations[place]
      rest = next.content
      cuts = next.cuts
      if next.needsSpace { return .space }
    }
  }
}
