/// What a run's text asks of its markup, found in one pass over its bytes.
struct TextFacts {
  private var seen: UInt8 = 0
  /// Whether white space would be lost without `xml:space="preserve"`: a space at an edge, or two in a row.
  private(set) var hasFragileSpace = false

  private static let tab: UInt8 = 1
  private static let space: UInt8 = 2
  private static let letter: UInt8 = 4
  private static let ambiguous: UInt8 = 8
  private static let wide: UInt8 = 16

  init(_ utf8: Span<UInt8>) {
    let classes = Self.classes.span
    for index in utf8.indices { seen |= classes[Int(utf8[index])] }
    if seen & Self.space != 0 { hasFragileSpace = Self.hasFragileSpace(utf8) }
  }

  var hasTab: Bool { seen & Self.tab != 0 }

  /// Whether characters that both scripts share, such as “ ” ‘ ’ — … · × and ①, should take the Chinese face here.
  ///
  /// Word takes the Latin one unless the run carries a hint (ECMA-376 Part 1, 17.3.2.26). The hint moves shared
  /// characters alone, so a run need not be cut at them: letters stay Latin and Han characters Chinese. A run of Latin
  /// words without one Han character keeps its quotation marks.
  var wantsEastAsianFace: Bool {
    seen & Self.ambiguous != 0 && (seen & Self.wide != 0 || seen & Self.letter == 0)
  }

  static func hasFragileSpace(_ utf8: Span<UInt8>) -> Bool {
    let blank = UInt8(ascii: " ")
    var previousIsBlank = true
    for index in utf8.indices {
      let isBlank = utf8[index] == blank
      if isBlank, previousIsBlank { return true }
      previousIsBlank = isBlank
    }
    return previousIsBlank && !utf8.isEmpty
  }

  /// The class of each byte of UTF-8; a character is told by its first.
  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x09: tab
    case 0x20: space
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): letter
    // U+0080–U+00FF and U+2000–U+2FFF: punctuation, signs, numbers in circles.
    case 0xC2, 0xC3, 0xE2: ambiguous
    // U+3000–U+FFFF and the planes above.
    case 0xE3...0xF4: wide
    default: 0
    }
  }
}
