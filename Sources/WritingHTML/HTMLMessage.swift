import Diagnostics
import MarkupXML

/// What the HTML writer can say. All of it is a fault of Galley's own: themes and texts are checked before they get here.
enum HTMLMessage: DiagnosticMessage {
  /// The stylesheet holds something that would be read as markup inside a page.
  case stylesheetNotEmbeddable(String)
  case forbiddenCharacter(UInt32)
  case writerFailed

  init(_ error: MarkupError) {
    switch error {
    case .forbiddenCharacter(let codePoint): self = .forbiddenCharacter(codePoint)
    case .writerFailed, .schema: self = .writerFailed
    }
  }

  var id: String {
    switch self {
    case .stylesheetNotEmbeddable: "html.stylesheet-not-embeddable"
    case .forbiddenCharacter: "html.forbidden-character"
    case .writerFailed: "html.writer-failed"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .stylesheetNotEmbeddable(let found): "the stylesheet holds \(found), which cannot stand inside a page"
    case .forbiddenCharacter(let codePoint):
      "the text holds the code point \(String(codePoint, radix: 16, uppercase: true)), which no page can hold"
    case .writerFailed: "libxml2 could not write the page"
    }
  }

  var hint: String? {
    switch self {
    case .stylesheetNotEmbeddable: "write it as a CSS escape, such as \\3C for < or \\26 for &"
    case .forbiddenCharacter: "remove the character from the manuscript"
    case .writerFailed: nil
    }
  }
}
