public import Diagnostics
public import DocumentModel
public import SourceModel

/// Checks that a parsed tree accounts for its manuscript: every byte is a run's, was excised, or is white space.
public struct SourceAccount: Sendable {
  public init() {}

  /// - Throws: `Failure` of the kind `internal` at the first byte that is nowhere.
  public func check(_ tree: Document<PaidRegion>, against text: ScannedText) throws(Failure) {
    let bytes = text.source.bytes.span
    var position = 0
    var excision = 0
    // Runs and excisions are both in order; what lies between them must be white space.
    for run in tree.runs where !run.range.isEmpty && Int(run.range.start) < text.source.bytes.count {
      guard Int(run.range.start) >= position else {
        throw Failure(
          ValidatingMessage.twice(byte: Int(run.range.start)), at: text.position(of: run.range.start), kind: .internal)
      }
      try checkGap(position..<Int(run.range.start), bytes, text, &excision)
      position = Int(run.range.end)
    }
    try checkGap(position..<bytes.count, bytes, text, &excision)
  }

  private func checkGap(
    _ gap: Range<Int>, _ bytes: borrowing Span<UInt8>, _ text: ScannedText, _ excision: inout Int
  ) throws(Failure) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      while excision < text.excisions.count, Int(text.excisions[excision].range.end) <= index { excision += 1 }
      if excision < text.excisions.count, Int(text.excisions[excision].range.start) <= index {
        index = Int(text.excisions[excision].range.end)
        continue
      }
      let (scalar, width) = bytes.scalar(at: index)
      guard isSpace(scalar) || Self.endsLine(scalar) else {
        throw Failure(
          ValidatingMessage.unaccounted(byte: index), at: text.position(of: UInt32(index)), kind: .internal)
      }
      index += width
    }
  }

  private static func endsLine(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }
}
