import DocumentModel
import MarkupXML

/// `word/footer1.xml` and `word/footer2.xml`: the page number between dashes, right with an em of space on odd pages,
/// left on even ones (GB/T 9704—2012, 7.5).
struct FooterPart {
  enum Side {
    case odd, even
  }

  let side: Side
  let sheet: StyleSheet

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:ftr")
    xml.lineBreak()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", StyleID.footer)
    // In twips alone: Word would count characters of Normal's size here.
    xml.start("w:ind")
    switch side {
    case .odd: xml.attribute("w:right", sheet.pageNumberEm)
    case .even: xml.attribute("w:left", sheet.pageNumberEm)
    }
    xml.end()
    xml.value("w:jc", side == .odd ? "right" : "left")
    xml.end()
    text("— ", to: &xml)
    pageField(to: &xml)
    text(" —", to: &xml)
    xml.end()
    xml.lineBreak()
    return try xml.finish()
  }

  /// A field in five parts (17.16.18): begin, instruction, separator, the last result, end.
  private func pageField(to xml: inout XMLWriter) {
    character("begin", to: &xml)
    xml.start("w:r")
    xml.start("w:instrText")
    xml.attribute("xml:space", "preserve")
    xml.text(" PAGE ")
    xml.end()
    xml.end()
    character("separate", to: &xml)
    text(side == .odd ? "1" : "2", to: &xml)
    character("end", to: &xml)
  }

  private func character(_ type: StaticString, to xml: inout XMLWriter) {
    xml.start("w:r")
    xml.start("w:fldChar")
    xml.attribute("w:fldCharType", type)
    xml.end()
    xml.end()
  }

  private func text(_ text: String, to xml: inout XMLWriter) {
    xml.start("w:r")
    let facts = TextFacts(text.utf8.span)
    if sheet.language.isChinese, facts.wantsEastAsianFace {
      xml.start("w:rPr")
      xml.eastAsianHint()
      xml.end()
    }
    xml.runText(text.utf8.span, facts: facts)
    xml.end()
  }
}
