import DocumentModel
import SourceModel

extension TextComparison {
  /// What Markdown has to have of a document.
  ///
  /// In GFM tables have cells, and notes that can be counted anew stand at the end. In CommonMark a table is lines of text
  /// whose cells are two spaces apart or more. A table that cannot be set in columns is text as it was typed.
  static func markdownExpectations<Access>(of tree: Document<Access>, isGFM: Bool) -> [Expectation] {
    let notes = isGFM ? DocumentNotes(of: tree) : nil
    let counted = notes?.countedTogether ?? []
    let countedBlocks = Set(counted.map(\.block))
    var result: [Expectation] = []
    result.reserveCapacity(tree.runs.count)
    func append(_ run: Run<Access>) {
      if run.range.isEmpty { return }
      if let notes, let note = notes.note(of: run), countedBlocks.contains(note.block) {
        result.append(.boundary(.noteMark))
      } else {
        result.appendText(run.range)
      }
    }
    var index = 0
    while index < tree.blocks.count {
      let block = tree.blocks[index]
      let lines = block.kind == .tableRow ? tree.lines(from: index) : index..<index + 1
      index = lines.upperBound
      if block.kind == .tableRow, tree.standsInColumns(lines) {
        let names = lines.lowerBound + tree.nameRowCount(of: lines)
        for row in lines where !tree.isRuling(tree.blocks[row]) {
          let runs = tree.runs(of: tree.blocks[row]).filter { $0.kind != .ruling }
          if !isGFM {
            result += line(of: runs, in: tree)
          } else if row < names {
            for run in runs { append(run) }
          } else {
            result.append(.rowBegin)
            for run in runs { if run.kind == .cellSeparator { result.append(.nextCell) } else { append(run) } }
            result.append(.rowEnd)
          }
        }
      } else if !countedBlocks.contains(lines.lowerBound) {
        for line in lines { for run in tree.runs(of: tree.blocks[line]) { append(run) } }
      }
    }
    for note in counted {
      result += [.boundary(.noteBegin), .boundary(.noteMark)]
      for (place, run) in tree.runs(of: tree.blocks[note.block]).enumerated() {
        let range = place == 0 ? tree.noteText(behind: note.label, in: run) : run.range
        if !range.isEmpty { result.appendText(range) }
      }
      result.append(.boundary(.noteEnd))
    }
    return result
  }

  /// A row as a line of text. Before each cell that says something there are spaces: its own, and those that part it from
  /// the one before.
  private static func line<Access>(of runs: [Run<Access>], in tree: Document<Access>) -> [Expectation] {
    var result: [Expectation] = []
    var spaces: Int? = 0
    for run in runs {
      switch run.kind {
      case .cellSeparator: spaces = 2
      case .lineBreak: spaces = spaces ?? 0
      default:
        var range = run.range
        if spaces != nil {
          while !range.isEmpty, tree.text.bytes[Int(range.start)] == 0x20 { range.start += 1 }
        }
        if range.isEmpty { continue }
        if let spaces { result.append(.spaces(spaces)) }
        spaces = nil
        result.append(.text(range))
      }
    }
    return result
  }
}
