import DocumentModel
import SourceModel

/// Holds the text of an output, as it is read, against the text of the document.
///
/// The document's text is that of its runs, one after another. Line feeds are free: formats put them between blocks, and
/// no run has one.
struct TextComparison {
  private struct Cursor {
    /// The run that the next byte is expected from.
    var run = 0
    /// Where in the document's text.
    var offset = 0
    /// How many bytes were found.
    var count = 0
    var failed = false
  }

  private let bytes: [UInt8]
  /// The runs' stretches, empty ones left out.
  private let ranges: [TextRange]
  private var cursor = Cursor()

  init(_ document: ReleasedDocument) {
    switch document {
    case .open(let tree):
      bytes = tree.text.bytes
      ranges = tree.runs.map(\.range).filter { !$0.isEmpty }
    case .labelled(let tree):
      bytes = tree.text.bytes
      ranges = tree.runs.map(\.range).filter { !$0.isEmpty }
    }
    cursor.offset = ranges.first.map { Int($0.start) } ?? 0
  }

  /// Takes the next piece of the output's text.
  mutating func read(_ text: Span<UInt8>) { cursor = advanced(by: text) }

  /// The byte of the document's text at which the output first differs; nil if all of it was found.
  var difference: Int? { cursor.failed || cursor.run < ranges.count ? cursor.count : nil }

  private func advanced(by text: Span<UInt8>) -> Cursor {
    var cursor = cursor
    guard !cursor.failed else { return cursor }
    let expected = bytes.span
    for index in 0..<text.count where text[index] != 0x0A {
      guard cursor.run < ranges.count, expected[cursor.offset] == text[index] else {
        cursor.failed = true
        return cursor
      }
      cursor.count += 1
      cursor.offset += 1
      guard cursor.offset == Int(ranges[cursor.run].end) else { continue }
      cursor.run += 1
      if cursor.run < ranges.count { cursor.offset = Int(ranges[cursor.run].start) }
    }
    return cursor
  }
}
