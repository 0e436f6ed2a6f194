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

  /// The shape of each block that stands between the first and the last `count` ones of a frame.
  func shape(within count: Int) -> [String] { Array(shape.dropFirst(count).dropLast(count)) }

  /// The shape of the block with this text.
  func shape(of text: String) -> String? { texts.firstIndex(of: text).map { shape[$0] } }

  /// The texts of the blocks that were decided for a reason.
  func texts(because reason: Reason) -> [String] {
    tree.blocks.filter { $0.decision.reason == reason }.map { tree.string(of: $0) }
  }

  /// The text of each run of the block at `index`.
  func runs(of index: Int) -> [String] { tree.runs(of: tree.blocks[index]).map { tree.string(of: $0) } }
}

/// What the parser makes of lines in the middle of a Chinese report, whose title and text stand around them.
func parse(inReport lines: String) -> [String] {
  let text = "各街道要结合实际抓好落实，确保书屋按时开放，方便居民就近读书。"
  return parse("关于社区书屋建设情况的报告\n\n\(text)\n\(lines)\n\(text)\n\(text)\n").shape(within: 2)
}

/// What the parser makes of lines in the middle of an English report.
func parse(inEnglishReport lines: String) -> [String] {
  let text = "The rooms were opened in the spring of last year, and people have used them ever since."
  return parse("Report on the Reading Rooms\n\n\(text)\n\(lines)\n\(text)\n\(text)\n").shape(within: 2)
}

/// What `read` finds in a text's bytes.
func reading<Result>(_ text: String, _ read: (Span<UInt8>) -> Result) -> Result {
  let utf8 = Array(text.utf8)
  return read(utf8.span)
}
