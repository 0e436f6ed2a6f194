import Diagnostics
import DocumentModel
import MarkupXML
import RenditionModel
import SourceModel
import ThemeModel

/// Writes one document. Line feeds stand between blocks and inside listings, and never inside another block, where they
/// would be text.
struct HTMLRenderer<Access: AccessMark>: ~Copyable {
  let document: Document<Access>
  let scope: HTMLWriter.Scope
  let pageTitle: String
  /// The look of the page; nil for a fragment, which takes that of the page it is pasted into.
  let theme: Theme?
  var xml: XMLWriter
  let structure: PageStructure
  var group = BlockGroup.none
  /// What is open around the group, outermost first.
  var containers: [OpenContainer] = []
  /// The block before which the region that a block was last found in ends; what stands in none counts as a region.
  var regionEnd = 0
  /// The region that last had a division.
  var lastRegion: UInt32 = 0
  /// How often each name of a section was given.
  var labels: [String: Int] = [:]
  let notes: DocumentNotes
  /// The note whose label comes next.
  var noteLabel: DocumentNotes.Note?

  init(_ document: Document<Access>, scope: HTMLWriter.Scope, theme: Theme? = nil) {
    self.document = document
    self.theme = theme
    notes = DocumentNotes(of: document)
    structure = PageStructure(of: document)
    self.scope = scope
    xml = XMLWriter(.html, capacity: document.text.bytes.count + document.text.bytes.count / 4)
    pageTitle = PageTitle(of: document).text
  }

  consuming func page(_ details: PageDetails, stylesheet: EmbeddedStylesheet?) throws(Failure) -> [UInt8] {
    xml.doctype("html")
    xml.start("html")
    xml.attribute("lang", document.language.rawValue)
    xml.lineBreak()
    head(details, stylesheet: stylesheet)
    xml.lineBreak()
    xml.start("body")
    xml.lineBreak()
    xml.start("main")
    xml.lineBreak()
    if !hasTitle { unseenTitle() }
    article()
    xml.lineBreak()
    xml.end()
    xml.lineBreak()
    xml.end()
    xml.lineBreak()
    xml.end()
    return try finish()
  }

  consuming func fragment() throws(Failure) -> [UInt8] {
    article()
    return try finish()
  }

  private consuming func finish() throws(Failure) -> [UInt8] {
    do {
      return try xml.finish()
    } catch {
      throw Failure(HTMLMessage(error), kind: .internal)
    }
  }

  private mutating func article() {
    xml.start("article")
    xml.attribute("lang", document.language.rawValue)
    if !hasTitle { xml.attribute("aria-label", pageTitle) }
    xml.lineBreak()
    blocks()
    xml.end()
  }

  /// A heading of the first level that has a name and no text: a page without one is hard to find one's way in, and
  /// words that the manuscript does not have may not be added to its text.
  private mutating func unseenTitle() {
    xml.start("div")
    xml.attribute("role", "heading")
    xml.attribute("aria-level", "1")
    xml.attribute("aria-label", pageTitle)
    xml.end()
    xml.lineBreak()
  }

  private var hasTitle: Bool { document.blocks.contains { $0.kind == .title && document.hasText($0) } }
}
