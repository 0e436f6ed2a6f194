import DocumentModel
import SourceModel

/// Holds the text of an output, as it is read, against the text of the document.
///
/// The document's text is that of its runs, one after another. Line feeds are free: formats put them between blocks, and
/// no run has one.
struct TextComparison {
  private let bytes: [UInt8]
  private let ranges: [TextRange]
  private var place = 0
  private var offset: Int
  private var count = 0
  private var failure: Int?

  init(_ document: ReleasedDocument) {
    switch document {
    case .open(let tree): (bytes, ranges) = (tree.text.bytes, tree.runs.map(\.range))
    case .labelled(let tree): (bytes, ranges) = (tree.text.bytes, tree.runs.map(\.range))
    }
    offset = ranges.first.map { Int($0.start) } ?? 0
    skipEmpty()
  }

  /// Takes the next piece of the output's text.
  mutating func read(_ text: Span<UInt8>) {
    guard failure == nil else { return }
    let expected = bytes.span
    for index in 0..<text.count {
      let byte = text[index]
      if byte == 0x0A { continue }
      guard place < ranges.count, expected[offset] == byte else {
        failure = count
        return
      }
      count += 1
      offset += 1
      if offset == Int(ranges[place].end) { advance() }
    }
  }

  /// The byte of the document's text at which the output first differs; nil if all of it was found.
  var difference: Int? { failure ?? (place < ranges.count ? count : nil) }

  private mutating func advance() {
    place += 1
    skipEmpty()
  }

  private mutating func skipEmpty() {
    while place < ranges.count, ranges[place].isEmpty { place += 1 }
    if place < ranges.count { offset = Int(ranges[place].start) }
  }
}
