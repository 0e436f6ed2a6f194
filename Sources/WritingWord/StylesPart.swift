import MarkupXML

/// `word/styles.xml` (ECMA-376 Part 1, 17.7).
struct StylesPart {
  let sheet: StyleSheet

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:styles")
    defaults(to: &xml)
    sheet.normal.write(over: ParagraphProperties(), to: &xml)
    for style in Self.standards { style.write(over: ParagraphProperties(), to: &xml) }
    for style in sheet.styles { style.write(over: sheet.normal.paragraph, to: &xml) }
    xml.lineBreak()
    return try xml.finish()
  }

  /// What text, tables and lists without a style have: one style of each kind is the standard one (17.7.4.17).
  private static let standards = [
    standard(.character, "\(StyleID.plainCharacter)", "Default Paragraph Font", priority: 1),
    standard(.table, "TableNormal", "Normal Table", priority: 99),
    standard(.numbering, "NoList", "No List", priority: 99),
  ]

  private static func standard(_ kind: WordStyle.Kind, _ id: String, _ name: String, priority: Int) -> WordStyle {
    var style = WordStyle(kind: kind, origin: .standard, id: id, name: name, priority: priority)
    style.isHidden = true
    return style
  }

  /// What holds where no style says otherwise. Without it Word would take 10 points of Times New Roman.
  private func defaults(to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:docDefaults")
    xml.start("w:rPrDefault")
    xml.start("w:rPr")
    xml.start("w:rFonts")
    if let latin = sheet.defaultFonts.latin {
      xml.attribute("w:ascii", latin)
      xml.attribute("w:hAnsi", latin)
      xml.attribute("w:cs", latin)
    }
    if let eastAsia = sheet.defaultFonts.eastAsia { xml.attribute("w:eastAsia", eastAsia) }
    xml.end()
    xml.value("w:sz", StyleBuilder.defaultHalfPoints)
    xml.value("w:szCs", StyleBuilder.defaultHalfPoints)
    xml.languages("w:lang", of: sheet.language)
    xml.end()
    xml.end()
    xml.empty("w:pPrDefault")
    xml.end()
  }
}
