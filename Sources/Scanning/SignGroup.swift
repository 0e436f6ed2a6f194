import SourceModel

/// Signs, or brackets and slashes, of any width, with what is ignored between and behind them.
struct SignGroup {
  enum Form {
    /// `#` and `$`.
    case signs
    /// `<` and `[`.
    case brackets
    /// `-`.
    case dashes
  }

  let start: Int
  let form: Form
  private(set) var end: Int
  private(set) var hasSlash = false
  /// Whether an exclamation mark stands behind a bracket, as in a comment.
  private(set) var isComment = false
  /// How many signs or dashes there are.
  private(set) var signCount = 1
  private let isTag: Bool

  /// The group that begins at `index`; nil if no sign, no bracket and no dash stands there.
  init?(at index: Int, in bytes: Span<UInt8>) {
    let (first, width) = Skeleton.read(bytes, at: index)
    switch first {
    case .sign: form = .signs
    case .openingBracket: form = .brackets
    case .ignorable where bytes[index] == Self.dash: form = .dashes
    default: return nil
    }
    start = index
    isTag = bytes[index] == UInt8(ascii: "<")
    end = index + width
    // The signs of the next line belong to what follows them there.
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let (next, width) = Skeleton.read(bytes, at: end)
      switch next {
      case .ignorable: if form == .dashes, bytes[end] == Self.dash { signCount += 1 }
      case .sign where form == .signs: signCount += 1
      case .openingBracket where form == .brackets: break
      case .slash where form == .brackets: hasSlash = true
      case .exclamation where form == .brackets: isComment = true
      default: return
      }
      end += width
    }
  }

  private static let dash = UInt8(ascii: "-")

  /// The most characters and tags that may be ignored inside one word, and stand between a word and its closing bracket.
  private static let patience = 32

  /// Where `word` ends, if it stands behind the group in letters of any case and width.
  func end(of word: [UInt32], in bytes: Span<UInt8>) -> Int? {
    var index = end
    var matched = 0
    var ignored = 0
    while index < bytes.count, ignored < Self.patience {
      let (next, width) = Skeleton.read(bytes, at: index)
      switch next {
      case .letter(word[matched]): matched += 1
      case .ignorable: ignored += 1
      default:
        guard let behind = Self.endOfTag(at: index, in: bytes) else { return nil }
        ignored += 1
        index = behind
        continue
      }
      index += width
      if matched == word.count { return index }
    }
    return nil
  }

  /// The letters behind the group, small and without what is ignored, and where the next other character stands.
  ///
  /// - Parameter limit: nil is returned if there are more.
  func letters(atMost limit: Int, in bytes: Span<UInt8>) -> (letters: [UInt32], end: Int)? {
    var index = end
    var letters: [UInt32] = []
    var ignored = 0
    while index < bytes.count, ignored < Self.patience {
      let (next, width) = Skeleton.read(bytes, at: index)
      switch next {
      case .letter(let letter):
        // Behind a word of letters Chinese text goes on, and the other way round.
        if let first = letters.first, (first < 0x80) != (letter < 0x80) { return (letters, index) }
        guard letters.count < limit else { return nil }
        letters.append(letter)
      case .ignorable:
        // Behind a line end only a word that was begun before it goes on.
        if letters.isEmpty, bytes[index] == 0x0A { return nil }
        ignored += 1
      default:
        guard let behind = Self.endOfTag(at: index, in: bytes) else { return (letters, index) }
        ignored += 1
        index = behind
        continue
      }
      index += width
    }
    return (letters, index)
  }

  /// Whether the sign of the group's form stands at `index`, or in dashes' case right before it.
  func isEnded(at index: Int, in bytes: Span<UInt8>) -> Bool {
    switch form {
    case .signs: index < bytes.count && Skeleton.read(bytes, at: index).0 == .sign
    case .brackets: isClosed(from: index, in: bytes)
    case .dashes: index > 0 && bytes[index - 1] == Self.dash
    }
  }

  /// Whether two signs stand at `index`.
  func isEndedTwice(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard form == .signs, index < bytes.count else { return false }
    let (first, width) = Skeleton.read(bytes, at: index)
    return first == .sign && index + width < bytes.count && Skeleton.read(bytes, at: index + width).0 == .sign
  }

  /// Where a tag ends that an editor may have put inside a word: `</b>`, `<span style="…">`.
  private static func endOfTag(at index: Int, in bytes: Span<UInt8>) -> Int? {
    guard bytes[index] == UInt8(ascii: "<"), index + 2 < bytes.count else { return nil }
    switch bytes[index + 1].lowercaseASCII {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"): break
    default: return nil
    }
    for place in index + 2..<min(index + longestTag, bytes.count) {
      switch bytes[place] {
      case UInt8(ascii: ">"): return place + 1
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      default: break
      }
    }
    return nil
  }

  private static let longestTag = 96

  /// Whether a bracket closes behind the word that ends at `index`, or the line ends there; of a tag, with or without
  /// attributes.
  func isClosed(from index: Int, in bytes: Span<UInt8>) -> Bool {
    var index = index
    var mayHaveAttributes = false
    var hasAttributes = false
    for _ in 0..<Self.patience {
      guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else { return !hasAttributes }
      let (next, width) = Skeleton.read(bytes, at: index)
      switch next {
      case .closingBracket, .equals: return true
      case .ignorable: mayHaveAttributes = isTag
      case .slash: break
      default:
        hasAttributes = true
        if !mayHaveAttributes { return false }
      }
      index += width
    }
    return false
  }
}
