public import Diagnostics
public import DocumentModel
import SourceModel

/// Parts the cells of rows: at each tab, or in rows without one at blanks of two columns or more; in rows that are drawn with
/// | at each of these. Bars at the ends of a row and rows that are lines become rulings.
///
/// Rows that stand one behind the other are looked at together, since only they show what is missing: a row that begins
/// with more tabs than others has empty cells in front, a row with less text between the blanks than others lacks the
/// cells of the columns that it leaves blank. Rows that differ in tabs and not in texts were lined up with tabs, and all
/// tabs between two texts are one gap.
public struct CellTransform: Transform {
  public init() {}

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    guard manuscript.tree.blocks.contains(where: { $0.kind == .tableRow }) else { return manuscript }
    let gaps = RowGaps.find(in: manuscript.tree)
    var result = manuscript
    var cursor = 0
    result.tree = manuscript.tree.rewritingRuns { block, runs, rewritten in
      guard cursor < gaps.count, gaps[cursor].block == block else {
        rewritten.append(contentsOf: runs)
        return
      }
      Self.split(runs, at: gaps[cursor], into: &rewritten)
      cursor += 1
    }
    return result
  }

  private static func split(
    _ runs: ArraySlice<Run<PaidRegion>>, at row: RowGaps, into result: inout [Run<PaidRegion>]
  ) {
    if let first = runs.first { appendSeparators(row.cellsInFront, at: first.range.start, like: first, to: &result) }
    var cuts = row.cuts[...]
    for run in runs {
      var rest = run
      while let cut = cuts.first, cut.gap.range.start < run.range.end {
        cuts.removeFirst()
        let (before, from) = rest.split(at: cut.gap.range.start)
        var (sign, behind) = from.split(at: cut.gap.range.end)
        if !before.range.isEmpty { result.append(before) }
        sign.kind = cut.kind
        result.append(sign)
        appendSeparators(cut.gap.cellsMissing, at: cut.gap.range.end, like: run, to: &result)
        rest = behind
      }
      if !rest.range.isEmpty { result.append(rest) }
    }
  }

  /// Separators for which nothing was typed.
  private static func appendSeparators(
    _ count: Int, at offset: UInt32, like run: Run<PaidRegion>, to result: inout [Run<PaidRegion>]
  ) {
    let separator = Run(.cellSeparator, range: TextRange(start: offset, end: offset), access: run.access)
    result.append(contentsOf: repeatElement(separator, count: count))
  }
}
