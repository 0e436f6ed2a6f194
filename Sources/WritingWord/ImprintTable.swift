import DocumentModel
import MarkupXML

/// 版记 (GB/T 9704—2012, 7.4): its lines between rules as wide as 版心, the last of which is the foot of 版心.
///
/// Borders of paragraphs begin where their indents end, so the rules are those of a table. The table floats, since only
/// what floats stands at the foot of a page whatever is above it.
extension DocumentPart {
  /// - Parameter lines: blocks of the kind `imprint` that have text.
  mutating func imprint(_ lines: [Int], to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:tbl")
    xml.start("w:tblPr")
    xml.start("w:tblpPr")
    xml.attribute("w:vertAnchor", "margin")
    // From the paper's edge: LibreOffice does not let a table float that is as wide as the text and placed by it.
    xml.attribute("w:horzAnchor", "page")
    xml.attribute("w:tblpX", page.left)
    xml.attribute("w:tblpYSpec", "bottom")
    xml.end()
    xml.value("w:tblOverlap", "never")
    xml.width("w:tblW", page.textWidth)
    xml.start("w:tblBorders")
    // 7.4.1 推荐: 0.35 mm the first and the last, 0.25 mm between, in eighths of a point.
    for (side, width) in [("w:top", 8), ("w:bottom", 8), ("w:insideH", 6)] as [(StaticString, Int)] {
      xml.start(side)
      xml.attribute("w:val", "single")
      xml.attribute("w:sz", width)
      xml.attribute("w:space", "0")
      xml.attribute("w:color", "auto")
      xml.end()
    }
    xml.end()
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    xml.start("w:tblCellMar")
    xml.width("w:left", 0)
    xml.width("w:right", 0)
    xml.end()
    xml.end()
    xml.start("w:tblGrid")
    xml.start("w:gridCol")
    xml.attribute("w:w", page.textWidth)
    xml.end()
    xml.end()
    var rest = lines[...]
    while let first = rest.first {
      // A list that was typed on several lines is one.
      let row = [first] + rest.dropFirst().prefix { document.continuesImprint(at: $0) }
      imprintRow(row, to: &xml)
      rest = rest.dropFirst(row.count)
    }
    xml.end()
  }

  private mutating func imprintRow(_ lines: [Int], to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:tr")
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    xml.end()
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.width("w:tcW", page.textWidth)
    xml.value("w:vAlign", "center")
    xml.end()
    for index in lines { paragraph(index..<index + 1, startsPage: false, to: &xml) }
    xml.end()
    xml.end()
  }
}
