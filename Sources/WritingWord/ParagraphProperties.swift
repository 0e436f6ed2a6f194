import MarkupXML
import ThemeModel

/// How a paragraph stands on the page, in Word's units (ECMA-376 Part 1, 17.3.1).
struct ParagraphProperties: Equatable {
  /// The distances above, below and between lines, in twips.
  struct Spacing: Equatable {
    var before = 0
    var after = 0
    /// From line to line, exactly; nil leaves it to the font.
    var line: Int?
  }

  var keepNext = false
  var keepLines = false
  var pageBreakBefore = false
  var widowControl = true
  var borders = ParagraphBorders()
  var shading: String?
  /// Where tabs lead to, in twips from the paragraph's edge, each farther than the one before.
  var tabStops: [Int] = []
  /// Where text behind a tab ends, in twips from the left edge of the text: the far end of the line.
  var endTab: Int?
  /// Where a tab with dots leads to that a page number stands behind, in twips from the paragraph's edge; its end is there.
  var pageNumberStop: Int?
  /// Whether Word puts a little space between Chinese and Latin text, and between Chinese text and digits.
  var spacesScripts = true
  /// Whether lines may be moved to the lines of the page's grid.
  var snapsToGrid = true
  var spacing = Spacing()
  var indent = Indent()
  /// Whether the distances above and below vanish between two paragraphs of one style.
  var contextualSpacing = false
  var alignment = TextAlignment.left
  /// From 0, as Word counts.
  var outlineLevel: Int?

  init() {}

  /// - Parameters:
  ///   - style: everything that applies, the surroundings' look included.
  ///   - fontSize: the paragraph's own, in points.
  ///   - normalSize: the size of the style Normal, in points.
  init(_ style: TextStyle, fontSize: Double, normalSize: Double, measure: inout Measure) {
    keepNext = style.keepWithNext ?? false
    keepLines = style.keepTogether ?? false
    pageBreakBefore = style.pageBreakBefore ?? false
    borders = ParagraphBorders(style, fontSize: fontSize, measure: &measure)
    shading = style.backgroundColor?.uppercased()
    func distance(_ length: Length?, _ property: String, measure: inout Measure) -> Int {
      length.map { measure.twips($0.points(fontSize: fontSize), property, in: 0...Measure.longest) } ?? 0
    }
    spacing.before = distance(style.marginTop, "margin-top", measure: &measure)
    spacing.after = distance(style.marginBottom, "margin-bottom", measure: &measure)
    // CSS multiplies the font size; Word's own multiple multiplies what the font asks for, which differs from font to
    // font. So both kinds become an exact distance.
    let line: Double? =
      switch style.lineHeight {
      case .exact(let points): points
      case .multiple(let count): count * fontSize
      case nil: nil
      }
    spacing.line = line.map { measure.twips($0, "line-height", in: 1...Measure.longest) }
    indent = Indent(style, fontSize: fontSize, normalSize: normalSize, measure: &measure)
    // In CSS a border stands inside the margin, in Word outside the indent.
    indent.left.widen(by: borders.left?.extent ?? 0)
    indent.right.widen(by: borders.right?.extent ?? 0)
    contextualSpacing = style.contextualSpacing ?? false
    alignment = style.alignment ?? .left
  }

  /// Writes `w:pPr` with its children in the order of the schema: what differs from `base`, or nothing.
  func write(over base: ParagraphProperties, to xml: inout XMLWriter) {
    guard self != base else { return }
    xml.start("w:pPr")
    writeChildren(over: base, to: &xml)
    xml.end()
  }

  /// Writes the children alone, into a `w:pPr` that has others.
  func writeChildren(over base: ParagraphProperties, to xml: inout XMLWriter) {
    if keepNext != base.keepNext { xml.toggle("w:keepNext", keepNext) }
    if keepLines != base.keepLines { xml.toggle("w:keepLines", keepLines) }
    if pageBreakBefore != base.pageBreakBefore { xml.toggle("w:pageBreakBefore", pageBreakBefore) }
    if widowControl != base.widowControl { xml.toggle("w:widowControl", widowControl) }
    if borders != base.borders { borders.write(over: base.borders, to: &xml) }
    if let shading, shading != base.shading { xml.shading(shading) }
    if tabStops != base.tabStops || endTab != base.endTab || pageNumberStop != base.pageNumberStop {
      xml.start("w:tabs")
      for stop in tabStops { tab("left", stop, to: &xml) }
      if let endTab { tab("right", endTab, to: &xml) }
      if let pageNumberStop {
        xml.start("w:tab")
        xml.attribute("w:val", "right")
        xml.attribute("w:leader", "dot")
        xml.attribute("w:pos", pageNumberStop)
        xml.end()
      }
      xml.end()
    }
    if spacesScripts != base.spacesScripts {
      xml.toggle("w:autoSpaceDE", spacesScripts)
      xml.toggle("w:autoSpaceDN", spacesScripts)
    }
    if snapsToGrid != base.snapsToGrid { xml.toggle("w:snapToGrid", snapsToGrid) }
    if spacing != base.spacing {
      xml.start("w:spacing")
      xml.attribute("w:before", spacing.before)
      xml.attribute("w:after", spacing.after)
      if let line = spacing.line {
        xml.attribute("w:line", line)
        xml.attribute("w:lineRule", "exact")
      }
      xml.end()
    }
    if indent != base.indent { indent.write(over: base.indent, to: &xml) }
    if contextualSpacing != base.contextualSpacing { xml.toggle("w:contextualSpacing", contextualSpacing) }
    if alignment != base.alignment { xml.value("w:jc", alignment.word) }
    if let outlineLevel { xml.value("w:outlineLvl", outlineLevel) }
  }

  private func tab(_ kind: StaticString, _ position: Int, to xml: inout XMLWriter) {
    xml.start("w:tab")
    xml.attribute("w:val", kind)
    xml.attribute("w:pos", position)
    xml.end()
  }
}

extension TextAlignment {
  /// The value of `w:jc`. Transitional documents say left and right, not start and end.
  var word: StaticString {
    switch self {
    case .left: "left"
    case .right: "right"
    case .center: "center"
    case .justify: "both"
    }
  }
}
