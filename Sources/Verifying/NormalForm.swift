/// The form in which characters are compared: small letters of ASCII for full-width ones and capitals, nothing for white
/// space, invisible characters, and the few signs that Markdown and tables put between characters.
enum NormalForm {
  /// White space: nothing in a text, but the end of a word.
  static let blank: UInt32 = 0xFFFF_FFFE
  /// Nothing at all.
  static let nothing: UInt32 = 0xFFFF_FFFF

  static let ofASCII: [UInt32] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x09...0x0D, 0x20: blank
    case 0..<0x20, 0x7F, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      nothing
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) | 0x20
    default: UInt32(byte)
    }
  }

  static func of(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x80: return ofASCII[Int(scalar)]
    case 0x3400...0xD7FF: return scalar
    case 0x80...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFD, 0xE0000...0xE0FFF:
      return nothing
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return blank
    // Full-width forms are ASCII moved by 0xFEE0.
    case 0xFF01...0xFF5E: return ofASCII[Int(scalar - 0xFEE0)]
    // Dashes.
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return 0x2D
    // Brackets in other shapes.
    case 0x3010, 0x3014, 0xFE5D, 0xFE47: return 0x5B
    case 0x3011, 0x3015, 0xFE5E, 0xFE48: return 0x5D
    case 0x2039, 0x3008, 0xFE64: return 0x3C
    case 0x203A, 0x3009, 0xFE65: return 0x3E
    case 0xFE5F: return 0x23
    case 0xFE69: return 0x24
    // Cyrillic and Greek letters that look like those of the markers' words.
    case 0x0430, 0x0410, 0x03B1: return 0x61
    case 0x0435, 0x0415: return 0x65
    case 0x0440, 0x0420, 0x03C1: return 0x70
    case 0x0456, 0x0406, 0x03B9: return 0x69
    case 0x0501: return 0x64
    default: return scalar
    }
  }
}
