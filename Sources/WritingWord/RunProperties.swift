import MarkupXML
import ThemeModel

/// How characters look, in Word's units (ECMA-376 Part 1, 17.3.2). Nil means: as the style below has it.
struct RunProperties: Equatable {
  var fonts: FontSlots?
  var bold: Bool?
  var italic: Bool?
  /// Whether Word checks spelling and grammar.
  var isProofread: Bool?
  var color: String?
  /// Added behind each character, in twips.
  var spacing: Int?
  /// In half-points.
  var size: Int?
  var isUnderlined: Bool?
  var shading: String?
  /// Whether it is small and stands high.
  var isSuperscript: Bool?

  init() {}

  /// - Parameter fontSize: the size that an `em` refers to, in points.
  init(_ style: TextStyle, fonts: FontSlots?, fontSize: Double, measure: inout Measure) {
    self.fonts = fonts
    bold = style.bold
    italic = style.italic
    color = style.color?.uppercased()
    spacing = style.letterSpacing.map { measure.twips($0.points(fontSize: fontSize), "letter-spacing") }
    size = style.fontSize.map { measure.halfPoints($0) }
    shading = style.backgroundColor?.uppercased()
  }

  /// What a paragraph style must say so that it looks like this although it is based on `base`.
  func differing(from base: RunProperties) -> RunProperties {
    var result = self
    if fonts == base.fonts { result.fonts = nil }
    if bold ?? false == base.bold ?? false { result.bold = nil }
    if italic ?? false == base.italic ?? false { result.italic = nil }
    if color == base.color { result.color = nil }
    if spacing == base.spacing { result.spacing = nil }
    if size == base.size { result.size = nil }
    if shading == base.shading { result.shading = nil }
    return result
  }

  /// What a character style must say so that it looks like this within a paragraph that looks like `paragraph`.
  ///
  /// Bold and italic of a character style do not override the paragraph's, they flip them (ECMA-376 Part 1, 17.7.3).
  func flipping(_ paragraph: RunProperties) -> RunProperties {
    func flip(_ wanted: Bool?, _ present: Bool?) -> Bool? {
      guard let wanted else { return nil }
      return wanted == (present ?? false) ? nil : true
    }
    var result = self
    result.bold = flip(bold, paragraph.bold)
    result.italic = flip(italic, paragraph.italic)
    return result
  }

  /// Writes `w:rPr` with its children in the order of the schema, or nothing.
  ///
  /// - Parameter hintsEastAsian: whether characters of both scripts take the East Asian face.
  func write(hintsEastAsian: Bool = false, to xml: inout XMLWriter) {
    guard self != RunProperties() || hintsEastAsian else { return }
    xml.start("w:rPr")
    let hasFonts = fonts?.latin != nil || fonts?.eastAsia != nil
    if hasFonts || hintsEastAsian {
      xml.start("w:rFonts")
      if hintsEastAsian { xml.attribute("w:hint", "eastAsia") }
      if let name = fonts?.latin {
        xml.attribute("w:ascii", name)
        xml.attribute("w:hAnsi", name)
      }
      if let name = fonts?.eastAsia { xml.attribute("w:eastAsia", name) }
      xml.end()
    }
    // Each property has a twin for complex scripts, which Word shows beside it in its dialogues.
    xml.toggle("w:b", bold)
    xml.toggle("w:bCs", bold)
    xml.toggle("w:i", italic)
    xml.toggle("w:iCs", italic)
    xml.toggle("w:noProof", isProofread.map { !$0 })
    if let color { xml.value("w:color", color) }
    if let spacing { xml.value("w:spacing", spacing) }
    if let size {
      xml.value("w:sz", size)
      xml.value("w:szCs", size)
    }
    if isUnderlined ?? false { xml.value("w:u", "single" as StaticString) }
    if let shading { xml.shading(shading) }
    if isSuperscript ?? false { xml.value("w:vertAlign", "superscript" as StaticString) }
    xml.end()
  }
}
