import SourceModel

/// What a document's lines have in common, against which one line stands out.
struct LineSurvey {
  /// The indentation of most long lines, in half-widths.
  private(set) var bodyIndent = 0
  /// How many of four lines have a blank one before them: 0 to 3.
  private(set) var spacing = 0
  /// How often a short line's text occurs, by its hash.
  private var occurrences: [UInt64: Int] = [:]

  init(of draft: Draft) {
    var indents: [Int: Int] = [:]
    var spaced = 0
    for line in draft.lines.indices {
      let features = draft.features(line)
      if draft.lines[line].blankLinesBefore > 0 { spaced += 1 }
      if features.width > 25 { indents[min(draft.lines[line].indent, 64), default: 0] += 1 }
      if features.width <= HeadingEvidence.widest {
        occurrences[draft.withText(of: line) { Self.hash($0) }, default: 0] += 1
      }
    }
    bodyIndent = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    spacing = min(3, spaced * 4 / max(draft.lines.count, 1))
  }

  func occurrences(of line: Int, in draft: Draft) -> Int {
    occurrences[draft.withText(of: line) { Self.hash($0) }] ?? 0
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count { value = (value ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    return value
  }
}
