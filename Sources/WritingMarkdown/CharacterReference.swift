/// Characters in UTF-8, and their numeric references (CommonMark 0.30, section 2.5).
enum CharacterReference {
  /// Writes the character that begins at `index` as a decimal reference and gives the index behind it.
  static func append(_ text: Span<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
    let (scalar, next) = scalar(of: text, at: index)
    output.append(contentsOf: "&#\(scalar.value);".utf8)
    return next
  }

  /// Whether every parser reads a reference to the character as the character: HTML, which parsers follow, gives
  /// references to C1 controls and noncharacters another meaning (section 13.2.5.80 of the HTML standard).
  static func canName(_ scalar: Unicode.Scalar) -> Bool {
    !(0x7F...0x9F).contains(scalar.value) && !(0xFDD0...0xFDEF).contains(scalar.value)
      && scalar.value & 0xFFFE != 0xFFFE
  }

  static func scalar(of text: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let lead = UInt32(text[index])
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = count == 1 ? lead : lead & (0x7F >> UInt32(count))
    let next = min(index + count, text.count)
    for continuation in (index + 1)..<max(next, index + 1) {
      value = value << 6 | UInt32(text[continuation] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", next)
  }

  /// The index of the character that ends before `end`, which is above 0.
  static func start(of text: Span<UInt8>, before end: Int) -> Int {
    var index = end - 1
    while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Whether a parser might strip the character off the edge of a line: what Unicode, Python or JavaScript count as
  /// white space and XML allows.
  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
