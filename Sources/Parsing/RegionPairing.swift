import DocumentModel
import SourceModel

/// Pairs the markers of paid content.
///
/// Where they do not pair, the result hides more rather than less: an unclosed region runs to the end of the text, and a
/// region inside another makes both one, up to the last of their ends.
struct RegionPairing {
  /// What lies between a begin and its end, in order; regions are numbered from 1 by their place here.
  private(set) var regions: [TextRange] = []
  private(set) var faults: [MarkerFault] = []
  private(set) var first: SourcePosition?

  init(_ text: ScannedText) {
    var open: Directive?
    var openPosition: SourcePosition?
    var depth = 0
    var walk = PositionWalk(text)
    for directive in text.directives {
      switch directive.kind {
      case .pageBreak: continue
      case .paidBegin:
        let position = walk.position(of: directive.range.start)
        if open != nil {
          depth += 1
          faults.append(MarkerFault(kind: .nested, position: position, related: openPosition))
        } else {
          open = directive
          openPosition = position
          depth = 1
          if first == nil { first = position }
        }
      case .paidEnd:
        guard let outer = open, outer.convention == directive.convention else {
          faults.append(MarkerFault(kind: .stray, position: walk.position(of: directive.range.start)))
          continue
        }
        depth -= 1
        if depth == 0 {
          regions.append(TextRange(start: outer.range.end, end: directive.range.start))
          open = nil
        }
      }
    }
    if let open, let openPosition {
      regions.append(TextRange(start: open.range.end, end: UInt32(text.source.bytes.count)))
      faults.append(MarkerFault(kind: .unclosed, position: openPosition))
    }
    var resemblances = PositionWalk(text)
    faults += text.resemblances.map { MarkerFault(kind: .resembling, position: resemblances.position(of: $0)) }
  }
}
