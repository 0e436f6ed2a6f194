import DocumentModel
import SourceModel

/// Holds the text of an output, as it is read, against the text of the document.
///
/// The document's text is that of its runs, one after another. Line feeds are free: formats put them between blocks, and
/// no run has one. Word has a tab where something stands at the far end of a line. Where a format has tables, what parts
/// two cells or draws them is no text: the text of each cell has to be in that cell of that row, and nowhere else. Where a format makes a
/// table of contents, each link in it has to say what the tree's headings say, and no link may stand anywhere else.
struct TextComparison {
  /// What an output has to have next.
  enum Expectation {
    /// A tab, for the white space before what stands at the far end of a line.
    case tab
    /// A line of 版记 or of 发文机关标志 begins or ends, which may be a row of a table.
    case lineBegin, lineEnd
    /// A stretch of the document's text that is not empty.
    case text(TextRange)
    case rowBegin
    case nextCell
    case rowEnd
    case boundary(Boundary)
    /// Spaces, as many or more, that are no text.
    case spaces(Int)

    var isText: Bool { if case .text = self { true } else { false } }
  }

  /// What has to stand before and behind a text that is written elsewhere than it was typed, or twice.
  enum Boundary: Equatable {
    case linkBegin, linkEnd
    /// A number stands here that a program counts.
    case noteMark
    case noteBegin, noteEnd
  }

  /// What of the document a part holds.
  enum Scope: Equatable {
    case all
    /// All but the notes that are parts of their own, with a mark for each.
    case textWithMarks
    case notes(areEndnotes: Bool)
  }

  private let bytes: [UInt8]
  private let expectations: [Expectation]
  private var cursor = Cursor()

  /// - Parameters:
  ///   - partsCells: whether the output has its tables' cells apart, as elements.
  ///   - hasTabs: whether it has a tab before what stands at the far end of a line.
  ///   - linksHeadings: whether the output makes tables of contents.
  init(
    _ document: ReleasedDocument, partsCells: Bool = false, hasTabs: Bool = false, linksHeadings: Bool = false,
    scope: Scope = .all
  ) {
    switch document {
    case .open(let tree): (bytes, expectations) = Self.expectations(of: tree, partsCells, hasTabs, linksHeadings, scope)
    case .labelled(let tree):
      (bytes, expectations) = Self.expectations(of: tree, partsCells, hasTabs, linksHeadings, scope)
    }
    cursor.enter(expectations)
  }

  init(_ document: ReleasedDocument, asGFM isGFM: Bool) {
    switch document {
    case .open(let tree): (bytes, expectations) = (tree.text.bytes, Self.markdownExpectations(of: tree, isGFM: isGFM))
    case .labelled(let tree):
      (bytes, expectations) = (tree.text.bytes, Self.markdownExpectations(of: tree, isGFM: isGFM))
    }
    cursor.enter(expectations)
  }

  private static func expectations<Access>(
    of tree: Document<Access>, _ partsCells: Bool, _ hasTabs: Bool, _ linksHeadings: Bool, _ scope: Scope
  ) -> ([UInt8], [Expectation]) {
    let notes = DocumentNotes(of: tree)
    if case .notes(let areEndnotes) = scope {
      var result: [Expectation] = []
      for note in notes.counted(endnotes: areEndnotes) {
        result += [.boundary(.noteBegin), .boundary(.noteMark)]
        for (place, run) in tree.runs(of: tree.blocks[note.block]).enumerated() {
          var range = run.range
          // The number in front is Word's.
          if place == 0 { range.start = UInt32(note.label.end) }
          if !range.isEmpty { result.append(.text(range)) }
        }
        result.append(.boundary(.noteEnd))
      }
      return (tree.text.bytes, result)
    }
    var bytes = tree.text.bytes
    var result: [Expectation] = []
    result.reserveCapacity(tree.blocks.count)
    for (index, block) in tree.blocks.enumerated() {
      if scope == .textWithMarks, notes.countedNote(at: index) != nil { continue }
      if linksHeadings, block.kind == .contents {
        for entry in tree.contentsEntries() {
          result += [
            .boundary(.linkBegin), .text(TextRange(bytes.count..<bytes.count + entry.text.count)), .boundary(.linkEnd),
          ]
          bytes += entry.text
        }
      }
      let isRow = partsCells && block.kind == .tableRow
      if isRow, tree.isRuling(block) { continue }
      let isLine =
        hasTabs && (block.kind == .imprint || block.kind == .issuer)
        && tree.runs(of: block).contains { !$0.range.isEmpty }
      if isRow { result.append(.rowBegin) }
      if isLine { result.append(.lineBegin) }
      if hasTabs, tree.joinsNumber(at: index) { result.append(.tab) }
      if hasTabs, tree.continuesSignatory(at: index) { result += [.tab, .tab] }
      for run in tree.runs(of: block) {
        if isRow, run.kind == .cellSeparator {
          result.append(.nextCell)
        } else if isRow, run.kind == .ruling {
          continue
        } else if hasTabs, run.kind == .gap, !run.range.isEmpty {
          result.append(.tab)
        } else if !run.range.isEmpty {
          let isMark = scope == .textWithMarks && notes.countedNote(of: run) != nil
          if isMark { result.append(.boundary(.noteMark)) } else { result.appendText(run.range) }
        }
      }
      if isRow { result.append(.rowEnd) }
      if isLine { result.append(.lineEnd) }
    }
    return (bytes, result)
  }

  /// The byte of the document's text at which the output first differs; nil if all of it was found.
  var difference: Int? {
    let isOver = expectations[min(cursor.next, expectations.count)...].allSatisfy {
      if case .lineBegin = $0 { true } else if case .lineEnd = $0 { true } else { false }
    }
    return cursor.failed || !isOver ? cursor.count : nil
  }

