import DocumentModel
import MarkupXML
import SourceModel

/// `word/document.xml` (ECMA-376 Part 1, 11.3.10): the text.
struct DocumentPart<Access: AccessMark> {
  let document: Document<Access>
  let page: PageLayout
  private var controls: ContentControls

  init(document: Document<Access>, page: PageLayout) {
    self.document = document
    self.page = page
    controls = ContentControls(language: document.language)
  }

  consuming func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:document")
    xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    xml.start("w:body")
    blocks(to: &xml)
    // Word and other readers want a place to stand.
    if document.blocks.allSatisfy({ $0.kind == .pageBreak }) { xml.empty("w:p") }
    page.write(to: &xml)
    xml.end()
    return try xml.finish()
  }

  /// A page break is a property of the paragraph behind it and no paragraph of its own, which could fall on a page of
  /// its own. One behind the last block would only add an empty page.
  private mutating func blocks(to xml: inout XMLWriter) {
    var startsPage = false
    for block in document.blocks {
      if block.kind == .pageBreak {
        startsPage = true
      } else {
        xml.lineBreak()
        paragraph(block, startsPage: startsPage, to: &xml)
        startsPage = false
      }
    }
  }

  private mutating func paragraph(_ block: Block<Access>, startsPage: Bool, to xml: inout XMLWriter) {
    xml.start("w:p")
    let style = StyleID.paragraph(block.kind)
    if style != nil || startsPage || block.access != nil {
      xml.start("w:pPr")
      if let style { xml.value("w:pStyle", style) }
      if startsPage { xml.empty("w:pageBreakBefore") }
      // A paragraph that is paid as a whole is shaded as a whole.
      if block.access != nil { xml.shading(page.sheet.paidBackground) }
      xml.end()
    }
    var openRegion: UInt32?
    for run in document.runs(of: block) {
      let region = (run.access ?? block.access)?.region
      if region != openRegion {
        if openRegion != nil { controls.close(to: &xml) }
        if let region { controls.open(region: region, to: &xml) }
        openRegion = region
      }
      self.run(run, of: block, isPaid: region != nil, to: &xml)
    }
    if openRegion != nil { controls.close(to: &xml) }
    xml.end()
  }

  private func run(_ run: Run<Access>, of block: Block<Access>, isPaid: Bool, to xml: inout XMLWriter) {
    xml.start("w:r")
    if run.kind == .lineBreak {
      xml.empty("w:br")
    } else {
      let text = document.text.bytes.span.extracting(run.range.indices)
      let facts = TextFacts(text)
      properties(of: run, in: block, isPaid: isPaid, facts: facts, to: &xml)
      xml.runText(text, facts: facts)
    }
    xml.end()
  }

  private func properties(
    of run: Run<Access>, in block: Block<Access>, isPaid: Bool, facts: TextFacts, to xml: inout XMLWriter
  ) {
    let style = Self.style(of: run, runInLevel: block.runIn?.level ?? 1)
    let wantsHint = document.language.isChinese && facts.wantsEastAsianFace
    guard style != nil || isPaid || wantsHint else { return }
    xml.start("w:rPr")
    if let style {
      xml.value("w:rStyle", style)
    } else if isPaid {
      xml.value("w:rStyle", StyleID.paid)
    }
    if wantsHint { xml.eastAsianHint() }
    // A run has one style; where that is its role's, the background of paid text is put on top, if the paragraph has none.
    if isPaid, style != nil, block.access == nil { xml.shading(page.sheet.paidBackground) }
    xml.end()
  }

  /// The character style of a run's role, or of its kind; nil if it looks like its paragraph.
  private static func style(of run: Run<Access>, runInLevel: UInt8) -> StaticString? {
    switch run.role {
    case .number: StyleID.number
    case .runIn, .runInNumber: StyleID.runInHeading(runInLevel)
    case .ordinal: StyleID.ordinal
    case .lead: StyleID.lead
    case .body, .speaker: run.kind == .placeholder ? StyleID.placeholder : nil
    }
  }
}
