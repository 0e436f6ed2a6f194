import DocumentModel
import MarkupXML

/// The content controls that label paid text (ECMA-376 Part 1, 17.5.2). Word shows their title when the cursor is inside.
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

  /// Opens a control around paragraphs, or inside one around runs. All controls of a region have its tag.
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

  func close(to xml: inout XMLWriter) {
    xml.end()
    xml.end()
  }
}
