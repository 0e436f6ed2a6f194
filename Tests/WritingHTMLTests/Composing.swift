import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import TestSupport
import ThemeModel
import WritingHTML

/// What the writer makes of a document that is built from nothing.
func html(
  _ scope: HTMLWriter.Scope = .fragment, language: Language = .chineseSimplified, stylesheet: String = "",
  styles: [Role: TextStyle] = [:],
  _ build: (inout Document<PaidRegion>) -> Void
) throws -> String {
  var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
  build(&document)
  var report = Report()
  let rendition = try HTMLWriter(scope: scope).write(
    .labelled(document), theme: Theme(name: "plain", stylesheet: stylesheet, styles: styles), reporting: &report)
  return String(decoding: rendition.parts[0].content, as: UTF8.self)
}

/// The lines inside the article.
func lines(_ build: (inout Document<PaidRegion>) -> Void) throws -> [String] {
  Array(try html(.fragment, build).split(separator: "\n").map(String.init).dropFirst().dropLast())
}
