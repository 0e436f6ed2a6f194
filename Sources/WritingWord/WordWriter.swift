public import Diagnostics
public import DocumentModel
import MarkupXML
public import RenditionModel
public import ThemeModel
public import Writing

/// Writes WordprocessingML (ECMA-376 Part 1, transitional): the parts of a .docx, whatever container they go into.
///
/// Headings take Word's built-in styles, so that the navigation pane and a table of contents see them, and so do captions,
/// quotations and listings; all other roles take named styles of their own. A stanza is one paragraph, a line of a listing
/// one of its own. Numbers stay the author's text: there is no numbering part. Nothing in the parts depends on the clock,
/// so the same document and theme give the same bytes. A writer remembers the styles of the themes that it was given last.
public struct WordWriter: DocumentWriter {
  private let shelf = StyleShelf()

  public init() {}

  /// - Throws: `Failure` of the kind `internal` if libxml2 refused a part or a text held a character that XML forbids.
  public func write(
    _ document: ReleasedDocument, theme: Theme, reporting report: inout Report
  ) throws(Failure) -> Rendition {
    switch document {
    case .open(let document): try rendition(of: document, theme: theme, reporting: &report)
    case .labelled(let document): try rendition(of: document, theme: theme, reporting: &report)
    }
  }

  private func rendition<Access>(
    of document: Document<Access>, theme: Theme, reporting report: inout Report
  ) throws(Failure) -> Rendition {
    let dress: WordTheme
    do throws(MarkupError) {
      dress = try shelf.theme(
        theme, language: document.language, hasLinks: document.runs.contains { $0.role == .link })
    } catch {
      throw Failure(WordMessage.unwritable(part: WordPart.styles.path, reason: "\(error)"), kind: .internal)
    }
    report.append(dress.report)
    let page = dress.page
    let notes = DocumentNotes(of: document)
    var check = LayoutCheck(DocumentPart(document: document, page: page))
    check.run(reporting: &report)
    var parts: [Part] = []
    let lines = page.notes.lines.map { WordPart.note($0.edge, $0.pages) }
    let moved = [notes.areCounted.footnotes ? WordPart.footnotes : nil, notes.areCounted.endnotes ? .endnotes : nil]
    let all =
      [WordPart.document, .styles, .settings, .fontTable] + lines + moved.compactMap(\.self)
      + [.coreProperties, .extendedProperties]
    for part in all {
      let content: [UInt8]
      do throws(MarkupError) {
        content =
          switch part {
          case .document: try DocumentPart(document: document, page: page).bytes()
          case .styles: dress.styles
          case .settings:
            try SettingsPart(
              language: document.language, notes: page.notes, mirrorsMargins: theme.page.mirrorsMargins,
              documentNotes: notes
            ).bytes()
          case .fontTable: dress.fonts
          case .note(let edge, let pages): try note(at: edge, on: pages, page: page)
          case .footnotes: try DocumentPart(document: document, page: page).notesPart(areEndnotes: false)
          case .endnotes: try DocumentPart(document: document, page: page).notesPart(areEndnotes: true)
          case .coreProperties: try CorePropertiesPart(document: document).bytes()
          case .extendedProperties: try ExtendedPropertiesPart().bytes()
          }
      } catch {
        throw Failure(WordMessage.unwritable(part: part.path, reason: "\(error)"), kind: .internal)
      }
      parts.append(
        Part(path: part.path, mediaType: part.mediaType, content: content, relationship: part.relationship))
    }
    return Rendition(parts: parts)
  }

  private func note(
    at edge: MarginBox.Edge, on pages: PageNotes.Pages, page: PageLayout
  ) throws(MarkupError) -> [UInt8] {
    guard let line = page.notes.lines.first(where: { $0.edge == edge && $0.pages == pages }) else { return [] }
    return try PageNotePart(line: line, page: page).bytes()
  }
}
