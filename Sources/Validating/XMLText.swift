import MarkupXML
import RenditionModel

/// Where the text of an XML part stands.
enum XMLTextRule {
  /// Inside `article`.
  case html
  /// Inside `blockquote`.
  case outline
  /// Inside `w:t`; a `w:tab` is a tab.
  case wordprocessing
  /// Inside `w:t`, note by note.
  case notes(areEndnotes: Bool)

  /// Whether cells of a table are elements, and what was typed between them is left out.
  var hasTables: Bool {
    if case .outline = self { false } else { true }
  }

  /// Whether the part is in HTML syntax.
  var isHTML: Bool {
    switch self {
    case .html, .outline: true
    case .wordprocessing, .notes: false
    }
  }

  var scope: TextComparison.Scope {
    switch self {
    case .html, .outline: .all
    case .wordprocessing: .textWithMarks
    case .notes(let areEndnotes): .notes(areEndnotes: areEndnotes)
    }
  }

  /// Whether what stands at the far end of a line has a tab before it.
  var hasTabs: Bool {
    if case .wordprocessing = self { true } else { false }
  }

  init?(of mediaType: MediaType) {
    switch mediaType {
    case .html, .htmlFragment: self = .html
    case .outline: self = .outline
    case .wordprocessing("document.main"): self = .wordprocessing
    case .wordprocessing("footnotes"): self = .notes(areEndnotes: false)
    case .wordprocessing("endnotes"): self = .notes(areEndnotes: true)
    default: return nil
    }
  }
}

/// Finds the document's text in the events of an XML part.
///
/// In formats that have tables it also says where rows and cells begin, so that the text of each is held against that of
/// the row and the cell that it was in.
struct XMLTextExtraction {
  let rule: XMLTextRule
  /// How many elements that hold the text are open.
  private var open = 0
  /// How many lists of links are open. Other links are part of the text.
  private var navigations = 0
  /// How many notes have begun, the two included that are lines above the others.
  private var notes = 0
  /// Whether a paragraph's tab stops are being read.
  private var isInTabStops = false
  /// In an entry of a table of contents of Word's: what comes next.
  private var entry = Entry.none
  private enum Entry {
    case none, heading, pageNumber
  }
  private static let tab: [UInt8] = [0x09]

  init(rule: XMLTextRule) { self.rule = rule }

  mutating func visit(_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>, into comparison: inout TextComparison) {
    if event == .again {
      self = XMLTextExtraction(rule: rule)
      comparison.begin()
      return
    }
    switch rule {
    case .html:
      switch event {
      case .start:
        if name == "article" { open += 1 }
        if name == "tr" { comparison.beginRow() }
        if name == "td" || name == "th" { comparison.beginCell() }
        if name == "nav" { navigations += 1 }
        if name == "a", navigations > 0 { comparison.pass(.linkBegin) }
      case .end:
        if name == "article" { open -= 1 }
        if name == "tr" { comparison.endRow() }
        if name == "a", navigations > 0 { comparison.pass(.linkEnd) }
        if name == "nav" { navigations -= 1 }
      case .text: if open > 0 { comparison.read(text) }
      case .again: break
      }
    case .outline:
      switch event {
      case .start: if name == "blockquote" { open += 1 }
      case .end: if name == "blockquote" { open -= 1 }
      case .text: if open > 0 { comparison.read(text) }
      case .again: break
      }
    case .wordprocessing:
      switch event {
      case .start:
        // Tab stops are called w:tab as well.
        if name == "tabs" { isInTabStops = true }
        if name == "tab", !isInTabStops { readTab(into: &comparison) }
        if name == "footnoteReference" || name == "endnoteReference" { comparison.pass(.noteMark) }
        if name == "hyperlink" {
          entry = .heading
          comparison.pass(.linkBegin)
        }
        if name == "tr" { comparison.beginRow() }
        // A cell has one paragraph, unless more cells than Word has columns share it.
        if name == "p" { comparison.beginCell() }
      case .end:
        if name == "tabs" { isInTabStops = false }
        if name == "tr" { comparison.endRow() }
        if name == "hyperlink" {
          entry = .none
          comparison.pass(.linkEnd)
        }
      case .text: if name == "t" { read(text, into: &comparison) }
      case .again: break
      }
    case .notes:
      let isNote = name == "footnote" || name == "endnote"
      switch event {
      case .start:
        if isNote { notes += 1 }
        if isNote, notes > 2 { comparison.pass(.noteBegin) }
        if name == "footnoteRef" || name == "endnoteRef" { comparison.pass(.noteMark) }
        if name == "tab" { comparison.read(Self.tab.span) }
      case .end: if isNote, notes > 2 { comparison.pass(.noteEnd) }
      case .text: if name == "t" { comparison.read(text) }
      case .again: break
      }
    }
  }

  /// The one in an entry leads to its page number; its text has none.
  private mutating func readTab(into comparison: inout TextComparison) {
    switch entry {
    case .none: comparison.read(Self.tab.span)
    case .heading: entry = .pageNumber
    case .pageNumber: comparison.fail()
    }
  }

  /// A page number is the one thing in a text that no document has, and consists of digits.
  private func read(_ text: Span<UInt8>, into comparison: inout TextComparison) {
    guard entry == .pageNumber else { return comparison.read(text) }
    for index in text.indices where !(0x30...0x39).contains(text[index]) { comparison.fail() }
  }
}
