import MarkupXML

/// How characters look, as far as anything says it (ECMA-376 Part 1, 17.3.2).
struct RunFormat {
  /// The face for letters and digits.
  var latin: String?
  /// The face for Chinese characters.
  var eastAsian: String?
  /// In points.
  var size: Double?
  var bold: Bool?
  /// As six hexadecimal digits, or `auto`.
  var color: String?
  /// Added behind each character, in points.
  var spacing: Double?
  var isHidden: Bool?

  mutating func apply(_ properties: XMLTree?, _ theme: ThemeFonts) {
    guard let properties else { return }
    if let fonts = properties.first("w:rFonts") {
      latin = Self.face(fonts, "w:ascii", theme) ?? latin
      eastAsian = Self.face(fonts, "w:eastAsia", theme) ?? eastAsian
    }
    // Half-points; a strict document may write a unit.
    if let text = properties.value("w:sz") {
      let points = XMLTree.twips(text).map { Double(text) == nil ? $0 / 20 : $0 / 2 }
      if let points, Self.sizes.contains(points) { size = points }
    }
    bold = properties.toggle("w:b") ?? bold
    color = properties.value("w:color") ?? color
    spacing = properties.first("w:spacing")?.twips("w:val").map { $0 / 20 } ?? spacing
    isHidden = properties.toggle("w:vanish") ?? isHidden
  }

  /// A character style on top: its on/off properties do not override the paragraph's but flip them (17.7.3).
  mutating func apply(characterStyle style: RunFormat) {
    latin = style.latin ?? latin
    eastAsian = style.eastAsian ?? eastAsian
    size = style.size ?? size
    if style.bold == true { bold = !(bold ?? false) }
    if style.isHidden == true { isHidden = !(isHidden ?? false) }
    color = style.color ?? color
    spacing = style.spacing ?? spacing
  }

  /// A theme's face wins over a name beside it (17.3.2.26).
  private static func face(_ fonts: XMLTree, _ slot: String, _ theme: ThemeFonts) -> String? {
    if let name = fonts["\(slot)Theme"], let face = theme[name] { return face }
    return fonts[slot]
  }

  /// What Word takes, in points.
  private static let sizes = 0.5...1638.0

  /// Word's own size where nothing says one, in points.
  static let defaultSize = 10.0
}
