import SourceModel

/// A token of CSS (CSS Syntax Module Level 3, section 4).
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// Names keep the letters they were written with; escapes are resolved.
    case identifier(String)
    /// A name with its opening bracket, which a round bracket closes.
    case function(String)
    case atKeyword(String)
    /// `#` and what follows it.
    case hash(String)
    case string(String)
    /// A string that a line break cut short.
    case badString
    /// `url(…)` without quotes.
    case url
    case number(Double)
    case percentage(Double)
    case dimension(Double, unit: String)
    case whitespace
    case colon
    case semicolon
    case comma
    case open(Bracket)
    case close(Bracket)
    /// Any other ASCII character.
    case delimiter(UInt8)
    case end
  }

  var kind: Kind
  /// Byte offsets in the stylesheet.
  var range: Range<Int>
  var position: SourcePosition

  /// The bracket that must close what this token opens, if it opens anything.
  var opens: Bracket? {
    switch kind {
    case .open(let bracket): bracket
    case .function: .round
    default: nil
    }
  }

  func isDelimiter(_ character: Unicode.Scalar) -> Bool {
    if case .delimiter(let byte) = kind { UInt32(byte) == character.value } else { false }
  }
}

enum Bracket: Sendable, Equatable {
  case round, square, curly
}

/// Something that the end of the file cut off.
enum Unclosed: String, Sendable {
  case comment
  case string
  case block = "{ block"
}

extension ArraySlice<Token> {
  /// Without white space at either end.
  var trimmed: ArraySlice<Token> {
    let start = firstIndex { $0.kind != .whitespace } ?? endIndex
    let end = lastIndex { $0.kind != .whitespace }.map { $0 + 1 } ?? start
    return self[start..<end]
  }
}
