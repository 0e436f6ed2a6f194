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
