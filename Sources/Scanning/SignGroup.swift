/// Signs, or brackets and slashes, of any width, with what is ignored between and behind them.
struct SignGroup {
  let start: Int
  /// Whether these are `#` and `$`; brackets otherwise.
  let isSigns: Bool
  private(set) var end: Int
  private(set) var hasSlash = false
  private let isTag: Bool

  /// The group that begins at `index`; nil if no sign and no bracket stands there.
  init?(at index: Int, in bytes: Span<UInt8>) {
    let (first, width) = Skeleton.read(bytes, at: index)
    switch first {
    case .sign: isSigns = true
    case .openingBracket: isSigns = false
    default: return nil
    }
    start = index
    isTag = bytes[index] == UInt8(ascii: "<")
    end = index + width
    // The signs of the next line belong to what follows them there.
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let (next, width) = Skeleton.read(bytes, at: end)
      switch next {
      case .ignorable: break
      case .sign where isSigns: break
      case .openingBracket where !isSigns: break
      case .slash where !isSigns: hasSlash = true
      default: return
      }
      end += width
    }
  }

  /// The most characters that may be ignored inside one word, and stand between a word and its closing bracket.
  private static let patience = 32

  /// Where `word` ends, if it stands behind the group in letters of any case and width.
  func end(of word: [UInt8], in bytes: Span<UInt8>) -> Int? {
    var index = end
    var matched = 0
    var ignored = 0
    while index < bytes.count, ignored < Self.patience {
      let (next, width) = Skeleton.read(bytes, at: index)
      switch next {
      case .letter(word[matched]): matched += 1
      case .ignorable: ignored += 1
      default: return nil
      }
      index += width
      if matched == word.count { return index }
    }
    return nil
  }

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
