import MarkupXML

/// `word/styles.xml` (ECMA-376 Part 1, 17.7).
struct StylesPart {
  let sheet: StyleSheet

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:styles")
    defaults(to: &xml)
    sheet.normal.write(over: ParagraphProperties(), to: &xml)
    for style in sheet.styles { style.write(over: sheet.normal.paragraph, to: &xml) }
    xml.lineBreak()
    return try xml.finish()
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
