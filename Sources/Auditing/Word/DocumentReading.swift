import Diagnostics
import MarkupXML
import RenditionModel

/// Reads the parts of a package as a document.
struct DocumentReading {
  func document(_ rendition: Rendition) throws(Failure) -> WordDocument {
    let parts = try PackageParts(rendition)
    let settings = try parts.tree("settings")
    let stylesPart = try parts.tree("styles")
    let languages = [
      settings?.first("w:themeFontLang"),
      stylesPart?.first("w:docDefaults")?.first("w:rPrDefault")?.first("w:rPr")?.first("w:lang"),
    ]
    let theme = ThemeFonts(try parts.tree("theme"), eastAsia: languages.compactMap { $0?["w:eastAsia"] }.first)
    let numbering = Numbering(try parts.tree("numbering"))
    let reading = ParagraphReading(styles: StyleTable(stylesPart, theme: theme, numbering: numbering))

    var document = WordDocument()
    document.hasEvenPages = settings?.toggle("w:evenAndOddHeaders") ?? false
    try read(
      parts, reading, gutterAtTop: settings?.toggle("w:gutterAtTop") ?? false, into: &document)
    guard !document.sections.isEmpty else { throw AuditingMessage.notWord(part: parts.mainPath).failure }
    guard document.paragraphs.contains(where: { !$0.isEmpty }) else { throw AuditingMessage.blank.failure }
    for id in Set(document.sections.flatMap { Array($0.footers.values) + Array($0.headers.values) }) {
      guard let part = try parts.tree(id: id) else { continue }
      var notes = PageNoteReading(paragraphs: reading)
      document.notes[id] = notes.note(part)
    }
    return document
  }

  private func read(
    _ parts: PackageParts, _ reading: ParagraphReading, gutterAtTop: Bool, into document: inout WordDocument
  ) throws(Failure) {
    guard let main = parts.main else { throw AuditingMessage.noMainPart.failure }
    var reading = reading
    var startsPage = false
    var isWord = false
    var first = 0
    var tableProperties: XMLTree?
    func close(_ properties: XMLTree) {
      let section = Section(
        properties, number: document.sections.count + 1, after: document.sections.last, gutterAtTop: gutterAtTop)
      document.sections.append(section)
      // How a section begins is said where it ends.
      if first < document.paragraphs.count, first > 0, section.start != "continuous" {
        document.paragraphs[first].startsPage = true
      }
      first = document.paragraphs.count
    }
    do {
      try OfficeXML.reading.elements(of: main, named: ["w:p", "w:sectPr", "w:tblPr", "w:tblGrid", "w:tcPr"]) {
        element, around in
        isWord = isWord || around.first == "w:document"
        guard !around.contains("mc:Fallback") else { return }
        if element.name == "w:sectPr" { return close(element) }
        if element.name == "w:tblPr" {
          if around.count(where: { $0 == "w:tbl" }) == 1 { tableProperties = element }
          return
        }
        if element.name == "w:tcPr" {
          // Cells may have rules of their own.
          if element.first("w:tcBorders") != nil, let last = document.tables.indices.last {
            document.tables[last].statesRules = false
          }
          return
        }
        if element.name == "w:tblGrid" {
          // A table within a cell is as wide as that lets it be.
          guard around.count(where: { $0 == "w:tbl" }) == 1 else { return }
          let width = element.all("w:gridCol").reduce(0) { $0 + ($1.twips("w:w") ?? 0) / 20 }
          var table = Table(width: width, paragraph: document.paragraphs.count + 1, section: document.sections.count)
          if let borders = tableProperties?.first("w:tblBorders") {
            table.statesRules = true
            table.top = borders.first("w:top").flatMap(Rule.init)
            table.bottom = borders.first("w:bottom").flatMap(Rule.init)
            table.between = borders.first("w:insideH").flatMap(Rule.init)
          }
          tableProperties = nil
          document.tables.append(table)
          return
        }
        document.hasDrawings = document.hasDrawings || Self.draws(element)
        document.boxedParagraphCount += Self.boxedParagraphs(in: element, isBoxed: false)
        var paragraph = reading.paragraph(
          element, number: document.paragraphs.count + 1, isInTable: around.contains("w:tbl"))
        paragraph.section = document.sections.count
        let breaks = Self.pageBreaks(in: element)
        paragraph.startsPage = startsPage || breaks.leading || paragraph.format.pageBreakBefore == true
        document.paragraphs.append(paragraph)
        // A break in an empty paragraph, or behind the text of one, puts the next one on a new page.
        startsPage = breaks.trailing || (startsPage && paragraph.isEmpty)
        if let properties = element.first("w:pPr")?.first("w:sectPr") { close(properties) }
      }
    } catch {
      throw AuditingMessage.markup(part: parts.mainPath, line: error.line, error.message).failure
    }
    guard isWord else { throw AuditingMessage.notWord(part: parts.mainPath).failure }
    // Word has a page of its own for what no section properties follow.
    if document.sections.isEmpty { close(XMLTree(name: "w:sectPr")) }
  }

  private static func boxedParagraphs(in element: XMLTree, isBoxed: Bool) -> Int {
    element.children.reduce(0) { count, child in
      // Where there is a choice, the fallback says the same in older words.
      if child.name == "mc:Fallback" { return count }
      if isBoxed, child.name == "w:p" { return count + (hasText(child) ? 1 : 0) }
      return count + boxedParagraphs(in: child, isBoxed: isBoxed || child.name == "w:txbxContent")
    }
  }

  private static func draws(_ element: XMLTree) -> Bool {
    ["w:drawing", "w:pict", "w:object"].contains(element.name) || element.children.contains(where: draws)
  }

  private static func hasText(_ element: XMLTree) -> Bool {
    element.name == "w:t"
      ? element.text.contains { !$0.isWhitespace } : element.children.contains(where: hasText)
  }

  /// Whether a paragraph has a page break in front of its text or behind it.
  private static func pageBreaks(in element: XMLTree) -> (leading: Bool, trailing: Bool) {
    var leading = false
    var trailing = false
    var hasText = false
    for run in element.all("w:r") {
      for child in run.children {
        switch child.name {
        case "w:t": if child.text.contains(where: { !$0.isWhitespace }) { (hasText, trailing) = (true, false) }
        case "w:br": if child["w:type"] == "page" { if hasText { trailing = true } else { leading = true } }
        default: break
        }
      }
    }
    return hasText ? (leading, trailing) : (false, leading)
  }
}
