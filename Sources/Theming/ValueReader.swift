import ThemeModel

/// Why a value cannot be used.
enum ValueProblem: Error, Sendable {
  /// What could stand there instead, as words for a hint.
  case expected(String)
  /// Within which limits it would have to be.
  case outside(String)

  func finding(for declaration: Declaration) -> ThemeMessage.Finding {
    switch self {
    case .expected(let words):
      .unsupportedValue(property: declaration.name, value: declaration.excerpt, expected: words)
    case .outside(let limits): .valueOutOfRange(property: declaration.name, limits: limits)
    }
  }
}

/// Reads values from tokens; white space is gone already.
enum ValueReader {
  /// A length in points for an absolute unit (CSS Values and Units Level 4, section 6.2).
  static func absoluteLength(_ kind: Token.Kind) -> Double? {
    switch kind {
    case .number(0): 0
    case .dimension(let value, let unit) where value.isFinite: pointsPerUnit(unit).map { value * $0 }
    default: nil
    }
  }

  private static func pointsPerUnit(_ unit: String) -> Double? {
    switch unit {
    case "pt": 1
    case "pc": 12
    case "in": 72
    case "cm": 72 / 2.54
    case "mm": 72 / 25.4
    case "q": 72 / 101.6
    case "px": 0.75
    default: nil
    }
  }

  static func length(_ kind: Token.Kind) -> SpecifiedLength? {
    if let points = absoluteLength(kind) { return .points(points) }
    guard case .dimension(let value, let unit) = kind, value.isFinite else { return nil }
    return switch unit {
    // `ic` is the width of 水, which fills its em square.
    case "em", "ic": .em(value)
    case "rem": .rem(value)
    default: nil
    }
  }

  /// `none`, or a width, a kind of line and a colour in any order (CSS Backgrounds and Borders Level 3, section 3.4).
  static func border(_ tokens: [Token]) throws(ValueProblem) -> Border {
    let expected = ValueProblem.expected(
      "none, or a line such as 0.5pt solid #cc0000 (solid, dashed, dotted or double)")
    var width: Double?
    var line: Border.Line?
    var color: String??
    var isNone = false
    for token in tokens {
      if let points = absoluteLength(token.kind), width == nil {
        width = points
        continue
      }
      if let read = self.color(token.kind), color == nil {
        guard read != nil else { throw expected }
        color = read
        continue
      }
      guard case .identifier(let word) = token.kind else { throw expected }
      switch word.asciiLowercased {
      case "none" where line == nil: isNone = true
      case "hidden" where line == nil: isNone = true
      case "currentcolor" where color == nil: color = .some(nil)
      // Section 3.3: thin is thinner than medium, medium than thick; browsers take 1px, 3px and 5px.
      case "thin" where width == nil: width = 0.75
      case "medium" where width == nil: width = 2.25
      case "thick" where width == nil: width = 3.75
      case let name where line == nil && Border.Line(rawValue: name) != nil: line = Border.Line(rawValue: name)
      default: throw expected
      }
    }
    guard !tokens.isEmpty else { throw expected }
    // Without a kind of line there is none (section 3.2).
    guard let line, !isNone else {
      guard isNone || width == 0 else { throw expected }
      return .none
    }
    let thickness = width ?? 2.25
    guard thickness == 0 || (0.25...12).contains(thickness) else { throw .outside("0.25pt to 12pt") }
    return thickness == 0 ? .none : Border(width: thickness, line: line, color: color ?? nil)
  }

  /// Families by name, separated by commas; a name may be words without quotes (CSS Fonts Level 4, section 2.1).
  static func families(_ tokens: [Token]) -> [String]? {
    var families: [String] = []
    for part in tokens.split(omittingEmptySubsequences: false, whereSeparator: { $0.kind == .comma }) {
      if part.count == 1, case .string(let name)? = part.first?.kind {
        families.append(name)
        continue
      }
      var words: [String] = []
      for token in part {
        guard case .identifier(let word) = token.kind else { return nil }
        words.append(word)
      }
      guard !words.isEmpty else { return nil }
      families.append(words.joined(separator: " "))
    }
    return families
  }

  /// Six hexadecimal digits of a colour, or nil inside for `transparent` (CSS Color Level 4, sections 5.2 and 6.1).
  static func color(_ kind: Token.Kind) -> String?? {
    switch kind {
    case .hash(let digits):
      guard digits.utf8.allSatisfy(\.isHexDigit) else { return nil }
      let letters = digits.uppercased()
      switch letters.utf8.count {
      case 6: return .some(letters)
      case 3: return .some(letters.map { "\($0)\($0)" }.joined())
      default: return nil
      }
    case .identifier(let name):
      let name = name.asciiLowercased
      return name == "transparent" ? .some(nil) : namedColors[name].map { .some($0) }
    default:
      return nil
    }
  }

  /// The names of HTML 4 and a few more that stylesheets for print use.
  private static let namedColors = [
    "black": "000000", "silver": "C0C0C0", "gray": "808080", "grey": "808080", "white": "FFFFFF", "maroon": "800000",
    "red": "FF0000", "purple": "800080", "fuchsia": "FF00FF", "green": "008000", "lime": "00FF00", "olive": "808000",
    "yellow": "FFFF00", "navy": "000080", "blue": "0000FF", "teal": "008080", "aqua": "00FFFF", "orange": "FFA500",
    "darkred": "8B0000", "darkblue": "00008B", "dimgray": "696969", "darkgray": "A9A9A9", "lightgray": "D3D3D3",
    "whitesmoke": "F5F5F5",
  ]
}
