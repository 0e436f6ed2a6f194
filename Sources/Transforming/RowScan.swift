import DocumentModel
import SourceModel

/// The white space in a row that may part cells.
struct RowScan {
  /// White space with one tab in it.
  struct Tab {
    var range: TextRange
    /// Whether there is text between this tab and the one before.
    var isBehindText: Bool
  }

  /// Blanks of two columns or more.
  struct Blanks {
    /// The part of them that lies in one run, which is all of them unless a paid stretch begins or ends there.
    var range: TextRange
    /// In columns of a terminal, from the line's start.
    var columns: Range<Int>
  }

  var block: Int
  var tabsInFront = 0
  var tabs: [Tab] = []
  /// Empty if there are tabs.
  var blanks: [Blanks] = []
  /// Of a row that is drawn with |, each of these with the blanks at its sides that lie in its run.
  private(set) var bars: [TextRange] = []
  /// Whether the row is a line that is drawn between two others: - and =, with or without bars or corners.
  private(set) var isLine = false
  /// The columns at which the text begins and ends.
  private(set) var columns = 0..<0

  var hasTabs: Bool { tabsInFront > 0 || !tabs.isEmpty }
  var hasGaps: Bool { form != nil }

  /// What parts the cells, if anything does.
  enum Form {
    case tabs, blanks, bars
  }

  var form: Form? { !bars.isEmpty ? .bars : hasTabs ? .tabs : blanks.isEmpty ? nil : .blanks }

  init(_ block: Int, in document: Document<PaidRegion>) {
    self.block = block
    let text = document.text.bytes.span
    let runs = document.runs(of: document.blocks[block])
    let start = runs.first?.range.start ?? 0
    var column = 0
    // Markers that stand among the indentation take no room in what is read.
    var index = Int(min(document.blocks[block].source.start, start))
    while index < Int(start) {
      let (scalar, width) = text.scalar(at: index)
      index += width
      guard isSpace(scalar) else { continue }
      if scalar == 0x09 { tabsInFront += 1 }
      column += terminalColumns(of: scalar)
    }
    let indent = column
    var gap = Gap()
    var (first, last): (UInt32, UInt32) = (0, 0)
    var strokes = 0
    var hasWords = false
    for run in runs {
      gap.enterRun(at: run.range.start)
      index = Int(run.range.start)
      var textEnd = run.range.start
      var isBehindBar = false
      while index < Int(run.range.end) {
        let (scalar, width) = text.scalar(at: index)
        index += width
        if run.kind == .text, isSpace(scalar) {
          if gap.columns == 0 { gap.column = column }
          gap.extend(to: UInt32(index), isTab: scalar == 0x09, columns: terminalColumns(of: scalar))
          if isBehindBar {
            bars[bars.count - 1].end = UInt32(index)
            textEnd = UInt32(index)
          }
        } else {
          close(&gap, at: column, nextStart: UInt32(index))
          isBehindBar = scalar == Self.bar
          if isBehindBar { bars.append(TextRange(start: textEnd, end: UInt32(index))) }
          switch scalar {
          case 0x2D, 0x3D: strokes += 1
          case Self.bar, 0x2B, 0x3A: break
          default: hasWords = true
          }
          if first == 0 { first = scalar }
          last = scalar
          textEnd = UInt32(index)
        }
        column += terminalColumns(of: scalar)
      }
    }
    columns = indent..<column
    if hasTabs { blanks = [] }
    isLine = strokes >= 3 && !hasWords
    // Fewer than three draw no two cells.
    if first != Self.bar || last != Self.bar || bars.count < 3 || hasTabs { bars = [] }
  }

  private mutating func close(_ gap: inout Gap, at column: Int, nextStart: UInt32) {
    if !gap.tabs.isEmpty {
      for (place, range) in gap.tabs.enumerated() { tabs.append(Tab(range: range, isBehindText: place == 0)) }
    } else if gap.columns >= 2 {
      blanks.append(Blanks(range: gap.longest, columns: gap.column..<column))
    }
    gap = Gap(start: nextStart)
  }

  private static let bar: UInt32 = 0x7C

  /// White space that is being read.
  private struct Gap {
    /// One stretch for each tab.
    var tabs: [TextRange] = []
    /// How wide it is.
    var columns = 0
    /// Where it begins, in columns.
    var column = 0
    var longest = TextRange(start: 0, end: 0)
    private var piece: TextRange
    private var hasTab = false

    init(start: UInt32 = 0) { piece = TextRange(start: start, end: start) }

    mutating func enterRun(at start: UInt32) {
      piece = TextRange(start: start, end: start)
      hasTab = false
    }

    mutating func extend(to end: UInt32, isTab: Bool, columns count: Int) {
      columns += count
      if isTab, hasTab { piece.start = piece.end }
      piece.end = end
      if piece.count > longest.count { longest = piece }
      if isTab {
        tabs.append(piece)
        hasTab = true
      } else if hasTab {
        // Blanks behind a tab are its own until the next one.
        tabs[tabs.count - 1].end = end
      }
    }
  }
}
