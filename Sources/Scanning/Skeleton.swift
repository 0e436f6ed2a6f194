import SourceModel

/// What a character is once width, case and invisible signs are ignored, so that a marker that was typed with an input
/// method, spaced out by an editor or escaped by a browser can be recognised.
enum Skeleton: Equatable {
  /// A small letter of ASCII, or a Chinese character.
  case letter(UInt32)
  /// `#` or `$`.
  case sign
  /// `<` or `[` in any width or shape.
  case openingBracket
  case closingBracket
  case slash
  case equals
  /// The exclamation mark of a comment.
  case exclamation
  /// White space, invisible characters, and what Markdown or an editor puts between.
  case ignorable
  case other

  /// The character at `index` and how many bytes it has.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> (Skeleton, width: Int) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "&") { return entity(bytes, at: index) }
    if byte < 0x80 { return (of(ascii: byte), 1) }
    let (scalar, width) = bytes.scalar(at: index)
    return (of(scalar), width)
  }

  private static func of(ascii byte: UInt8) -> Skeleton {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      .letter(UInt32(byte.lowercaseASCII))
    case UInt8(ascii: "#"), UInt8(ascii: "$"): .sign
    case UInt8(ascii: "<"), UInt8(ascii: "["): .openingBracket
    case UInt8(ascii: ">"), UInt8(ascii: "]"): .closingBracket
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "!"): .exclamation
    // A line end as well: an editor may have wrapped the line inside a marker.
    case 0x00...0x20, UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "-"): .ignorable
    default: .other
    }
  }

  private static func of(_ scalar: UInt32) -> Skeleton {
    switch scalar {
    // Full-width forms are ASCII moved by 0xFEE0.
    case 0xFF01...0xFF5E: of(ascii: UInt8(scalar - 0xFEE0))
    // 〈 【 〔 and their partners
    case 0x3008, 0x3010, 0x3014: .openingBracket
    case 0x3009, 0x3011, 0x3015: .closingBracket
    // Spaces; soft hyphen; zero-width characters and marks of direction; word joiner; byte order mark.
    case 0x3400...0x9FFF, 0x20000...0x3FFFF: .letter(scalar)
    case 0x00A0, 0x3000, 0x2000...0x200A, 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF: .ignorable
    default: .other
    }
  }

  /// What a browser or an editor makes of signs, brackets and blanks: `&lt;`, `&#35;`, `&nbsp;`, `&#8203;`.
  private static func entity(_ bytes: Span<UInt8>, at index: Int) -> (Skeleton, width: Int) {
    for (name, skeleton) in entities where bytes.has(name, at: index) { return (skeleton, name.utf8CodeUnitCount) }
    return (.other, 1)
  }

  private static let entities: [(StaticString, Skeleton)] = [
    ("&lt;", .openingBracket), ("&gt;", .closingBracket), ("&#35;", .sign), ("&#36;", .sign), ("&num;", .sign),
    ("&dollar;", .sign), ("&#x23;", .sign), ("&#x24;", .sign), ("&#60;", .openingBracket), ("&#x3c;", .openingBracket),
    ("&#x3C;", .openingBracket), ("&#62;", .closingBracket), ("&#x3e;", .closingBracket), ("&#x3E;", .closingBracket),
    ("&#91;", .openingBracket), ("&lsqb;", .openingBracket), ("&#93;", .closingBracket), ("&rsqb;", .closingBracket),
    ("&#47;", .slash), ("&sol;", .slash), ("&nbsp;", .ignorable), ("&#160;", .ignorable), ("&#8203;", .ignorable),
    ("&zwnj;", .ignorable), ("&shy;", .ignorable),
  ]
}
