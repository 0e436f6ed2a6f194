import SourceModel

/// A table of GFM (0.29, section 4.10), its cells in columns so that the source can be read as one.
struct MarkdownTable {
  private let columnCount: Int
  /// The cells of all rows, as Markdown.
  private var cells: [UInt8] = []
  /// Where each cell ends.
  private var ends: [Int] = []
  /// How many cells each row has.
  private var counts: [Int] = []

  private static let widest = 40
  /// Rows of more columns are not filled up, so that a table is not larger than its text by much.
  private static let mostFilled = 64

  init(columnCount: Int) { self.columnCount = columnCount }

  mutating func beginRow() { counts.append(0) }

  mutating func append(_ text: BlockText, _ surroundings: BlockText.Surroundings) {
    text.write(
      to: &cells, surroundings, BlockText.Layout(isOneLine: true, isCell: true, wraps: false))
    ends.append(cells.count)
    counts[counts.count - 1] += 1
  }

  /// - Parameter hasHeader: the first row is the header; without one a table gets a header that says nothing.
  func write(hasHeader: Bool, to output: inout [UInt8]) {
    let widths = self.widths
    var cell = 0
    if !hasHeader { append(emptyRow: widths, to: &output) }
    for (row, count) in counts.enumerated() {
      let filled = columnCount <= Self.mostFilled || hasHeader && row == 0 ? columnCount : count
      for column in 0..<filled {
        let text = column < count ? cells[(cell > 0 ? ends[cell - 1] : 0)..<ends[cell]] : []
        if column < count { cell += 1 }
        output.append(contentsOf: "| ".utf8)
        output.append(contentsOf: text)
        let padding = max(0, widths[column] - Self.width(of: text))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding))
        output.append(UInt8(ascii: " "))
      }
      output.append(contentsOf: "|\n".utf8)
      if hasHeader && row == 0 { append(delimitersOf: widths, to: &output) }
    }
  }

  private func append(emptyRow widths: [Int], to output: inout [UInt8]) {
    for width in widths {
      output.append(contentsOf: "| ".utf8)
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width + 1))
    }
    output.append(contentsOf: "|\n".utf8)
    append(delimitersOf: widths, to: &output)
  }

  private func append(delimitersOf widths: [Int], to output: inout [UInt8]) {
    for width in widths {
      output.append(contentsOf: "| ".utf8)
      output.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: width))
      output.append(UInt8(ascii: " "))
    }
    output.append(contentsOf: "|\n".utf8)
  }

  /// How wide each column is, in columns of a terminal.
  private var widths: [Int] {
    var widths = Array(repeating: 3, count: columnCount)
    var cell = 0
    for count in counts {
      for column in 0..<count {
        let width = Self.width(of: cells[(cell > 0 ? ends[cell - 1] : 0)..<ends[cell]])
        // A row of one cell names the rows below it, and a wide cell pushes what stands beside it aside.
        if count > 1 || columnCount == 1 { widths[column] = max(widths[column], min(width, Self.widest)) }
        cell += 1
      }
    }
    return widths
  }

  private static func width(of text: ArraySlice<UInt8>) -> Int {
    let text = text.span
    var width = 0
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      width += terminalColumns(of: scalar)
      index += length
    }
    return width
  }
}
