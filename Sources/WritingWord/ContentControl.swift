import DocumentModel
import MarkupXML

/// The content controls that label paid text (ECMA-376 Part 1, 17.5.2). Word shows their title when the cursor is inside.
///
/// Each stands inside a paragraph, around its paid runs, and all of a region have one tag. Controls around whole
/// paragraphs would be fewer, but LibreOffice 7.4 takes the first paragraph in one for an input field: it drops what
/// the runs look like, and writes their text several times when it saves.
struct ContentControls {
  private let title: StaticString
  /// Controls must not share an id.
  private var count = 0

  init(language: Language) {
    title =
      switch language {
      case .chineseSimplified: "付费内容"
      case .chineseTraditional: "付費內容"
      case .english: "Paid content"
      }
  }

  /// Opens a control around the runs that follow.
  mutating func open(region: UInt32, to xml: inout XMLWriter) {
    count += 1
    xml.start("w:sdt")
    xml.start("w:sdtPr")
    xml.value("w:alias", title)
    xml.value("w:tag", "paid-\(region)")
    xml.value("w:id", count)
    xml.end()
    xml.start("w:sdtContent")
  }

  mutating func skip(_ ids: Int) { count += ids }

  /// An id for a control of another kind.
  mutating func nextID() -> Int {
    count += 1
    return count
  }

  func close(to xml: inout XMLWriter) {
    xml.end()
    xml.end()
  }
}
