import DocumentModel
import SourceModel

/// Numbers that only their sequence shows: 一，… and 二，…, 一　… and 二　…, A、… and B、….
///
/// 一，… may begin any sentence and A、B两组 names two groups, so that no line is numbered so by itself. Lines that begin at
/// one and rise by one are; a 三， among 一、 and 二、 is an author's slip. Behind 一 and a blank a heading must follow.
enum SequencedNumbers {
  /// Gives the lines of such sequences their numbers, for the numberings that are sought among them.
  static func adopt(in draft: inout Draft) {
    var sequences = [Sequence?](repeating: nil, count: schemes.count)
    var found: [(line: Int, number: NumberToken)] = []
    for line in draft.lines.indices {
      let isFirm = draft.features(line).number != nil
      guard isFirm || draft.isOpen(line), let number = draft.features(line).number ?? read(line, in: draft),
        !number.readsAsQuantity, let place = schemes.firstIndex(of: number.scheme)
      else { continue }
      if sequences[place]?.last != number.ordinal - 1 {
        // What does not go on leaves the sequence open, unless it begins another one.
        guard number.ordinal == 1 else { continue }
        if let sequence = sequences[place] { found += sequence.accepted(in: draft) }
        sequences[place] = Sequence()
      }
      sequences[place]?.last = number.ordinal
      sequences[place]?.count += 1
      if !isFirm { sequences[place]?.members.append((line, number)) }
    }
    for sequence in sequences { if let sequence { found += sequence.accepted(in: draft) } }
    for (line, number) in found { draft.adopt(number, for: line) }
  }

  private static let schemes: [NumberScheme] = [.chineseComma, .latinUpper, .latinLower]

  private struct Sequence {
    var last = 0
    var count = 0
    var members: [(line: Int, number: NumberToken)] = []

    /// Two lines are a sequence only if both are as short as headings.
    func accepted(in draft: Draft) -> [(line: Int, number: NumberToken)] {
      let areShort = members.allSatisfy {
        draft.features($0.line).ending == .none && draft.features($0.line).width <= 30
      }
      return count > 2 || count == 2 && areShort ? members : []
    }
  }

  private static func read(_ line: Int, in draft: Draft) -> NumberToken? {
    let first = draft.features(line).first
    let isLetter = (0x41...0x5A).contains(first & ~0x20)
    guard isLetter || Numerals.chineseDigit(first) != nil || first == 0x5341 else { return nil }
    return draft.withText(of: line) { text in
      let number = isLetter ? Numerals.Reading(value: Int(first & 0x1F), end: 1) : Numerals.chinese(text, at: 0)
      // 一、 is read by NumberToken, and so is A.
      guard let number, number.end < text.count else { return nil }
      let isBlank = !isLetter && isSpace(text.scalar(at: number.end).value)
      guard isBlank || text.has(isLetter ? "、" : "，", at: number.end) else { return nil }
      if isBlank, draft.features(line).ending != .none || draft.features(line).width > 30 { return nil }
      let bareEnd = isBlank ? number.end : number.end + 3
      let end = text.spaceEnd(from: bareEnd)
      guard end < text.count else { return nil }
      // A、B两组, and 一，二，三，: it is enumerated.
      let next = text.scalar(at: end).value
      guard isLetter ? !(0x41...0x5A).contains(next & ~0x20) : Numerals.chinese(text, at: end) == nil else {
        return nil
      }
      let scheme: NumberScheme = !isLetter ? .chineseComma : first < 0x60 ? .latinUpper : .latinLower
      return NumberToken(scheme: scheme, ordinal: number.value, end: end, bareEnd: bareEnd, readsAsQuantity: false)
    }
  }
}
