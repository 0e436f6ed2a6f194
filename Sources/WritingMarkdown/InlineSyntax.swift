/// Finds what Markdown would take for the mark-up of text (CommonMark 0.30, chapter 6 and 2.4 f.; GFM 0.29, 6.5, 6.9).
enum InlineSyntax {
  enum Escape {
    case none
    case backslash
    case reference
  }

  /// Bytes that are looked at more closely; all others are copied. In UTF-8 no part of a longer character is below 0x80.
  @inline(__always)
  static func mayNeedEscape(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 0x40 ? lowMask : highMask) >> UInt64(byte & 0x3F) & 1 != 0
  }

  private static let lowMask = mask(of: "\t\n\r &*.:<")
  private static let highMask = mask(of: "\\]_`~")

  private static func mask(of characters: StaticString) -> UInt64 {
    characters.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) } }
  }

  /// What the byte at `index`, one that may need an escape, needs between its neighbours in `range`.
  static func escape(at index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Escape {
    let next = index + 1 < range.upperBound ? text[index + 1] : 0
    switch text[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      return .backslash
    case UInt8(ascii: "_"):
      return isBetweenWords(index, of: text, within: range) ? .none : .backslash
    case UInt8(ascii: "\\"):
      return next >= 0x80 || isAlphanumeric(next) || next == UInt8(ascii: " ") ? .none : .backslash
    // Brackets make a link by what follows the closing one. A reference needs a definition, and none is ever written.
    case UInt8(ascii: "]"):
      return next == UInt8(ascii: "(") || next == UInt8(ascii: ":") ? .backslash : .none
    case UInt8(ascii: "<"):
      return beginsTag(at: index, of: text, within: range) ? .backslash : .none
    case UInt8(ascii: "&"):
      return beginsReference(at: index, of: text, within: range) ? .backslash : .none
    case UInt8(ascii: ":"):
      return isSchemeEnd(index, of: text, within: range) ? .backslash : .none
    case UInt8(ascii: "."):
      return isHostStart(index, of: text, within: range) ? .backslash : .none
    // Some parsers close up white space.
    case UInt8(ascii: " "):
      return index > range.lowerBound && (text[index - 1] == UInt8(ascii: " ") || text[index - 1] < 0x0E)
        ? .reference : .none
    default:
      return .reference
    }
  }

  // MARK: The cases

  /// Underscores between letters make no emphasis (section 6.2, rules 2 and 4).
  private static func isBetweenWords(_ index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    let next = text[index + 1]
    guard isAlphanumeric(next) || isIdeographLead(next) else { return false }
    let last = text[index - 1]
    return isAlphanumeric(last)
      || (last >= 0x80 && index - 3 >= range.lowerBound && isIdeographLead(text[index - 3]))
  }

  /// A tag, a comment, an instruction or a link in angle brackets (sections 6.4 and 6.6). The latter may hold an
  /// e-mail address, which begins with almost anything.
  private static func beginsTag(at index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    var position = index + 1
    guard position < range.upperBound else { return false }
    switch text[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case let first where isLetter(first): return true
    default: break
    }
    while position < range.upperBound {
      switch text[position] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "<"), 0...0x20, 0x80...: return false
      default: position += 1
      }
    }
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

  /// The colon of `https://`; GFM links an address without any mark-up.
  private static func isSchemeEnd(_ index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    index > range.lowerBound && index + 2 < range.upperBound && isLetter(text[index - 1])
      && text[index + 1] == UInt8(ascii: "/") && text[index + 2] == UInt8(ascii: "/")
  }

  /// The first point of `www.…`, which GFM links too.
  private static func isHostStart(_ index: Int, of text: Span<UInt8>, within range: Range<Int>) -> Bool {
    guard index - 3 >= range.lowerBound else { return false }
    for position in (index - 3)..<index where text[position] | 0x20 != UInt8(ascii: "w") { return false }
    return index - 4 < range.lowerBound || !isAlphanumeric(text[index - 4])
  }

  // MARK: Classes of bytes

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// Begins one of U+5000 to U+9FFF, which are ideographs without exception.
  private static func isIdeographLead(_ byte: UInt8) -> Bool { byte >= 0xE5 && byte <= 0xE9 }
}
