import DocumentModel
import MarkupXML

/// `word/fontTable.xml` (ECMA-376 Part 1, 17.8.3): helps to find a substitute where a face is not installed.
struct FontTablePart {
  let fonts: [FontSlots]
  let language: Language

  func bytes() throws(MarkupError) -> [UInt8] {
    var xml = XMLWriter()
    xml.startPart("w:fonts")
    var written: Set<String> = []
    for slots in fonts {
      if let name = slots.eastAsia, written.insert(name).inserted {
        font(name, slots, isEastAsian: true, to: &xml)
      }
      if let name = slots.latin, written.insert(name).inserted {
        font(name, slots, isEastAsian: false, to: &xml)
      }
    }
    xml.lineBreak()
    return try xml.finish()
  }

  /// A list with commas (17.8.3.1), of which Word takes 253 characters.
  private func alternatives(of slots: FontSlots) -> String? {
    var list = ""
    for name in slots.eastAsiaAlternatives where !name.contains(",") {
      let longer = list.isEmpty ? name : "\(list),\(name)"
      guard longer.utf16.count <= 253 else { break }
      list = longer
    }
    return list.isEmpty ? nil : list
  }

  private func font(_ name: String, _ slots: FontSlots, isEastAsian: Bool, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:font")
    xml.attribute("w:name", name)
    if isEastAsian, let names = alternatives(of: slots) { xml.value("w:altName", names) }
    xml.value("w:charset", isEastAsian ? (language == .chineseTraditional ? "88" : "86") : "00")
    xml.value("w:family", slots.genre.rawValue)
    xml.value("w:pitch", slots.genre == .modern ? "fixed" : "variable")
    xml.end()
  }
}
