/// Text as a terminal shows it.
enum TerminalText {
  /// Text that cannot move the cursor, change the line or turn its direction: such characters become `\n`, `\u{9B}`.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isActive) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": visible += "\\n"
      case "\r": visible += "\\r"
      case "\t": visible += "\\t"
      case _ where isActive(scalar): visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  /// Controls of ISO 6429, line and paragraph separators, and the controls of the bidirectional algorithm (UAX 9).
  private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - self.width(text)))
    return right ? space + text : text + space
  }

  static func shortened(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var result = ""
    var used = 0
    for scalar in text.unicodeScalars {
      used += columns(scalar)
      if used > width - 1 { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns($1) } }

  /// Chinese characters and full-width signs take two columns of a terminal, what combines with them none.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0x302A...0x302D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
