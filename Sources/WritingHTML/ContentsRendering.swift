import DocumentModel
import MarkupXML
import SourceModel

extension HTMLRenderer {
  /// A table of contents: links to the headings. Its list is flat, as a line feed between two lists would be a line of its
  /// own where white space is kept; classes say how deep an entry stands.
  mutating func contents(beginsPage: Bool) {
    let entries = document.contentsEntries()
    guard !entries.isEmpty else { return }
    let ids = headingIDs()
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
      xml.attribute("href", "#" + (ids[entry.block] ?? ""))
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

  /// The ids that the headings are going to have, by their blocks.
  private func headingIDs() -> [Int: String] {
    var outline = HeadingOutline()
    var ids: [Int: String] = [:]
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .title: if hasText(block) { outline.beginTitle() }
      case .heading(let heading): if hasText(block) { ids[index] = outline.enter(heading).id }
      case .attachmentTitle: if hasText(block) { ids[index] = outline.enter(Heading(level: 1)).id }
      case .tableRow: continue
      default: break
      }
      guard let runIn = block.runIn,
        document.runs(of: block).contains(where: { $0.role.isRunIn && !$0.range.isEmpty })
      else { continue }
      let id = outline.enter(runIn, isRunIn: true).id
      if ids[index] == nil { ids[index] = id }
    }
    return ids
  }
}
