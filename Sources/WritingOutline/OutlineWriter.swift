public import Diagnostics
public import OutlineModel
public import RenditionModel

/// Writes an outline as one HTML page for whoever checks it: the headings, what is unsure, and every block with the
/// decision about it.
///
/// The page needs nothing besides itself: no script, no font, no request. The manuscript's text stands in
/// `blockquote` elements and nowhere else in full, so that it can be held against the tree's.
public struct OutlineWriter: Sendable {
  /// What the page calls the manuscript, such as its file's name.
  public var name: String
  /// Decisions that are less sure than so many percent are marked.
  public var threshold: Int

  public init(name: String, unsureBelow threshold: Int) {
    self.name = name
    self.threshold = threshold
  }

  /// Makes one part, `outline.html`.
  /// - Throws: `Failure` of the kind `internal` if libxml2 could not write it.
  public func write(_ outline: Outline) throws(Failure) -> Rendition {
    let content = try OutlineRenderer(outline, name: name, threshold: threshold).page()
    return Rendition(parts: [Part(path: "outline.html", mediaType: .outline, content: content)])
  }
}

/// What writing an outline can say. It is a fault of Galley's own.
enum OutlineMessage: DiagnosticMessage {
  case writerFailed(String)

  var id: String { "outline.writer-failed" }
  var severity: Severity { .error }
  var text: String {
    switch self {
    case .writerFailed(let reason): "the page of the outline could not be written: \(reason)"
    }
  }
  var hint: String? { "use --format text, and report it" }
}
