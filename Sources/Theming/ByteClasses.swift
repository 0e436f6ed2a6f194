/// The classes of characters that tokens are made of (CSS Syntax Module Level 3, section 4.2).
extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isHexDigit: Bool { hexValue != nil }

  var hexValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self) - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self) - 0x41 + 10
    default: nil
    }
  }

  /// Line ends are line feeds by the time tokens are read.
  var isWhitespace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n") }

  /// Bytes of 0x80 and more belong to characters beyond ASCII, and all of those may stand in a name.
  var isNameStart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  var isName: Bool { isNameStart || isDigit || self == UInt8(ascii: "-") }

  /// The first byte of a scalar; continuation bytes are 10xxxxxx (RFC 3629, section 3).
  var startsScalar: Bool { self & 0xC0 != 0x80 }
}

extension String {
  /// The name in small letters, as far as they are ASCII: keywords, units and properties do not tell case apart.
  var asciiLowercased: String {
    guard utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else { return self }
    return String(
      decoding: utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
