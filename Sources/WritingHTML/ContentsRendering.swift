import DocumentModel
import MarkupXML
import SourceModel

extension HTMLRenderer {
  /// A table of contents: links to the headings. Its list is flat, as a line feed between two lists would be a line of its
  /// own where white space is kept; classes say how deep an entry stands.
  mutating func contents(beginsPage: Bool) {
    let entries = document.contentsEntries()
    guard !entries.isEmpty else { return }
    xml.start("nav")
    xml.attribute("class", beginsPage ? "contents page-break" : "contents")
    xml.attribute("aria-label", document.language.contentsTitle)
    xml.lineBreak()
    beginList("ol")
    xml.lineBreak()
    for entry in entries {
      xml.start("li")
      xml.attribute("class", "contents-entry contents-\(entry.level)")
      xml.start("a")
      xml.attribute("href", "#" + ((structure.headings[entry.block] ?? structure.runIns[entry.block])?.id ?? ""))
      if let region = entry.region {
        xml.start("span")
        paidAttributes(region)
      }
      xml.text(entry.text.span)
      if entry.region != nil { xml.end() }
      xml.end()
      endGroup()
    }
    endGroup()
    endGroup()
  }
}
