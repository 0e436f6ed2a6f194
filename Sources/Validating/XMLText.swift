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
      case .start: if name == "article" { open += 1 }
      case .end: if name == "article" { open -= 1 }
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
      case .start: if name == "tab" { comparison.read(Self.tab.span) }
      case .end: break
      case .text: if name == "t" { comparison.read(text) }
      }
    }
  }
}
