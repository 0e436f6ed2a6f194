import SourceModel

/// A text as a mask reads it: characters that people do not see are left out, digits and signs are those of ASCII.
struct MaskedText {
  /// In the form in which numbers are compared.
  private(set) var characters: [UInt32] = []
  /// As typed, for names.
  private(set) var typed: [UInt32] = []

  /// What parts two texts: no value goes over it.
  static let end: UInt32 = 0x0A

  mutating func append(_ scalar: UInt32) {
    characters.append(Self.form(of: scalar))
    typed.append(scalar)
  }

  mutating func appendEnd() {
    characters.append(Self.end)
    typed.append(Self.end)
  }

  /// Whether a character is nothing to a reader.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }

  private static func form(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x80: return scalar == 0x09 ? 0x20 : scalar
    // Full-width forms are ASCII moved by 0xFEE0.
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return 0x2D
    default: return isSpace(scalar) ? 0x20 : scalar
    }
  }
}
