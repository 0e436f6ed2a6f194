import DocumentModel
import MarkupXML

/// A table of contents: a field (ECMA-376 Part 1, 17.16.5.68) that has its entries already, so that Word need not ask
/// whether to update it.
extension DocumentPart {
  /// Whether the block is the title of the table of contents behind it, and open to all as that is.
  func isTitleOfContents(_ index: Int) -> Bool {
    let block = document.blocks[index]
    return index + 1 < document.blocks.count && document.blocks[index + 1].kind == .contents
      && !contents.entries.isEmpty && block.access == nil
      && document.runs(of: block).allSatisfy { $0.access == nil && $0.role == .body && $0.kind != .placeholder }
  }

  /// The control around title and entries has the buttons with which Word brings a table of contents up to date.
  mutating func contents(titledBy title: Int?, startsPage: Bool, to xml: inout XMLWriter) {
    guard !contents.entries.isEmpty else { return }
    xml.lineBreak()
    xml.start("w:sdt")
    xml.start("w:sdtPr")
    xml.value("w:id", controls.nextID())
    xml.start("w:docPartObj")
    xml.value("w:docPartGallery", "Table of Contents" as StaticString)
    xml.empty("w:docPartUnique")
    xml.end()
    xml.end()
    xml.start("w:sdtContent")
    if let title { paragraph(title..<title + 1, startsPage: startsPage, to: &xml) }
    // Without a line height of the theme's the font decides how much a page holds, and a wrong number is worse than none.
    let pages = page.sheet.normal.paragraph.spacing.line == nil ? nil : PageEstimate(of: self).pages
    for (index, entry) in contents.entries.enumerated() {
      xml.lineBreak()
      xml.start("w:p")
      xml.start("w:pPr")
      xml.value("w:pStyle", StyleID.contents(entry.level))
      if startsPage, title == nil, index == 0 { xml.empty("w:pageBreakBefore") }
      xml.end()
      if index == 0 {
        xml.fieldCharacter("begin")
        xml.instruction(" TOC \\o \"1-\(ContentsEntry.deepestLevel)\"\(pages == nil ? " \\n" : "") \\h \\z \\u ")
        xml.fieldCharacter("separate")
      }
      link(to: entry, onPage: pages?[entry.block], to: &xml)
      // In a paragraph of its own, as Word has it, the end could be all that stands on a page.
      if index == contents.entries.count - 1 { xml.fieldCharacter("end") }
      xml.end()
    }
    xml.end()
    xml.end()
  }

  private func link(to entry: ContentsEntry, onPage number: Int?, to xml: inout XMLWriter) {
    let bookmark = ContentsTargets.name(contents.bookmark(of: entry.block) ?? 0)
    xml.start("w:hyperlink")
    xml.attribute("w:anchor", bookmark)
    xml.attribute("w:history", "1")
    xml.start("w:r")
    let facts = TextFacts(entry.text.span)
    let wantsHint = document.language.isChinese && facts.wantsEastAsianFace
    if entry.region != nil || wantsHint {
      xml.start("w:rPr")
      if entry.region != nil { xml.value("w:rStyle", StyleID.paid) }
      if wantsHint { xml.eastAsianHint() }
      xml.end()
    }
    xml.runText(entry.text.span, facts: facts)
    xml.end()
    if let number {
      xml.start("w:r")
      xml.empty("w:tab")
      xml.end()
      xml.fieldCharacter("begin")
      xml.instruction(" PAGEREF \(bookmark) \\h ")
      xml.fieldCharacter("separate")
      xml.start("w:r")
      xml.start("w:t")
      xml.text(String(number))
      xml.end()
      xml.end()
      xml.fieldCharacter("end")
    }
    xml.end()
  }
}

extension XMLWriter {
  /// One of the signs around a field's instruction and its result (17.16.18).
  mutating func fieldCharacter(_ type: StaticString) {
    start("w:r")
    start("w:fldChar")
    attribute("w:fldCharType", type)
    end()
    end()
  }

  mutating func instruction(_ text: String) {
    start("w:r")
    start("w:instrText")
    attribute("xml:space", "preserve")
    self.text(text)
    end()
    end()
  }
}
