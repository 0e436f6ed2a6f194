import DocumentModel
import SourceModel

/// The head of a memo, a letter, minutes or a message: at least two labelled lines in a row near the top.
///
/// Two labels must be those of a head; beside them stand others that only the row explains, such as 参会单位：….
struct HeaderFieldRule: StructureRule {
  func propose(in draft: inout Draft) {
    let limit = min(draft.lines.count, 16)
    let labels = (0..<limit).map { line in
      draft.isOpen(line) && draft.features(line).length <= 120 && draft.features(line).number == nil
        ? draft.withText(of: line) { FieldLabel($0) } : nil
    }
    var line = 0
    while line < min(limit, Self.furthest) {
      var end = line
      while end < limit, let label = labels[end],
        label.isOfHead || end > 0 && draft.lines[end].blankLinesBefore == 0 && draft.features(end).ending != .sentence
      { end += 1 }
      let known = (line..<end).filter { labels[$0]?.isOfHead ?? false }
      // 主持人：… comes again where people speak in turn.
      if known.count >= 2, Set(known.map { labels[$0]?.word ?? 0 }).count == known.count {
        let isHead = known.count * 2 >= end - line
        for field in isHead ? Array(line..<end) : known {
          draft.propose(
            .headerField, for: field, because: .labelThenColon, confidence: known.contains(field) ? 92 : 84)
        }
      }
      line = max(end, line + 1)
    }
  }

  /// How far down the head may begin.
  private static let furthest = 12
}

/// What a line says before its first colon: 时间, 主 持 人, From.
struct FieldLabel {
  /// The fingerprint of its words without blanks.
  let word: UInt64
  /// How many signs it has without blanks.
  let length: Int

  /// Nil if the line has no colon behind a short label, or nothing behind the colon.
  init?(_ text: borrowing Span<UInt8>) {
    var word = Fingerprint()
    var index = 0
    var length = 0
    while index < text.count, length <= Self.longest {
      let (scalar, width) = text.scalar(at: index)
      index += width
      switch scalar {
      case 0x3A, 0xFF1A:
        self.word = word.value
        self.length = length
        // Nobody was absent; but a label that is none needs something behind it.
        guard length > 0, isOfHead || text.spaceEnd(from: index) < text.count else { return nil }
        return
      case 0xFF0C, 0x3002, 0xFF1B, 0x201C, 0x2C, 0x2E: return nil
      case _ where isSpace(scalar): break
      default:
        length += 1
        word.add(scalar)
      }
    }
    return nil
  }

  /// Whether heads of documents have the label.
  var isOfHead: Bool { Self.ofHeads.contains(word) }

  private static let longest = 14

  private static let ofHeads = Set(
    Vocabulary.headerLabels.words.map { label in
      var word = Fingerprint()
      for scalar in "\(label)".unicodeScalars { word.add(scalar.value) }
      return word.value
    })
}
