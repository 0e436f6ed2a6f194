import DocumentModel
import MarkupXML
import SourceModel

/// 发文机关标志 of several organs (GB/T 9704—2012, 7.2.4): one below the other, all as wide as the widest, and 文件 at their
/// right, in the middle of their height. That is a table of one row; its lines are not drawn.
extension DocumentPart {
  mutating func masthead(_ masthead: JointMasthead, startsPage: Bool, to xml: inout XMLWriter) {
    let size = size(of: masthead)
    let em = size * 10
    // A quarter of an em for rounding, and half of one between the organs and 文件.
    let widths = [Int((masthead.width + 0.25) * Double(em)), em * 5 / 2]
    xml.lineBreak()
    xml.start("w:tbl")
    xml.start("w:tblPr")
    xml.width("w:tblW", widths[0] + widths[1])
    xml.value("w:jc", "center" as StaticString)
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    xml.start("w:tblCellMar")
    xml.width("w:left", 0)
    xml.width("w:right", 0)
    xml.end()
    xml.end()
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.attribute("w:w", width)
      xml.end()
    }
    xml.end()
    xml.lineBreak()
    xml.start("w:tr")
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    xml.end()
    runSize = size == styleSize ? nil : size
    startCell(widths[0], to: &xml)
    for index in masthead.organs {
      var name = document.runs(of: document.blocks[index])
      if index == masthead.lines.upperBound - 1 { name[name.startIndex].range.end = masthead.wordStart }
      line(name, at: index, startsPage: startsPage && index == masthead.lines.lowerBound, isSpread: true, to: &xml)
    }
    xml.end()
    startCell(widths[1], to: &xml)
    let last = masthead.lines.upperBound - 1
    var word = document.runs(of: document.blocks[last])
    word[word.startIndex].range.start = masthead.wordStart
    line(word, at: masthead.lines.lowerBound, startsPage: false, isSpread: false, to: &xml)
    xml.end()
    runSize = nil
    xml.end()
    xml.end()
  }

  /// The theme's size of type, or the largest in which all of the head has room, in half-points.
  private func size(of masthead: JointMasthead) -> Int {
    let widest = Double(page.textWidth) / 10 / (masthead.width + 2.75)
    return max(2, min(styleSize, Int(widest)))
  }

  private var styleSize: Int {
    StyleID.paragraph(.issuer).flatMap { page.sheet.style($0)?.run.size } ?? page.sheet.normal.run.size
      ?? StyleBuilder.defaultHalfPoints
  }

  private func startCell(_ width: Int, to xml: inout XMLWriter) {
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.width("w:tcW", width)
    xml.value("w:vAlign", "center")
    xml.end()
  }

  /// - Parameters:
  ///   - index: the block whose place the line has.
  ///   - isSpread: whether its characters are spread over the whole width.
  private mutating func line(
    _ runs: ArraySlice<Run<Access>>, at index: Int, startsPage: Bool, isSpread: Bool, to xml: inout XMLWriter
  ) {
    xml.start("w:p")
    xml.start("w:pPr")
    if let style = StyleID.paragraph(.issuer) {
      xml.value("w:pStyle", style)
      if let own = page.sheet.style(style)?.paragraph {
        var place = page.sheet.frame.change(of: own, at: index, in: document) ?? own
        place.pageBreakBefore = place.pageBreakBefore || startsPage
        place.alignment = own.alignment
        place.writeChildren(over: own, to: &xml)
      }
    }
    xml.value("w:jc", isSpread ? "distribute" : "right" as StaticString)
    xml.end()
    self.runs(runs, of: document.blocks[index], isShaded: false, to: &xml)
    xml.end()
  }
}
