/// Where the asterisks of strong text can stand so that every parser takes them for such.
///
/// Closing asterisks between a punctuation mark and a letter do not close (CommonMark 0.30, section 6.2, rule 6 by way
/// of right-flanking), and Chinese puts no space behind a full stop: `**一是。**二是` is read as asterisks. The text
/// must not change, so the letter becomes a character reference, whose `&` is punctuation: `**一是。**&#20108;是`.
struct StrongText {
  /// What stands between the asterisks: no white space at its edges, no invisible character at its end.
  let range: Range<Int>
  /// Whether the character behind the closing asterisks has to be written as a reference.
  let referencesNext: Bool

  /// Nil if nothing is left to be strong, or if what follows cannot be written as a reference.
  ///
  /// Opening asterisks need no such care: before them is the start of a line, a label or a reference.
  init?(prefix: Int, of text: Span<UInt8>) {
    var start = 0
    while start < prefix {
      let (scalar, next) = CharacterReference.scalar(of: text, at: start)
      guard CharacterReference.isWhiteSpace(scalar) else { break }
      start = next
    }
    var end = prefix
    var last: Unicode.Scalar?
    while end > start {
      let index = CharacterReference.start(of: text, before: end)
      let scalar = CharacterReference.scalar(of: text, at: index).scalar
      if Self.isWord(scalar) || Self.isPunctuation(scalar) {
        last = scalar
        break
      }
      end = index
    }
    guard let last else { return nil }
    range = start..<end
    if end == text.count || Self.isWord(last) {
      referencesNext = false
      return
    }
    let next = CharacterReference.scalar(of: text, at: end).scalar
    referencesNext = !Self.closes(before: next)
    if referencesNext && !CharacterReference.canName(next) { return nil }
  }

  /// A character that no version of Unicode counts as white space or punctuation.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  /// Whether asterisks between punctuation and this character close for every parser. Up to version 0.30 CommonMark
  /// counts symbols outside ASCII as letters, and a parser may know an older Unicode than Swift does.
  private static func closes(before scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !isWord(scalar) }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return false
    default: return isPunctuation(scalar) && (scalar.properties.age?.major ?? .max) <= 5
    }
  }
}
