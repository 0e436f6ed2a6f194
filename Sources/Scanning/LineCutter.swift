import SourceModel

/// Cuts a text into lines and finds the characters that XML 1.0 forbids (section 2.2, production Char).
///
/// Both are rare among bytes, and both are C0 controls but for U+2028, U+2029, U+FFFE and U+FFFF; so the cutter leaps from
/// one such byte to the next.
struct LineCutter {
  /// A forbidden character, once or several times in a row.
  struct Illegal {
    var range: TextRange
    var scalar: UInt32
    var count: Int
  }

  private(set) var lines: [SourceLine] = []
  private(set) var illegal: [Illegal] = []
  private var lineStart = 0

  init(cutting bytes: Span<UInt8>) {
    var control = bytes.firstControl() ?? bytes.count
    var separator = Self.separator(in: bytes, from: 0)
    var noncharacter = Self.noncharacter(in: bytes, from: 0)
    while true {
      let index = min(control, separator, noncharacter)
      if index == bytes.count { break }
      if index == control {
        let next = meetControl(at: index, in: bytes)
        control = bytes.firstControl(from: next) ?? bytes.count
      } else if index == separator {
        endLine(at: index, width: 3)
        separator = Self.separator(in: bytes, from: index + 3)
      } else {
        meetIllegal(0xFFFE + UInt32(bytes[index + 2] & 1), at: index, width: 3)
        noncharacter = Self.noncharacter(in: bytes, from: index + 3)
      }
    }
    // A line end at the very end ends the last line and does not begin another.
    if lineStart < bytes.count { endLine(at: bytes.count, width: 0) }
  }

  /// - Returns: where to go on.
  private mutating func meetControl(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[index] {
    case 0x0A:
      endLine(at: index, width: 1)
    case 0x0D:
      let width = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      endLine(at: index, width: width)
      return index + width
    case 0x09: break
    default: meetIllegal(UInt32(bytes[index]), at: index, width: 1)
    }
    return index + 1
  }

  private mutating func endLine(at index: Int, width: Int) {
    lines.append(SourceLine(range: TextRange(lineStart..<index)))
    lineStart = index + width
  }

  private mutating func meetIllegal(_ scalar: UInt32, at index: Int, width: Int) {
    if let last = illegal.last, last.scalar == scalar, Int(last.range.end) == index {
      illegal[illegal.count - 1].range.end += UInt32(width)
      illegal[illegal.count - 1].count += 1
    } else {
      illegal.append(Illegal(range: TextRange(index..<index + width), scalar: scalar, count: 1))
    }
  }

  /// The next U+2028 (E2 80 A8) or U+2029 (E2 80 A9); the text's length if there is none.
  private static func separator(in bytes: Span<UInt8>, from start: Int) -> Int {
    var start = start
    while let index = bytes.firstIndex(of: 0xE2, from: start) {
      if bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return index }
      start = index + 3
    }
    return bytes.count
  }

  /// The next U+FFFE (EF BF BE) or U+FFFF (EF BF BF); the text's length if there is none.
  private static func noncharacter(in bytes: Span<UInt8>, from start: Int) -> Int {
    var start = start
    while let index = bytes.firstIndex(of: 0xEF, from: start) {
      if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return index }
      start = index + 3
    }
    return bytes.count
  }
}
