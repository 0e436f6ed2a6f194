import Diagnostics
import MarkupXML
import ThemeModel

/// The page as Word's section properties (ECMA-376 Part 1, 17.6.17).
struct PageLayout {
  let sheet: StyleSheet
  private let width: Int
  private let height: Int
  private let top: Int
  private let right: Int
  private let bottom: Int
  private let left: Int
  /// From the edge of the paper to the foot of the page number's line.
  private let footer: Int

  init(_ page: PageGeometry, sheet: StyleSheet, reporting report: inout Report) {
    self.sheet = sheet
    var measure = Measure(of: "page")
    width = measure.twips(page.width, "width", in: 144...Measure.longest)
    height = measure.twips(page.height, "height", in: 144...Measure.longest)
    top = measure.twips(page.marginTop, "margin-top", in: 0...Measure.longest)
    right = measure.twips(page.marginRight, "margin-right", in: 0...Measure.longest)
    bottom = measure.twips(page.marginBottom, "margin-bottom", in: 0...Measure.longest)
    left = measure.twips(page.marginLeft, "margin-left", in: 0...Measure.longest)
    for message in measure.messages { report.add(message) }
    // GB/T 9704—2012, 7.5: the dashes, which stand in the middle of their line, are 7 mm (397 twips) below the text.
    footer = max(0, bottom - 397 - sheet.pageNumberLine / 2)
  }

  /// How wide the text stands, in twips.
  var textWidth: Int { max(width - left - right, 1) }

  func write(to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:sectPr")
    footerReference("default", .oddFooter, to: &xml)
    footerReference("even", .evenFooter, to: &xml)
    xml.start("w:pgSz")
    xml.attribute("w:w", width)
    xml.attribute("w:h", height)
    if width > height { xml.attribute("w:orient", "landscape") }
    xml.end()
    xml.start("w:pgMar")
    xml.attribute("w:top", top)
    xml.attribute("w:right", right)
    xml.attribute("w:bottom", bottom)
    xml.attribute("w:left", left)
    // There is no header; half an inch or the margin is where one would be.
    xml.attribute("w:header", min(720, top))
    xml.attribute("w:footer", footer)
    xml.attribute("w:gutter", "0")
    xml.end()
    if let pitch = sheet.normal.paragraph.spacing.line {
      xml.start("w:docGrid")
      xml.attribute("w:type", "lines")
      xml.attribute("w:linePitch", pitch)
      xml.end()
    }
    xml.end()
  }

  private func footerReference(_ type: StaticString, _ part: WordPart, to xml: inout XMLWriter) {
    xml.start("w:footerReference")
    xml.attribute("w:type", type)
    xml.attribute("r:id", part.relationshipID)
    xml.end()
  }
}
