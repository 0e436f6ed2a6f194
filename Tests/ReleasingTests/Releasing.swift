import Diagnostics
import DocumentModel
import Parsing
import Releasing
import Scanning
import SourceModel

/// What the parser makes of a text.
func parse(_ text: String) -> Manuscript {
  var report = Report()
  return DocumentParser().parse(LineScanner().scan(SourceText(text), reporting: &report), reporting: &report)
}

/// A public document that came of a policy, and what was said about it.
struct Released {
  var document: PublicDocument
  var report: Report

  init(_ text: String, _ policy: ReleasePolicy?) throws { try self.init(parse(text), policy) }

  init(_ manuscript: Manuscript, _ policy: ReleasePolicy?) throws {
    report = Report()
    switch try Releaser(policy: policy).release(manuscript, reporting: &report) {
    case .open(let document): self.document = document
    case .labelled: throw Unexpected()
    }
  }

  struct Unexpected: Error {}

  /// The blocks' texts; notices as `notice`.
  var texts: [String] {
    document.blocks.map { $0.kind == .notice ? "notice" : document.string(of: $0) }
  }

  /// All bytes that the document holds, whether a run points at them or not.
  var everything: String { String(decoding: document.text.bytes, as: UTF8.self) }
}
