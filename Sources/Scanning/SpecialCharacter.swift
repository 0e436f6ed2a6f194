import SourceModel

/// A character that ends a line or that no output could hold.
enum SpecialCharacter {
  /// LF, CR, U+2028 and U+2029. U+0085 is none: in manuscripts it is a mangled ellipsis more often than a line end.
  case lineEnd
  /// See `isForbidden`.
  case illegal

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineEnd
    default:
      guard isForbidden(scalar) else { return nil }
      self = .illegal
    }
  }

  /// The first bytes of all special characters that are no C0 controls.
  static let leads: [UInt8] = [0x7F, 0xC2, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]

  /// Where the next special character with this first byte stands; the text's length if there is none.
  static func next(beginning lead: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var start = start
    while let index = bytes.firstIndex(of: lead, from: start) {
      let (scalar, width) = bytes.scalar(at: index)
      if SpecialCharacter(scalar) != nil { return index }
      start = index + width
    }
    return bytes.count
  }
}
