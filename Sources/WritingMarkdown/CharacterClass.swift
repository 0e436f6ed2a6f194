/// What a character is to the rules of emphasis (CommonMark 0.30, sections 2.1 and 6.2).
enum CharacterClass {
  /// Letters, marks and numbers, which no version of Unicode counts as white space or punctuation.
  case word
  /// The general categories P.
  case punctuation
  /// The general categories S; from version 0.31 on CommonMark counts them as punctuation.
  case symbol
  /// The general category Zs.
  case space
  /// Controls and other invisible characters, on which parsers differ.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The ideographs, and the signs that end most run-in headings, without a look into the tables.
    case 0x4E00...0x9FA5: self = .word
    case 0x3001...0x3003, 0xFF0C: self = .punctuation
    default: self = CharacterClass(scalar.properties.generalCategory)
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      self = .word
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .symbol
    case .spaceSeparator:
      self = .space
    default:
      self = .other
    }
  }
}
