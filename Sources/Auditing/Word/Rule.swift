import MarkupXML

/// A border that shows (ECMA-376 Part 1, 17.3.4).
struct Rule {
  /// In points.
  var weight: Double
  /// As six hexadecimal digits; nil for the colour of text.
  var color: String?

  /// Nil if the border says that there is none.
  init?(_ border: XMLTree) {
    guard let kind = border["w:val"], kind != "nil", kind != "none" else { return nil }
    weight = (border.twips("w:sz") ?? 4) / 8
    color = border["w:color"].flatMap { $0 == "auto" ? nil : $0 }
  }
}
