public import Diagnostics
public import DocumentModel
import SourceModel

/// A stage that makes a document out of a document.
///
/// A transform keeps the text: the runs it returns cover the same stretches in the same order.
public protocol Transform: Sendable {
  func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript
}

extension Document {
  /// The document with the runs of each block replaced by what `rewrite` appends for them.
  ///
  /// - Parameter rewrite: gets a block's place and its runs, and appends the new ones.
  func rewritingRuns(
    _ rewrite: (_ block: Int, _ runs: ArraySlice<Run<Access>>, _ result: inout [Run<Access>]) -> Void
  ) -> Self {
    var copy = self
    var rewritten: [Run<Access>] = []
    rewritten.reserveCapacity(runs.count + runs.count / 2)
    for index in blocks.indices {
      let start = UInt32(rewritten.count)
      rewrite(index, runs(of: blocks[index]), &rewritten)
      copy.blocks[index].runs = start..<UInt32(rewritten.count)
    }
    copy.runs = rewritten
    return copy
  }
}

extension Run {
  /// The run cut at a byte of the document's text.
  func split(at offset: UInt32) -> (head: Run, tail: Run) {
    var (head, tail) = (self, self)
    head.range.end = offset
    tail.range.start = offset
    return (head, tail)
  }
}
