/// Finds what Markdown would take for the mark-up of a block (CommonMark 0.30, chapter 4 and 5; GFM 0.29, 4.10).
///
/// Each answer is the offset of the character that needs a backslash. What inline escaping deals with anyway is left
/// out: asterisks, underscores, backticks, tildes, brackets with a colon, tags, and white space at the edges of a line.
enum BlockSyntax {
  /// What would begin a block at the start of a line.
  static func start(of line: Span<UInt8>, continuesParagraph: Bool) -> Int? {
    guard line.count > 0 else { return nil }
    switch line[0] {
    case UInt8(ascii: "#"):
      let level = prefixLength(of: line, limit: 7) { $0 == UInt8(ascii: "#") }
      return level <= 6 && isBlank(line, at: level) ? 0 : nil
    case UInt8(ascii: ">"):
      return 0
    // A bullet; a thematic break; the underline of a heading; the fence of front matter.
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return isBlank(line, at: 1) || isRule(line) ? 0 : nil
    // The underline of a heading and the second row of a table count only below a line of text.
    case UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"):
      return continuesParagraph && isRule(line) ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // A list number has at most nine digits (section 5.2).
      let digits = prefixLength(of: line, limit: 10) { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard digits <= 9, digits < line.count, line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")")
      else { return nil }
      return isBlank(line, at: digits + 1) ? digits : nil
    default:
      return nil
    }
  }

  /// The number signs at the end of a heading that would be taken for its closing sequence (section 4.2).
  static func closingSequence(of line: Span<UInt8>) -> Int? {
    var start = line.count
    while start > 0, line[start - 1] == UInt8(ascii: "#") { start -= 1 }
    return start < line.count && (start == 0 || isBlank(line, at: start - 1)) ? start : nil
  }

  private static func prefixLength(of line: Span<UInt8>, limit: Int, while matches: (UInt8) -> Bool) -> Int {
    var length = 0
    while length < min(limit, line.count), matches(line[length]) { length += 1 }
    return length
  }

  private static func isBlank(_ line: Span<UInt8>, at index: Int) -> Bool {
    index >= line.count || line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t")
  }

  private static func isRule(_ line: Span<UInt8>) -> Bool {
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"),
        UInt8(ascii: " "), UInt8(ascii: "\t"):
        continue
      default: return false
      }
    }
    return true
  }
}
