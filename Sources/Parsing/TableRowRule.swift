import DocumentModel
import SourceModel

/// Rows of a table that was saved as text: lines with tabs, two or more in a row.
struct TableRowRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.features(line).tabs > 0 {
      let tabs = draft.features(line).tabs
      let beside = max(
        line > 0 ? draft.features(line - 1).tabs : 0,
        line + 1 < draft.lines.count ? draft.features(line + 1).tabs : 0)
      // One tab may be a gap that the author typed; then the neighbour must have no more of them either.
      guard tabs > 1 && beside > 0 || beside == 1 || tabs > 2 else { continue }
      draft.propose(.tableRow, for: line, because: .tabulated, confidence: 93)
    }
  }
}
