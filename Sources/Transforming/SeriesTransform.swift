public import Diagnostics
public import DocumentModel
import SourceModel

/// Marks the items of a series that runs on in a paragraph: 一是…；二是…；三是….
///
/// The ordinals must begin at one and rise by one, each at the start of a clause; a series may also go on in the next
/// paragraph if that begins with the next ordinal. Each item gets its number, its ordinal the role `ordinal`, and its
/// first sentence, if it has more, the role `lead`.
public struct SeriesTransform: Transform {
  public init() {}

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    let items = SeriesFinder.items(in: manuscript.tree)
    guard !items.isEmpty else { return manuscript }
    var result = manuscript
    let text = manuscript.tree.text.bytes.span
    var cursor = 0
    result.tree = manuscript.tree.rewritingRuns { block, runs, rewritten in
      let first = cursor
      while cursor < items.count, items[cursor].block == block { cursor += 1 }
      if first == cursor {
        rewritten.append(contentsOf: runs)
      } else {
        Self.split(runs, at: items[first..<cursor], text, into: &rewritten)
      }
    }
    return result
  }

  private static func split(
    _ runs: ArraySlice<Run<PaidRegion>>, at items: ArraySlice<SeriesItem>, _ text: borrowing Span<UInt8>,
    into result: inout [Run<PaidRegion>]
  ) {
    let end = runs.last?.range.end ?? 0
    var cuts: [(offset: UInt32, role: RunRole, item: UInt16)] = []
    for index in items.indices {
      let item = items[index]
      let number = UInt16(clamping: index - items.startIndex + 1)
      let next = index + 1 < items.endIndex ? items[index + 1].start : end
      let words = item.start + UInt32(item.length)
      cuts.append((item.start, .ordinal, number))
      if let lead = leadEnd(text, from: words, to: next) {
        cuts.append((words, .lead, number))
        cuts.append((lead, .body, number))
      } else {
        cuts.append((words, .body, number))
      }
    }
    var cut = 0
    for run in runs {
      guard run.kind == .text, run.role == .body else {
        result.append(run)
        continue
      }
      var rest = run
      // The item that the run before was in goes on.
      if cut > 0 {
        rest.role = cuts[cut - 1].role
        rest.item = cuts[cut - 1].item
      }
      while cut < cuts.count, cuts[cut].offset < run.range.end {
        let (head, tail) = rest.split(at: max(cuts[cut].offset, rest.range.start))
        if !head.range.isEmpty { result.append(head) }
        rest = tail
        rest.role = cuts[cut].role
        rest.item = cuts[cut].item
        cut += 1
      }
      if !rest.range.isEmpty { result.append(rest) }
    }
  }

  /// The end of an item's first sentence outside quotation marks, if the item goes on behind it.
  private static func leadEnd(_ text: borrowing Span<UInt8>, from start: UInt32, to end: UInt32) -> UInt32? {
    var depth = 0
    var index = Int(start)
    let limit = min(Int(end), text.count)
    while index < limit {
      let (scalar, width) = text.scalar(at: index)
      index += width
      switch scalar {
      case 0x201C, 0x300C, 0x300A, 0xFF08: depth += 1
      case 0x201D, 0x300D, 0x300B, 0xFF09: depth = max(0, depth - 1)
      case 0x3002 where depth == 0: return index < limit ? UInt32(index) : nil
      default: break
      }
    }
    return nil
  }
}

/// An item of a series: where its ordinal stands.
struct SeriesItem {
  var block: Int
  var start: UInt32
  /// The ordinal's length in bytes.
  var length: Int
}

/// Finds the series of a document.
enum SeriesFinder {
  /// The items of all series, in order.
  static func items(in document: Document<PaidRegion>) -> [SeriesItem] {
    var found: [SeriesItem] = []
    var open: (items: [SeriesItem], family: SeriesOrdinal.Family, place: Int)?
    func close() {
      if let series = open, series.items.count > 1 { found += series.items }
      open = nil
    }
    let text = document.text.bytes.span
    for index in document.blocks.indices {
      let block = document.blocks[index]
      guard block.kind == .paragraph else {
        close()
        continue
      }
      var isFirst = true
      var carried = open != nil
      for candidate in candidates(of: index, in: document, text) {
        let ordinal = candidate.ordinal
        let item = SeriesItem(block: index, start: candidate.start, length: ordinal.length)
        let opensBlock = isFirst && candidate.opensBlock
        isFirst = false
        if let series = open, series.family == ordinal.family,
          ordinal.place == series.place + 1 || ordinal.place == SeriesOrdinal.last, !carried || opensBlock
        {
          open = (
            series.items + [item], ordinal.family, ordinal.place == SeriesOrdinal.last ? series.place : ordinal.place
          )
          if ordinal.place == SeriesOrdinal.last { close() }
          carried = false
        } else if ordinal.place == 1 {
          close()
          open = ([item], ordinal.family, 1)
          carried = false
        }
      }
      // A series goes on in the next paragraph only if this one took part in it.
      if carried { close() }
    }
    close()
    return found
  }

  private static func candidates(
    of block: Int, in document: Document<PaidRegion>, _ text: borrowing Span<UInt8>
  ) -> [(start: UInt32, ordinal: SeriesOrdinal, opensBlock: Bool)] {
    var result: [(start: UInt32, ordinal: SeriesOrdinal, opensBlock: Bool)] = []
    var atClauseStart = true
    var opensBlock = true
    for run in document.runs(of: document.blocks[block]) where run.role == .body || run.role.isRunIn {
      guard run.role == .body, run.kind == .text else {
        atClauseStart = true
        continue
      }
      var index = Int(run.range.start)
      while index < Int(run.range.end) {
        if atClauseStart, let ordinal = SeriesOrdinal.read(text, at: index), index + ordinal.length <= run.range.end {
          result.append((UInt32(index), ordinal, opensBlock))
          index += ordinal.length
          atClauseStart = false
          opensBlock = false
          continue
        }
        opensBlock = false
        // Most of a text: what these bytes begin is three bytes long, and ends no clause.
        if case 0xE4...0xEE = text[index] {
          index += 3
          atClauseStart = false
          continue
        }
        let (scalar, width) = text.scalar(at: index)
        index += width
        switch scalar {
        case 0x3002, 0xFF1B, 0xFF1A, 0xFF0C, 0xFF01, 0xFF1F, 0x3B, 0x2C, 0x3A, 0x201C: atClauseStart = true
        case 0x201D, 0x20, 0x3000: break
        default: atClauseStart = false
        }
      }
    }
    return result
  }
}
