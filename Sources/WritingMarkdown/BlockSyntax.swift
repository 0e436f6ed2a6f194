/// Finds what Markdown would take for the mark-up of a block (CommonMark 0.30, chapter 4 and 5; GFM 0.29, 4.10).
///
/// Each answer is the offset of the character that needs a backslash. What inline escaping deals with anyway is left
/// out: brackets with a colon, tags, and white space at the edges of a line.
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
    case UInt8(ascii: "+"):
      return isBlank(line, at: 1) ? 0 : nil
    // A bullet; a thematic break, or the fence of front matter; below a line of text the underline of a heading, or the
    // second row of a table.
    case UInt8(ascii: "-"):
      return isBlank(line, at: 1) || isThematicBreak(line) || continuesParagraph && isDelimiterRow(line) ? 0 : nil
    case UInt8(ascii: "*"):
      return isBlank(line, at: 1) || isThematicBreak(line) ? 0 : nil
    case UInt8(ascii: "_"):
      return isThematicBreak(line) ? 0 : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return prefixLength(of: line, limit: 3) { $0 == line[0] } == 3 ? 0 : nil
    case UInt8(ascii: "="):
      return continuesParagraph && consists(line, of: line[0]) ? 0 : nil
    case UInt8(ascii: "|"), UInt8(ascii: ":"):
      return continuesParagraph && isDelimiterRow(line) ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // A list number has at most nine digits (section 5.2).
      let digits = prefixLength(of: line, limit: 10) { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard digits <= 9, digits < line.count, line[digits] == UInt8(ascii: ".") || line[digits] == UInt8(ascii: ")"),
        isBlank(line, at: digits + 1)
      else { return nil }
      // Below a line of text only a list that begins at one is a list.
      return !continuesParagraph || isOne(line.extracting(0..<digits)) ? digits : nil
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

  private static func isOne(_ digits: Span<UInt8>) -> Bool {
    for index in 0..<digits.count - 1 where digits[index] != UInt8(ascii: "0") { return false }
    return digits[digits.count - 1] == UInt8(ascii: "1")
  }

  /// Three signs of one kind or more, and blanks (section 4.1).
  private static func isThematicBreak(_ line: Span<UInt8>) -> Bool {
    var count = 0
    for index in line.indices {
      if line[index] == line[0] { count += 1 } else if !isBlank(line, at: index) { return false }
    }
    return count > 2
  }

  private static func consists(_ line: Span<UInt8>, of sign: UInt8) -> Bool {
    for index in line.indices where line[index] != sign && !isBlank(line, at: index) { return false }
    return true
  }

  /// Hyphens, bars and colons (GFM 0.29, section 4.10).
  private static func isDelimiterRow(_ line: Span<UInt8>) -> Bool {
    var hasHyphen = false
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return hasHyphen
  }
}
