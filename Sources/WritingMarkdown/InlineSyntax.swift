/// Finds what Markdown would take for the mark-up of text (CommonMark 0.30, chapter 6 and 2.4 f.; GFM 0.29, 6.5, 6.9).
enum InlineSyntax {
  enum Escape {
    case none
    case backslash
    case reference
  }

  /// What the escape of a sign may hang on besides its neighbors.
  struct Context {
    /// Where the line begins whose first character this text is; nil if mark-up stands before it.
    var lineStart: Int?
    /// Whether the text is a cell of a table, which a bar ends.
    var isCell = false
  }

  /// Bytes that are looked at more closely; all others are copied. In UTF-8 no part of a longer character is below 0x80.
  @inline(__always)
  static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// What the byte at `index`, one that may need an escape, needs between its neighbors in `range`. Signs that come in
  /// pairs are not asked about, nor are the colons of addresses.
  static func escape(
    at index: Int, of text: Span<UInt8>, within range: Range<Int>, _ context: Context,
    signs: (Span<UInt8>) -> PairedSigns
  ) -> Escape {
    let next = index + 1 < range.upperBound ? text[index + 1] : 0
    switch text[index] {
    case UInt8(ascii: "\\"):
      return next >= 0x80 || isAlphanumeric(next) || next == UInt8(ascii: " ") ? .none : .backslash
    case UInt8(ascii: "["):
      // The mark of a note in GFM, whose parser drops text around one that leads nowhere.
      if next == UInt8(ascii: "^") { return .backslash }
      return context.lineStart == index && beginsDefinition(at: index, of: text) ? .backslash : .none
    // Brackets make a link by what follows the closing one. A reference needs a definition, and none is ever written.
    case UInt8(ascii: "]"):
      return next == UInt8(ascii: "(") && signs(text).firstBracket < index ? .backslash : .none
    case UInt8(ascii: "<"):
      let beginsLine = context.lineStart == index
      guard beginsTag(at: index, of: text, within: range, beginsLine: beginsLine) else { return .none }
      // What begins a line may be a block of HTML, which need not be a whole tag.
      if beginsLine || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return .backslash }
      return signs(text).lastGreaterThan > index ? .backslash : .none
    case UInt8(ascii: "&"):
      return beginsReference(at: index, of: text, within: range) ? .backslash : .none
    case UInt8(ascii: "."):
      return isHostStart(index, of: text, within: range) ? .backslash : .none
    case UInt8(ascii: "|"):
      return context.isCell ? .backslash : .none
    default:
      return .reference
    }
  }

  // MARK: The cases

  /// A tag, a comment, an instruction or a link in angle brackets (sections 6.4 and 6.6). The latter may hold an
  /// e-mail address, which begins with almost anything.
  private static func beginsTag(
    at index: Int, of text: Span<UInt8>, within range: Range<Int>, beginsLine: Bool
  ) -> Bool {
    var position = index + 1
    guard position < range.upperBound else { return false }
    switch text[position] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): position += 1
    default: break
    }
    if position < range.upperBound, isLetter(text[position]) {
      while position < range.upperBound, isAlphanumeric(text[position]) || text[position] == UInt8(ascii: "-") {
        position += 1
      }
      if mayFollowTagName(position, of: text, within: range, beginsLine: beginsLine) { return true }
    }
    return beginsLink(at: index + 1, of: text, within: range)
  }

  /// Whether what stands behind the name of a tag goes on like a tag: white space and a name, a slash, the end. What
  /// begins a block of HTML need not have more of a tag than its name (section 4.6).
  private static func mayFollowTagName(
    _ index: Int, of text: Span<UInt8>, within range: Range<Int>, beginsLine: Bool
  ) -> Bool {
    var position = index
    while position < range.upperBound {
      switch text[position] {
      case UInt8(ascii: ">"), UInt8(ascii: "/"): return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
        UInt8(ascii: ":"):
        return position > index
      case 0...0x20: position += 1
      case 0x80...:
        // Parsers differ in what is white space beyond ASCII.
        let (scalar, next) = CharacterReference.scalar(of: text, at: position)
        switch CharacterClass(scalar) {
        case .word, .punctuation, .symbol: return beginsLine && position > index
        case .space, .other: position = next
        }
      default: return beginsLine && position > index
      }
    }
    return true
  }

  /// A link in angle brackets: a scheme and a colon, or an e-mail address. A web address has brackets of its own by then,
  /// or a backslash before its colon.
  private static func beginsLink(at index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    var position = index
    while position < range.upperBound {
      switch text[position] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":") where isLetter(text[index]):
        if case .none = WebAddress(aroundColon: position, in: text, within: index..<range.upperBound) { return true }
        return false
      case UInt8(ascii: "<"), 0...0x20, 0x80...: return false
      default: position += 1
      }
    }
    return false
  }

  /// A definition of a link or, to GFM, of a note, which takes a backslash for a part of its name, so that the first
  /// bracket has to have one. A name has at most 999 characters, on one line or more (section 4.7).
  private static func beginsDefinition(at index: Int, of text: Span<UInt8>) -> Bool {
    for position in index..<max(index, min(text.count - 1, index + 4000))
    where text[position] == UInt8(ascii: "]") && text[position + 1] == UInt8(ascii: ":") { return true }
    return false
  }

  /// An entity or a numeric reference; only with a semicolon (section 2.5).
  private static func beginsReference(at index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    var position = index + 1
    if position < range.upperBound, text[position] == UInt8(ascii: "#") { position += 1 }
    let start = position
    while position < range.upperBound, isAlphanumeric(text[position]) { position += 1 }
    return position > start && position < range.upperBound && text[position] == UInt8(ascii: ";")
  }

  /// The first point of `www.…`, which GFM links too unless a letter, a digit or an ideograph stands before it.
  private static func isHostStart(_ index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    guard index - 3 >= range.lowerBound, index + 1 < range.upperBound, text[index + 1] > 0x20 else { return false }
    for position in (index - 3)..<index where text[position] | 0x20 != UInt8(ascii: "w") { return false }
    return index - 4 < range.lowerBound
      || !isAlphanumeric(text[index - 4]) && !isIdeograph(at: index - 6, of: text, within: range)
  }

  // MARK: Classes of bytes

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// Whether the three bytes at `index` are one of U+4E00 to U+9FFF.
  private static func isIdeograph(at index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    guard index >= range.lowerBound, index + 2 < range.upperBound, text[index + 2] & 0xC0 == 0x80 else { return false }
    switch text[index] {
    case 0xE4: return text[index + 1] >= 0xB8
    case 0xE5...0xE9: return true
    default: return false
    }
  }
}
