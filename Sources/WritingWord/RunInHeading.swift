import DocumentModel
import MarkupXML
import SourceModel

/// A heading that runs into its paragraph, as Word makes one itself: a paragraph of the heading's style, whose end is
/// hidden for good (a style separator; ECMA-376 Part 1, 17.3.2.36), and behind it the rest. On the page they are one;
/// the navigation pane and a table of contents see the heading.
///
/// LibreOffice knows this from 24.2 on. Before, it begins a new line behind the heading.
extension DocumentPart {
  /// The runs of such a heading; nil if the block has none with text before and behind its end.
  func runIn(of block: Block<Access>) -> Range<Int>? {
    guard block.runIn != nil, block.kind == .paragraph else { return nil }
    let runs = document.runs(of: block)
    let end = runs.firstIndex { !$0.role.isRunIn } ?? runs.endIndex
    guard runs[..<end].contains(where: { !$0.range.isEmpty }), runs[end...].contains(where: { !$0.range.isEmpty }),
      !runs[end...].contains(where: { $0.role.isRunIn })
    else { return nil }
    return runs.startIndex..<end
  }

  /// The paragraph stands on the page as the text does and not as a heading.
  mutating func runInHeading(
    _ heading: Range<Int>, of index: Int, startsPage: Bool, isPaid: Bool, to xml: inout XMLWriter
  ) {
    let block = document.blocks[index]
    let style = StyleID.heading(block.runIn?.level ?? 1)
    xml.lineBreak()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", style)
    if let own = page.sheet.style(style)?.paragraph {
      var place = page.sheet.normal.paragraph
      place.pageBreakBefore = startsPage
      place.spacing.before = max(place.spacing.before, leastSpaceAbove)
      place.outlineLevel = nil
      if isPaid { place.shading = page.sheet.paidBackground }
      place.writeChildren(over: own, to: &xml)
    }
    xml.start("w:rPr")
    xml.empty("w:vanish")
    xml.empty("w:specVanish")
    xml.end()
    xml.end()
    let bookmark = contents.bookmark(of: index)
    if let bookmark { xml.startBookmark(bookmark) }
    runs(document.runs(of: block)[heading], of: block, isShaded: isPaid, to: &xml)
    if let bookmark { xml.endBookmark(bookmark) }
    xml.end()
  }
}
