import DocumentModel
import SourceModel

/// Pairs the markers of paid content.
///
/// Where they do not pair, the result hides more rather than less: an unclosed region runs to the end of the text, a
/// region inside another makes both one, up to the last of their ends, and a free region that never ends frees nothing.
/// Asked to hide more, it also takes all before an end that has no begin for paid, back to the region before, and what
/// resembles a marker for one, unless that would free something.
struct RegionPairing {
  /// What is paid, in order and without overlaps; regions are numbered from 1 by their place here.
  private(set) var regions: [TextRange] = []
  private(set) var faults: [MarkerFault] = []
  /// Where the marker stands by which the first of them is known.
  private(set) var first: SourcePosition?

  private var paid = OpenRegion()
  private var free = OpenRegion()
  private var cut: (end: UInt32, position: SourcePosition)?
  /// What stands between free regions, so far.
  private var between: [TextRange] = []
  private var hasFree = false
  private var isMixed = false
  private let hidesMore: Bool
  private let bytes: [UInt8]

  init(_ text: ScannedText, hidesMore: Bool = false) {
    self.hidesMore = hidesMore
    bytes = text.source.bytes
    let end = UInt32(text.source.bytes.count)
    var walk = PositionWalk(text)
    var resemblances = text.resemblances[...]
    for directive in text.directives where directive.kind != .pageBreak {
      while let near = resemblances.first, near.range.start < directive.range.start {
        resemblances.removeFirst()
        note(near, at: walk.position(of: near.range.start))
      }
      let position = walk.position(of: directive.range.start)
      if first == nil, directive.kind != .paidEnd, directive.kind != .freeEnd { first = position }
      note(directive, at: position)
    }
    for near in resemblances { note(near, at: walk.position(of: near.range.start)) }
    if let open = paid.open, let position = paid.position {
      regions.append(TextRange(start: open.range.end, end: end))
      add(.unclosed, open.range, at: position)
    }
    if let cut { regions.append(TextRange(start: cut.end, end: end)) }
    if hasFree {
      if let open = free.open, let position = free.position {
        add(.unclosed, open.range, isOfFreeRegion: true, at: position)
      }
      between.append(TextRange(start: free.lastEnd, end: end))
      regions += between.filter { !$0.isEmpty }
    }
    regions = Self.merged(regions)
  }

  private mutating func add(
    _ kind: MarkerFault.Kind, _ marker: TextRange, isOfFreeRegion: Bool = false, at position: SourcePosition,
    outer: SourcePosition? = nil
  ) {
    faults.append(
      MarkerFault(
        kind: kind, isOfFreeRegion: isOfFreeRegion, position: position, related: outer,
        context: MarkerContext.masked(marker, in: bytes)))
  }

  private mutating func note(_ near: Resemblance, at position: SourcePosition) {
    add(.resembling, near.range, at: position)
    guard hidesMore else { return }
    regions.append(near.range)
    // An end of any system may end it.
    let directive = Directive(kind: near.kind, range: near.range, convention: "")
    switch near.kind {
    case .paidBegin: if cut == nil { paid.begin(directive, at: position) }
    case .paidEnd: hideBack(to: near.range.start)
    case .cut: cut = cut ?? (near.range.end, position)
    case .freeEnd:
      let before = free.lastEnd
      if let begin = free.end(directive) { between.append(TextRange(start: before, end: begin.range.start)) }
    case .freeBegin, .pageBreak: break
    }
  }

  /// All before an end that has no begin, back to the region before.
  private mutating func hideBack(to end: UInt32) {
    if hidesMore, paid.open == nil { regions.append(TextRange(start: paid.lastEnd, end: end)) }
  }

  private mutating func note(_ directive: Directive, at position: SourcePosition) {
    let isOfFreeRegion = directive.kind == .freeBegin || directive.kind == .freeEnd
    let others = isOfFreeRegion ? !regions.isEmpty || paid.open != nil || cut != nil : hasFree
    if others, !isMixed {
      isMixed = true
      add(.mixed, directive.range, isOfFreeRegion: isOfFreeRegion, at: position)
    }
    switch directive.kind {
    case .pageBreak: return
    case .paidBegin:
      if let outer = paid.position ?? cut?.position {
        add(.nested, directive.range, at: position, outer: outer)
      }
      // Behind a cut all is paid already.
      if cut == nil { paid.begin(directive, at: position) }
    case .paidEnd:
      guard cut == nil, paid.isEnded(by: directive) else {
        add(.stray, directive.range, at: position)
        hideBack(to: directive.range.start)
        return
      }
      if let begin = paid.end(directive) {
        regions.append(TextRange(start: begin.range.end, end: directive.range.start))
      }
    case .cut:
      if let outer = paid.position ?? cut?.position {
        add(.nested, directive.range, at: position, outer: outer)
      }
      if cut == nil { cut = (directive.range.end, position) }
    case .freeBegin:
      hasFree = true
      if let outer = free.position {
        add(.nested, directive.range, isOfFreeRegion: true, at: position, outer: outer)
      }
      free.restart(directive, at: position)
    case .freeEnd:
      hasFree = true
      guard free.isEnded(by: directive) else {
        add(.stray, directive.range, isOfFreeRegion: true, at: position)
        return
      }
      let before = free.lastEnd
      if let begin = free.end(directive) { between.append(TextRange(start: before, end: begin.range.start)) }
    }
  }

  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted(by: { $0.start < $1.start }) {
      if let last = result.last, range.start < last.end {
        result[result.count - 1].end = max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A region whose end has not come yet.
private struct OpenRegion {
  private(set) var open: Directive?
  /// Where it begins.
  private(set) var position: SourcePosition?
  /// Behind the marker that ended the last one.
  private(set) var lastEnd: UInt32 = 0
  private var depth = 0

  /// Begins a region, or goes one deeper into the one that is open.
  mutating func begin(_ directive: Directive, at position: SourcePosition) {
    depth += 1
    guard open == nil else { return }
    open = directive
    self.position = position
  }

  /// Begins a region anew, whatever is open.
  mutating func restart(_ directive: Directive, at position: SourcePosition) {
    open = directive
    self.position = position
    depth = 1
  }

  func isEnded(by directive: Directive) -> Bool {
    open.map { $0.convention == directive.convention || $0.convention.isEmpty } ?? false
  }

  /// - Returns: the begin, if this is its end.
  mutating func end(_ directive: Directive) -> Directive? {
    guard let begin = open else { return nil }
    depth -= 1
    guard depth == 0 else { return nil }
    open = nil
    position = nil
    lastEnd = directive.range.end
    return begin
  }
}
