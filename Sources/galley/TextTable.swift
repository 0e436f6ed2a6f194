/// A table for a terminal or for a document.
struct TextTable {
  struct Column {
    let name: String
    /// Numbers stand below each other's last digit.
    var isNumber = true
  }

  let columns: [Column]
  var rows: [[String]] = []
  /// The row that sums up the others.
  var total: [String]?

  init(_ columns: [Column]) { self.columns = columns }

  /// With columns as wide as they need to be.
  var text: String {
    let lines = [columns.map(\.name)] + rows + [total].compactMap(\.self)
    let widths = columns.indices.map { index in lines.reduce(0) { max($0, TerminalText.width($1[index])) } }
    return lines.map { cells in
      let padded = columns.indices.map { index in
        let isLast = index == columns.count - 1
        return isLast && !columns[index].isNumber
          ? cells[index] : TerminalText.padded(cells[index], to: widths[index], right: columns[index].isNumber)
      }
      return padded.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// As a table of GitHub's Markdown.
  var markdown: String {
    let head = [Self.row(columns.map(\.name)), "|" + String(repeating: "---|", count: columns.count)]
    let body = rows.map { Self.row($0.map(Self.escaped)) }
    let foot = total.map { cells in
      Self.row(cells.enumerated().map { $0.offset == 0 ? "**\($0.element)**" : $0.element })
    }
    return (head + body + [foot].compactMap(\.self)).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// Signs that would part the cell or dress its text.
  private static func escaped(_ cell: String) -> String {
    var escaped = ""
    for scalar in cell.unicodeScalars {
      if "\\`*_[]<>|#&~".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
