import MarkupXML
import ThemeModel

/// The lines around a paragraph (ECMA-376 Part 1, 17.3.1.24). Word draws one frame around paragraphs in a row that have
/// the same.
struct ParagraphBorders: Equatable {
  struct Side: Equatable {
    var border: Border
    /// Between the line and the text, in points; Word takes up to 31.
    var space: Int

    /// From the text to the outer edge of the line, in twips; Word draws lines of at most 12 points.
    var extent: Int { space * 20 + Measure.whole(border.width * 20, in: 0...240) }
  }

  var top: Side?
  var left: Side?
  var bottom: Side?
  var right: Side?

  init() {}

  init(_ style: TextStyle, fontSize: Double, measure: inout Measure) {
    func side(_ border: Border?, _ padding: Length?, _ property: String, measure: inout Measure) -> Side? {
      guard let border, border.isVisible else { return nil }
      return Side(border: border, space: measure.points(padding?.points(fontSize: fontSize) ?? 0, property, in: 0...31))
    }
    top = side(style.borderTop, style.paddingTop, "padding-top", measure: &measure)
    left = side(style.borderLeft, style.paddingLeft, "padding-left", measure: &measure)
    bottom = side(style.borderBottom, style.paddingBottom, "padding-bottom", measure: &measure)
    right = side(style.borderRight, style.paddingRight, "padding-right", measure: &measure)
  }

  /// Writes `w:pBdr` in full, and `nil` for a line that the style below has and this has not.
  func write(over base: ParagraphBorders, to xml: inout XMLWriter) {
    xml.start("w:pBdr")
    for (name, side, below) in [
      ("w:top", top, base.top), ("w:left", left, base.left), ("w:bottom", bottom, base.bottom),
      ("w:right", right, base.right),
    ] as [(StaticString, Side?, Side?)] where side != nil || below != nil {
      xml.border(name, side?.border ?? .none, space: side?.space ?? 0)
    }
    xml.end()
  }
}

extension XMLWriter {
  /// A line (17.3.4): its width in eighths of a point, from 2 to 96.
  mutating func border(_ name: StaticString, _ border: Border, space: Int = 0) {
    start(name)
    attribute("w:val", border.isVisible ? border.line.word : "nil")
    if border.isVisible {
      attribute("w:sz", Measure.whole(border.width * 8, in: 2...96))
      attribute("w:space", space)
      attribute("w:color", border.color?.uppercased() ?? "auto")
    }
    end()
  }
}

extension Border.Line {
  /// The value of `w:val` (17.18.2).
  fileprivate var word: StaticString {
    switch self {
    case .solid: "single"
    case .dashed: "dashed"
    case .dotted: "dotted"
    case .double: "double"
    }
  }
}
