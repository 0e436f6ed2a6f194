public import DocumentModel
public import ThemeModel

extension Theme {
  /// The role that a heading plays by its number, where that makes it look different from others of its level: `1.` right
  /// below `一、` is of the second level and has the face of `1.` (GB/T 9704—2012, 7.3.3).
  ///
  /// Headings of the first level look like one, whatever their number is.
  public func numberRole(of heading: Heading) -> Role? {
    guard heading.level > 1, let role = heading.scheme.flatMap({ Role(rawValue: "scheme-" + $0.rawValue) }),
      let own = styles[role]
    else { return nil }
    let level = styles[.heading(level: Int(heading.level))] ?? TextStyle()
    return own.changes(level) ? role : nil
  }
}

extension TextStyle {
  /// Whether text that looks like `other` would look different with this on top.
  fileprivate func changes(_ other: TextStyle) -> Bool {
    func says<Value: Equatable>(_ own: Value?, not value: Value?) -> Bool { own != nil && own != value }
    return says(fontFamilies, not: other.fontFamilies) || says(fontSize, not: other.fontSize)
      || says(color, not: other.color) || says(letterSpacing, not: other.letterSpacing)
      || says(backgroundColor, not: other.backgroundColor)
  }
}
