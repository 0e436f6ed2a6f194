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

  /// Whether cells of a table are elements, and what was typed between them is left out.
  var hasTables: Bool { self != .outline }

  /// Whether what stands at the far end of a line has a tab before it.
  var hasTabs: Bool { self == .wordprocessing }

  init?(of mediaType: MediaType) {
    switch mediaType {
    case .html, .htmlFragment: self = .html
    case .outline: self = .outline
    case .wordprocessing("document.main"): self = .wordprocessing
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
  private static let tab: [UInt8] = [0x09]

  init(rule: XMLTextRule) { self.rule = rule }

  mutating func visit(_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>, into comparison: inout TextComparison) {
    switch rule {
    case .html:
      switch event {
      case .start:
        if name == "article" { open += 1 }
        if name == "tr" { comparison.beginRow() }
        if name == "td" || name == "th" { comparison.beginCell() }
      case .end:
        if name == "article" { open -= 1 }
        if name == "tr" { comparison.endRow() }
      case .text: if open > 0 { comparison.read(text) }
      }
    case .outline:
      switch event {
      case .start: if name == "blockquote" { open += 1 }
      case .end: if name == "blockquote" { open -= 1 }
      case .text: if open > 0 { comparison.read(text) }
      }
    case .wordprocessing:
      switch event {
      // Tab stops are called w:tab as well, but stand in w:tabs; the profile has them in styles only.
      case .start:
        if name == "tab" { comparison.read(Self.tab.span) }
        if name == "tr" { comparison.beginRow() }
        // A cell has one paragraph, unless more cells than Word has columns share it.
        if name == "p" { comparison.beginCell() }
      case .end: if name == "tr" { comparison.endRow() }
      case .text: if name == "t" { comparison.read(text) }
      }
    }
  }
}
