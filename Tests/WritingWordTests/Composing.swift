import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import TestSupport
import ThemeModel
import WritingWord

/// A part of what the writer makes of a document that is built from nothing.
func part(
  _ path: String, language: Language = .chineseSimplified, theme: Theme = Theme(name: "plain", stylesheet: ""),
  _ build: (inout Document<PaidRegion>) -> Void
) throws -> String {
  var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
  build(&document)
  var report = Report()
  let rendition = try WordWriter().write(
    .labelled(document), theme: theme, reporting: &report)
  return rendition.parts.first { $0.path == path }.map { String(decoding: $0.content, as: UTF8.self) } ?? ""
}

/// The paragraphs of the main part, each on a line of its own.
func paragraphs(
  language: Language = .chineseSimplified, styles: [Role: TextStyle] = [:],
  _ build: (inout Document<PaidRegion>) -> Void
) throws -> [String] {
  try part("word/document.xml", language: language, theme: theme(styles), build).split(separator: "\n").compactMap {
    line in
    line.hasPrefix("<w:p>") ? String(line) : nil
  }
}

/// A theme whose text is as wide as 28 characters of 16 points.
func theme(_ styles: [Role: TextStyle]) -> Theme {
  Theme(
    name: "plain", stylesheet: "", page: PageGeometry(width: 592, marginRight: 72, marginLeft: 72), styles: styles)
}
