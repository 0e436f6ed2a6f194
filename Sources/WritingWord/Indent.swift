import MarkupXML
import ThemeModel

/// The indents of a paragraph (ECMA-376 Part 1, 17.3.1.12).
struct Indent: Equatable {
  /// A length in twips and, where it depends on the type, in hundredths of a character. Word prefers the latter;
  /// LibreOffice and most viewers read the former.
  struct Side: Equatable {
    var twips = 0
    var characters: Int?

    mutating func widen(by more: Int) {
      guard more != 0 else { return }
      twips = min(max(twips + more, -Measure.longest), Measure.longest)
      characters = nil
    }
  }

  var left = Side()
  var right = Side()
  /// Negative for a hanging indent.
  var firstLine = Side()

  init() {}

  /// - Parameter normalSize: the size of the style Normal. Word counts the first line in characters of the
  ///   paragraph's own size, but left and right in characters of Normal's.
  init(_ style: TextStyle, fontSize: Double, normalSize: Double, measure: inout Measure) {
    func side(_ length: Length?, _ property: String, countsCharacters: Bool, measure: inout Measure) -> Side {
      guard let length else { return Side() }
      var side = Side(twips: measure.twips(length.points(fontSize: fontSize), property))
      if case .em(let count) = length, countsCharacters {
        let characters = measure.hundredths(count, property)
        // A length so small or so large that one of the two came out as nothing has no direction to agree on.
        if characters.signum() == side.twips.signum() { side.characters = characters }
      }
      return side
    }
    let isNormal = fontSize == normalSize
    left = side(style.marginLeft, "margin-left", countsCharacters: isNormal, measure: &measure)
    right = side(style.marginRight, "margin-right", countsCharacters: isNormal, measure: &measure)
    // A first-line indent would push a centred or flushed line off its place.
    if style.alignment == .center || style.alignment == .right { return }
    firstLine = side(style.firstLineIndent, "text-indent", countsCharacters: true, measure: &measure)
    // Word's leftChars ends where the first line of a hanging paragraph begins, while its left ends where the others do.
    if firstLine.twips < 0, let characters = left.characters {
      left.characters = firstLine.characters.map { characters + $0 }
    }
  }

  /// Writes `w:ind` in full, so that nothing of the style below shines through.
  func write(over base: Indent, to xml: inout XMLWriter) {
    xml.start("w:ind")
    write(left, over: base.left, "w:leftChars", "w:left", to: &xml)
    write(right, over: base.right, "w:rightChars", "w:right", to: &xml)
    if firstLine.twips < 0 {
      // With characters 0 Word falls back to twips.
      if let characters = firstLine.characters {
        xml.attribute("w:hangingChars", -characters)
      } else if base.firstLine.characters != nil {
        xml.attribute("w:firstLineChars", "0")
      }
      xml.attribute("w:hanging", -firstLine.twips)
    } else {
      write(firstLine, over: base.firstLine, "w:firstLineChars", "w:firstLine", to: &xml)
    }
    xml.end()
  }

  private func write(
    _ side: Side, over base: Side, _ characters: StaticString, _ twips: StaticString, to xml: inout XMLWriter
  ) {
    guard side != base || side != Side() else { return }
    if side.characters != nil || base.characters != nil { xml.attribute(characters, side.characters ?? 0) }
    xml.attribute(twips, side.twips)
  }
}
