import DocumentModel
import SourceModel

/// A table as lines of text, its cells in columns, at least two spaces apart.
struct TextTable<Access: AccessMark> {
  private let document: Document<Access>
  private let rows: Range<Int>
  /// How wide each column is, in columns of a terminal. Longer cells push what stands beside them aside.
  private let widths: [Int]

  private static var widest: Int { 40 }

  init(_ document: Document<Access>, _ rows: Range<Int>) {
    self.document = document
    self.rows = rows
    var widths: [Int] = []
    for row in rows where !document.isRuling(document.blocks[row]) {
      for (column, cell) in document.cells(of: document.blocks[row]).enumerated() {
        if column == widths.count { widths.append(0) }
        // A row of one cell stands across all columns.
        if document.cellCount(of: document.blocks[row]) == 1 { continue }
        widths[column] = max(widths[column], min(Self.width(of: document.line(of: cell).span), Self.widest))
      }
    }
    self.widths = widths
  }

  func write(to code: inout FencedCode) {
    for row in rows where !document.isRuling(document.blocks[row]) {
      var padding = 0
      var isFirst = true
      for (column, cell) in document.cells(of: document.blocks[row]).enumerated() {
        let text = document.line(of: cell)
        if column > 0 { padding += 2 }
        if text.contains(where: { $0 != UInt8(ascii: " ") }) {
          if isFirst { code.breakLine() }
          isFirst = false
          code.append(Array(repeating: UInt8(ascii: " "), count: padding)[...])
          code.append(text[...])
          padding = 0
        }
        padding += max(0, widths[column] - Self.width(of: text.span))
      }
    }
  }

  private static func width(of text: Span<UInt8>) -> Int {
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

extension Document {
  /// A cell as one line: Chinese is closed up, and Latin words get a space.
  fileprivate func line(of cell: ArraySlice<Run<Access>>) -> [UInt8] {
    var line: [UInt8] = []
    var breaks = false
    for run in cell {
      if run.kind == .lineBreak { breaks = !line.isEmpty }
      guard let first = text.bytes[run.range.indices].first else { continue }
      if breaks, let last = line.last, last < 0x80, first < 0x80 { line.append(UInt8(ascii: " ")) }
      breaks = false
      line += text.bytes[run.range.indices]
    }
    return line
  }
}
