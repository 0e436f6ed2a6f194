import DocumentModel
import SourceModel

/// A value that was found in a block.
struct FoundValue {
  /// What of it stands in one run.
  struct Piece {
    /// Among the runs of the block, from 0.
    var run: Int
    /// Invisible characters between two of the value are a part of it.
    var range: TextRange
    var characterCount: Int
  }

  var valueClass: MaskClass
  var pieces: [Piece]
  /// The characters as they were typed, without invisible ones.
  var typed: [UInt32]

  func overlaps(_ other: FoundValue) -> Bool {
    pieces.contains { piece in
      other.pieces.contains { $0.range.start < piece.range.end && piece.range.start < $0.range.end }
    }
  }
}

/// The text of a block's runs, and where each character of it stands.
struct BlockReading {
  private var text = MaskedText()
  /// The run and the bytes of each character; empty where a text ends.
  private var places: [(run: Int, range: TextRange)] = []

  /// Values in the order in which they begin.
  static func values<Access>(
    of runs: ArraySlice<Run<Access>>, in bytes: borrowing Span<UInt8>, for mask: Mask
  ) -> [FoundValue] {
    let values = BlockReading(runs, bytes, isJoined: false).values(for: mask)
    guard runs.contains(where: { $0.kind == .lineBreak || $0.role == .noteReference }) else { return values }
    let joined = BlockReading(runs, bytes, isJoined: true).values(for: mask)
    // Of two that overlap the longer one is the number. Behind an address a line may well begin with a word.
    var result = joined.filter { new in
      !values.contains { $0.overlaps(new) && ($0.typed.count >= new.typed.count || new.valueClass == .emails) }
    }
    result += values.filter { old in !result.contains { $0.overlaps(old) } }
    return result.sorted { $0.pieces[0].range.start < $1.pieces[0].range.start }
  }

  /// - Parameter isJoined: whether ends of lines and marks of notes are nothing; if not, a text ends there.
  private init<Access>(_ runs: ArraySlice<Run<Access>>, _ bytes: borrowing Span<UInt8>, isJoined: Bool) {
    for (number, run) in runs.enumerated() {
      let isSeam = run.kind == .lineBreak || run.role == .noteReference
      if isSeam, isJoined { continue }
      if isSeam || run.kind == .cellSeparator || run.kind == .ruling || run.kind == .gap { appendEnd(at: run.range) }
      guard run.kind == .text || run.kind == .placeholder else { continue }
      var index = Int(run.range.start)
      while index < Int(run.range.end) {
        let (scalar, width) = bytes.scalar(at: index)
        if !MaskedText.isInvisible(scalar) {
          text.append(scalar)
          places.append((number, TextRange(index..<index + width)))
        }
        index += width
      }
      if isSeam { appendEnd(at: run.range) }
    }
  }

  private mutating func appendEnd(at range: TextRange) {
    text.appendEnd()
    places.append((0, TextRange(start: range.start, end: range.start)))
  }

  private func values(for mask: Mask) -> [FoundValue] {
    ValueFinder.values(in: text, for: mask).map { value in
      var pieces: [FoundValue.Piece] = []
      for (run, range) in places[value.range] {
        if pieces.last?.run == run {
          pieces[pieces.count - 1].range.end = range.end
          pieces[pieces.count - 1].characterCount += 1
        } else {
          pieces.append(FoundValue.Piece(run: run, range: range, characterCount: 1))
        }
      }
      return FoundValue(valueClass: value.valueClass, pieces: pieces, typed: Array(text.typed[value.range]))
    }
  }
}
