import DocumentModel
import SourceModel

/// Rows of a table that was saved as text: lines with tabs, two or more in a row.
struct TableRowRule: StructureRule {
  func propose(in draft: inout Draft) {
    let tabs = draft.lines.indices.map { line in draft.withText(of: line) { Self.tabs(in: $0) } }
    for line in draft.lines.indices where tabs[line] > 0 {
      let beside = max(line > 0 ? tabs[line - 1] : 0, line + 1 < tabs.count ? tabs[line + 1] : 0)
      // One tab may be a gap that the author typed; then the neighbour must have no more of them either.
      guard tabs[line] > 1 && beside > 0 || beside == 1 || tabs[line] > 2 else { continue }
      draft.propose(.tableRow, for: line, because: .tabulated, confidence: 93)
    }
  }

  private static func tabs(in text: borrowing Span<UInt8>) -> Int {
    var count = 0
    var start = 0
    while let tab = text.firstIndex(of: 0x09, from: start) {
      count += 1
      start = tab + 1
    }
    return count
  }
}
