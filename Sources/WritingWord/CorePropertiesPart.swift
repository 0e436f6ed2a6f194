import DocumentModel
import MarkupXML

/// `docProps/core.xml` (ECMA-376 Part 2, clause 8): what the document itself says about itself, and no more.
struct CorePropertiesPart<Access: AccessMark> {
  let document: Document<Access>

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("cp:coreProperties")
    xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    if let title = freeTitle {
      xml.lineBreak()
      xml.element("dc:title", text: title)
    }
    xml.lineBreak()
    xml.element("dc:language", text: document.language.rawValue)
    if let date {
      dateElement("dcterms:created", date, to: &xml)
      dateElement("dcterms:modified", date, to: &xml)
    }
    xml.lineBreak()
    return try xml.finish()
  }

  /// The title's free words: here none can be labelled as paid.
  private var freeTitle: String? {
    guard let block = document.blocks.first(where: { $0.kind == .title }), block.access == nil else { return nil }
    let words = document.runs(of: block).filter { $0.access == nil }.map { document.string(of: $0) }.joined()
    return words.isEmpty ? nil : words
  }

  /// The document's own date, if it names a day. Never the clock's: the same manuscript gives the same bytes.
  private var date: CalendarDate? {
    for block in document.blocks {
      if case .date(let date?) = block.kind, date.day > 0 { return date }
    }
    return nil
  }

  private func dateElement(_ name: StaticString, _ date: CalendarDate, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start(name)
    xml.attribute("xsi:type", "dcterms:W3CDTF")
    xml.text("\(date)T00:00:00Z")
    xml.end()
  }
}
