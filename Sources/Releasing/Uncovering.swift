import Diagnostics
import DocumentModel
import SourceModel

/// Takes the mark off the beginning of each region, as much of it as anybody may read.
///
/// It never shows a region in full: of one that is no longer than the lead, all stays paid.
struct Uncovering {
  let lead: Teaser.Lead

  private struct Region {
    var measure: LeadMeasure
    /// The first block with text of it.
    var block: Int
    /// How many counted characters of it stay.
    var shown = 0
  }

  /// - Parameter shown: gets the regions of which something stays, and the first blocks of those that are too short.
  func uncover(
    _ tree: Document<PaidRegion>, shown: inout Int, tooShort: inout [Int]
  ) -> Document<PaidRegion> {
    var regions = measure(tree)
    for number in regions.keys {
      guard let region = regions[number], region.measure.count > 0 else { continue }
      if let end = region.measure.end, end < region.measure.count {
        regions[number]!.shown = end
        shown += 1
      } else {
        tooShort.append(region.block)
      }
    }
    tooShort.sort()
    guard shown > 0 else { return tree }
    return uncover(tree, regions.mapValues(\.shown))
  }

  private func measure(_ tree: Document<PaidRegion>) -> [UInt32: Region] {
    let text = tree.text.bytes
    var regions: [UInt32: Region] = [:]
    for (index, block) in tree.blocks.enumerated() {
      var previousEnd: UInt32?
      for run in tree.runs(of: block) {
        guard let number = (run.access ?? block.access)?.region else {
          previousEnd = nil
          continue
        }
        var region = regions[number] ?? Region(measure: LeadMeasure(lead), block: index)
        if run.range.start != previousEnd || run.kind == .lineBreak { region.measure.takeGap() }
        region.measure.take(text.span.extracting(run.range.indices))
        previousEnd = run.range.end
        regions[number] = region
      }
    }
    return regions
  }

  private func uncover(_ tree: Document<PaidRegion>, _ shown: [UInt32: Int]) -> Document<PaidRegion> {
    var left = shown
    var copy = tree
    var runs: [Run<PaidRegion>] = []
    for (index, block) in tree.blocks.enumerated() {
      var own: [Run<PaidRegion>] = []
      var isUncovered = false
      for run in tree.runs(of: block) {
        var run = run
        run.access = run.access ?? block.access
        guard let number = run.access?.region, let count = left[number], count > 0 else {
          own.append(run)
          continue
        }
        let (end, taken) = LeadMeasure.end(of: count, in: tree.text.bytes.span.extracting(run.range.indices))
        left[number] = count - taken
        var (head, tail) = (run, run)
        head.access = nil
        head.range.end = run.range.start + UInt32(end)
        tail.range.start = head.range.end
        own.append(head)
        if !tail.range.isEmpty { own.append(tail) }
        isUncovered = true
      }
      let start = UInt32(runs.count)
      runs += isUncovered ? own[...] : tree.runs(of: block)
      copy.blocks[index].runs = start..<UInt32(runs.count)
      if isUncovered { copy.blocks[index].access = nil }
    }
    copy.runs = runs
    return copy
  }
}

/// Counts the characters of a region as they come, up to the end of its lead.
struct LeadMeasure {
  private let lead: Teaser.Lead
  /// The counted characters so far.
  private(set) var count = 0
  /// How many of them the lead has; nil as long as it goes on.
  private(set) var end: Int?
  private var sentences = 0
  /// Whether a sentence has ended, and what closes something may still belong to it.
  private var isBehindStop = false
  /// Whether the last character is a point that may be one of a number or a name.
  private var isBehindPoint = false

  init(_ lead: Teaser.Lead) {
    self.lead = lead
    if case .characters(0) = lead { end = 0 }
  }

  /// Something that is not counted stands between two characters.
  mutating func takeGap() {
    if isBehindPoint { endSentence() }
  }

  mutating func take(_ text: borrowing Span<UInt8>) {
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if Self.isCounted(scalar) { take(Self.form(of: scalar)) } else { takeGap() }
    }
  }

  private mutating func take(_ scalar: UInt32) {
    if isBehindPoint, !Self.isAlphanumeric(scalar), scalar != 0x2E { endSentence() }
    if isBehindPoint, Self.isAlphanumeric(scalar) { isBehindPoint = false }
    if isBehindStop, !Self.closes(scalar), !Self.isStop(scalar) {
      isBehindStop = false
      if case .sentences(let wanted) = lead, sentences >= wanted, end == nil { end = count }
    }
    count += 1
    switch lead {
    case .none: break
    case .characters(let wanted): if count == wanted, end == nil { end = count }
    case .sentences:
      if Self.isStop(scalar) {
        if !isBehindStop { sentences += 1 }
        isBehindStop = true
      } else if scalar == 0x2E {
        isBehindPoint = true
      }
    }
  }

  private mutating func endSentence() {
    isBehindPoint = false
    guard !isBehindStop else { return }
    sentences += 1
    isBehindStop = true
  }

  /// Where so many counted characters end, or the text if it has less, and how many it has up to there.
  static func end(of wanted: Int, in text: borrowing Span<UInt8>) -> (offset: Int, count: Int) {
    var index = 0
    var count = 0
    while index < text.count, count < wanted {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if isCounted(scalar) { count += 1 }
    }
    return (index, count)
  }

  /// Whether a character is one that every format keeps as it is and that people see.
  private static func isCounted(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x21, 0x7F...0xA0, 0xAD, 0x2A, 0x5C, 0x5F, 0x60, 0x7C, 0x7E: false
    // The same signs in full width.
    case 0xFF0A, 0xFF3C, 0xFF3F, 0xFF40, 0xFF5C, 0xFF5E: false
    case 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFD, 0xE0000...0xE0FFF:
      false
    default: true
    }
  }

  /// Full-width forms are ASCII moved by 0xFEE0.
  private static func form(of scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  private static func isAlphanumeric(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 }

  /// 。！？…
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  /// ” ’ 」 』 》 ）
  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x201D, 0x2019, 0x300D, 0x300F, 0x300B: true
    default: false
    }
  }
}