  /// Begins anew.
  mutating func begin() {
    cursor = Cursor()
    cursor.enter(expectations)
  }

  /// Takes the next piece of the output's text.
  mutating func read(_ text: Span<UInt8>) { cursor = advanced(by: text) }

  private func advanced(by text: Span<UInt8>) -> Cursor {
    var cursor = cursor
    cursor.read(text, in: bytes.span, expectations)
    return cursor
  }

  mutating func beginRow() { cursor.beginRow(expectations) }

  mutating func beginCell() { cursor.beginCell() }

  mutating func endRow() { cursor.endRow(expectations) }

  mutating func pass(_ boundary: Boundary) { cursor.pass(boundary, expectations) }

  /// Something is wrong with text that is not the document's.
  mutating func fail() { cursor.failed = true }
}

extension TextComparison {
  private struct Cursor {
    /// The first expectation that was not met.
    var next = 0
    /// How many bytes were found.
    var count = 0
    var failed = false
    /// Where in the document's text the next byte is expected, if text is.
    private var offset = 0
    /// In the row that is being read: how many cells have begun since its last text. Nil outside of a row.
    private var cellsBegun: Int?
    /// Whether the row that is being read holds lines of a document's frame.
    private var isInLine = false
    /// How many spaces have been found that are no text.
    private var spaces = 0

    mutating func read(_ text: Span<UInt8>, in bytes: Span<UInt8>, _ expectations: [Expectation]) {
      var index = 0
      while index < text.count {
        defer { index += 1 }
        if text[index] == 0x0A { continue }
        if cellsBegun ?? 0 != 0 { meetCells(expectations) }
        if !failed, next < expectations.count, !expectations[next].isText {
          if case .spaces(let count) = expectations[next] {
            spaces += 1
            if text[index] == 0x20 { continue }
            guard spaces > count else {
              failed = true
              return
            }
            meet(expectations)
          }
          passLines(expectations)
          if text[index] == 0x09, next < expectations.count, case .tab = expectations[next] {
            meet(expectations)
            continue
          }
        }
        guard !failed, next < expectations.count, case .text(let range) = expectations[next],
          bytes[offset] == text[index]
        else {
          failed = true
          return
        }
        // What is alike has no line feed, as no run has one.
        let most = min(text.count - index, Int(range.end) - offset)
        var same = 0
        while same + 8 <= most, Self.word(text, index + same) == Self.word(bytes, offset + same) { same += 8 }
        same = max(same, 1)
        index += same - 1
        count += same
        offset += same
        if offset == Int(range.end) { meet(expectations) }
      }
    }

    // Bytes of any kind make a number; the load looks after its bounds.
    private static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
      bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Ends of lines, and beginnings.
    private mutating func passLines(_ expectations: [Expectation]) {
      while next < expectations.count {
        switch expectations[next] {
        case .lineBegin, .lineEnd: meet(expectations)
        default: return
        }
      }
    }

    mutating func beginRow(_ expectations: [Expectation]) {
      if next < expectations.count, case .lineEnd = expectations[next], !isInLine { meet(expectations) }
      if next < expectations.count, case .lineBegin = expectations[next], cellsBegun == nil, !isInLine {
        isInLine = true
        meet(expectations)
        return
      }
      guard next < expectations.count, case .rowBegin = expectations[next], cellsBegun == nil else {
        failed = true
        return
      }
      meet(expectations)
      // The row's first cell is not one more.
      cellsBegun = -1
    }

    mutating func beginCell() {
      if let begun = cellsBegun { cellsBegun = begun + 1 }
    }

    mutating func pass(_ boundary: Boundary, _ expectations: [Expectation]) {
      if cellsBegun ?? 0 != 0 { meetCells(expectations) }
      passLines(expectations)
      guard !failed, next < expectations.count, case .boundary(boundary) = expectations[next] else {
        failed = true
        return
      }
      meet(expectations)
    }

    /// A row that lacks cells may have been filled up with empty ones.
    mutating func endRow(_ expectations: [Expectation]) {
      if isInLine {
        isInLine = false
        if next < expectations.count, case .lineEnd = expectations[next] { meet(expectations) }
        return
      }
      while next < expectations.count, case .nextCell = expectations[next], let begun = cellsBegun, begun > 0 {
        cellsBegun = begun - 1
        meet(expectations)
      }
      guard next < expectations.count, case .rowEnd = expectations[next], cellsBegun != nil else {
        failed = true
        return
      }
      meet(expectations)
      cellsBegun = nil
    }

    /// Before the text of a cell: as many others have to end as have begun.
    private mutating func meetCells(_ expectations: [Expectation]) {
      // Less than none have if the text stands before the first cell.
      guard let begun = cellsBegun, begun >= 0 else {
        failed = true
        return
      }
      for _ in 0..<begun {
        guard next < expectations.count, case .nextCell = expectations[next] else {
          failed = true
          return
        }
        meet(expectations)
      }
      cellsBegun = 0
    }

    private mutating func meet(_ expectations: [Expectation]) {
      next += 1
      spaces = 0
      enter(expectations)
    }

    mutating func enter(_ expectations: [Expectation]) {
      if next < expectations.count, case .text(let range) = expectations[next] { offset = Int(range.start) }
    }
  }
}

extension [TextComparison.Expectation] {
  /// Adds a stretch of text that is not empty. One that goes on where the last one ends is a part of it.
  mutating func appendText(_ range: TextRange) {
    if case .text(var last)? = self.last, last.end == range.start {
      last.end = range.end
      self[count - 1] = .text(last)
    } else {
      append(.text(range))
    }
  }
}
