import Diagnostics
import DocumentModel
import Parsing
import Scanning
import SourceModel
import Transforming

/// A text behind the parser and some transforms.
struct Transformed {
  var manuscript: Manuscript
  private var tree: Document<PaidRegion> { manuscript.tree }

  init(_ text: String, _ transforms: [any Transform] = [SeriesTransform(), PlaceholderTransform()]) {
    var report = Report()
    let parsed = DocumentParser().parse(
      LineScanner().scan(SourceText(text), reporting: &report), reporting: &report)
    manuscript = transforms.reduce(parsed) { $1.transform($0, reporting: &report) }
  }

  /// The items of all series, each as its number and its ordinal: `1 一是`.
  var items: [String] {
    tree.runs.filter { $0.role == .ordinal }.map { "\($0.item) \(tree.string(of: $0))" }
  }

  var leads: [String] { tree.runs.filter { $0.role == .lead }.map { tree.string(of: $0) } }

  var placeholders: [String] { tree.runs.filter { $0.kind == .placeholder }.map { tree.string(of: $0) } }

  /// All runs' text.
  var text: String { tree.runs.map { tree.string(of: $0) }.joined() }
}
