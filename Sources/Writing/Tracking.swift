public import ThemeModel

extension TextStyle {
  /// How far it is from one full-width character to the next, in em: 1 unless letters are spaced.
  public var tracking: Double {
    guard let fontSize, fontSize > 0, let letterSpacing else { return 1 }
    return 1 + letterSpacing.points(fontSize: fontSize) / fontSize
  }
}
