import Diagnostics
import DocumentModel

/// What is going to be set otherwise than anybody would want, found before it is written.
struct LayoutCheck<Access: AccessMark> {
  private var part: DocumentPart<Access>

  init(_ part: DocumentPart<Access>) { self.part = part }

  mutating func run(reporting report: inout Report) {
    findCrowdedTables(reporting: &report)
    if leavesNoTextOnFirstPage { report.add(WordMessage.textBehindFirstPage) }
  }

  private mutating func findCrowdedTables(reporting report: inout Report) {
    let document = part.document
    var index = 0
    while index < document.blocks.count {
      let lines = document.lines(from: index)
      index = lines.upperBound
      guard document.blocks[lines.lowerBound].kind == .tableRow, !document.continuesTable(lines),
        !document.blocks[lines].allSatisfy(document.isRuling)
      else { continue }
      let grid = part.grid(of: lines)
      guard grid.isCrowded else { continue }
      let size = min(grid.crowdedSize, part.page.sheet.tableEm / 10)
      report.add(WordMessage.crowdedTable(columns: grid.widths.count, points: Double(size) / 2))
    }
  }

  /// 7.3.3 规定: the first page of an official document shows text.
  private var leavesNoTextOnFirstPage: Bool {
    guard part.page.sheet.frame.imprintStandsAtPageFoot, !part.contents.entries.isEmpty,
      part.page.sheet.normal.paragraph.spacing.line != nil
    else { return false }
    let first = part.document.blocks.firstIndex { block in
      switch block.kind {
      case .paragraph, .heading, .listItem: true
      default: false
      }
    }
    guard let first, let page = PageEstimate(of: part).pages[first] else { return false }
    return page > 1
  }
}
