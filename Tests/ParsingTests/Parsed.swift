import Diagnostics
import DocumentModel
import Scanning
import SourceModel

@testable import Parsing

/// What the parser makes of a text.
func parse(_ text: String) -> Manuscript {
  var report = Report()
  let scanned = LineScanner().scan(SourceText(text), reporting: &report)
  return DocumentParser().parse(scanned, reporting: &report)
}

/// A text cut into lines and markers.
func scan(_ text: String) -> ScannedText {
  var report = Report()
  return LineScanner().scan(SourceText(text), reporting: &report)
}

/// The logical lines of a text, each on one physical line.
func logicalLines(_ text: String) -> [LogicalLine] {
  var reading = LineReading(text: scan(text))
  return reading.lines()
}

extension Manuscript {
  /// The blocks' texts.
  var texts: [String] { tree.blocks.map { tree.string(of: $0) } }

  /// The kind and the level of each block, in short: `title`, `h2 一、`, `run-in 1`, `item`, `p`.
  var shape: [String] {
    tree.blocks.map { block in
      switch block.kind {
      case .heading(let heading): "h\(heading.level)"
      case .paragraph: block.runIn.map { "run-in \($0.level)" } ?? "p"
      case .listItem: "item"
      default: "\(block.kind)".split(separator: "(").first.map(String.init) ?? ""
      }
    }
  }

  /// The text of each run of the block at `index`.
  func runs(of index: Int) -> [String] { tree.runs(of: tree.blocks[index]).map { tree.string(of: $0) } }
}

/// What `read` finds in a text's bytes.
func reading<Result>(_ text: String, _ read: (Span<UInt8>) -> Result) -> Result {
  let utf8 = Array(text.utf8)
  return read(utf8.span)
}
