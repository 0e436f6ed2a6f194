public import Diagnostics
public import DocumentModel
import SourceModel

/// Finds notes and the marks in the text that refer to them: ［1］, [1], 〔1〕, ①, ¹.
///
/// Lines that begin with 1, 2, 3 … in one form are notes if the text before them has each of these marks once and in this
/// order, and if a section or the document ends with them. A list to which marks refer more than once or together, as they
/// do to a bibliography, stays a list, and so does what stands right below a table. Lines below a title such as 注释 or Notes
/// are endnotes, which stay where they are; others are footnotes.
public struct NoteTransform: Transform {
  public init() {}

  public func transform(_ manuscript: Manuscript, reporting report: inout Report) -> Manuscript {
    let groups = NoteSearch(in: manuscript.tree).groups()
    guard !groups.isEmpty else { return manuscript }
    var result = manuscript
    var marks: [Int: [TextRange]] = [:]
    var labels: [Int: UInt32] = [:]
    for group in groups {
      for mark in group.marks { marks[mark.block, default: []].append(mark.range) }
      for (offset, end) in group.labelEnds.enumerated() { labels[group.blocks.lowerBound + offset] = end }
    }
    result.tree = manuscript.tree.rewritingRuns { block, runs, rewritten in
      if let end = labels[block], let first = runs.first, first.role != .number, first.range.end >= end {
        var (label, rest) = first.split(at: end)
        label.role = .number
        rewritten.append(label)
        if !rest.range.isEmpty { rewritten.append(rest) }
        rewritten += runs.dropFirst()
      } else if let ranges = marks[block] {
        Self.cut(runs, at: ranges, into: &rewritten)
      } else {
        rewritten += runs
      }
    }
    for group in groups {
      for index in group.blocks {
        result.tree.blocks[index].kind = group.areEndnotes ? .endnote : .footnote
        result.tree.blocks[index].decision.reason = .referredTo
        result.tree.blocks[index].decision.runnerUp = nil
      }
    }
    return result
  }

  private static func cut(
    _ runs: ArraySlice<Run<PaidRegion>>, at ranges: [TextRange], into result: inout [Run<PaidRegion>]
  ) {
    var ranges = ranges[...]
    for run in runs {
      var rest = run
      while let range = ranges.first, range.start < run.range.end {
        ranges.removeFirst()
        let (before, from) = rest.split(at: range.start)
        var (mark, behind) = from.split(at: range.end)
        if !before.range.isEmpty { result.append(before) }
        mark.role = .noteReference
        result.append(mark)
        rest = behind
      }
      if !rest.range.isEmpty || run.range.isEmpty { result.append(rest) }
    }
  }
}

/// Notes that stand one behind the other, and their marks.
private struct NoteGroup {
  var blocks: Range<Int>
  var form: NoteLabel.Form
  /// Where the label of each note ends, with the white space behind it.
  var labelEnds: [UInt32]
  var marks: [(block: Int, range: TextRange)] = []
  var areEndnotes = false
}

private struct NoteSearch {
  private let tree: Document<PaidRegion>

  init(in tree: Document<PaidRegion>) { self.tree = tree }

  func groups() -> [NoteGroup] {
    var result: [NoteGroup] = []
    var scope = 0
    var index = 0
    while index < tree.blocks.count {
      guard var group = group(at: index) else {
        index += 1
        continue
      }
      index = group.blocks.upperBound
      // The marks of a section are those behind the notes of the one before.
      if complete(&group, from: scope) {
        result.append(group)
        scope = index
      }
    }
    return result
  }

  /// The lines from one on that begin with 1, 2, 3 … and go on behind that.
  private func group(at start: Int) -> NoteGroup? {
    guard let first = label(of: start), first.label.number == 1 else { return nil }
    var group = NoteGroup(blocks: start..<start + 1, form: first.label.form, labelEnds: [first.end])
    while let next = label(of: group.blocks.upperBound), next.label.form == group.form,
      next.label.number == group.blocks.count + 1
    {
      group.blocks = start..<group.blocks.upperBound + 1
      group.labelEnds.append(next.end)
    }
    return group
  }

  private func label(of index: Int) -> (label: NoteLabel, end: UInt32)? {
    guard index < tree.blocks.count else { return nil }
    switch tree.blocks[index].kind {
    case .paragraph, .listItem, .note: break
    default: return nil
    }
    let runs = tree.runs(of: tree.blocks[index])
    guard tree.blocks[index].runIn == nil, let first = runs.first, first.kind == .text,
      first.role == .body || first.role == .number
    else { return nil }
    let bytes = tree.text.bytes.span
    guard let label = NoteLabel(in: bytes, at: Int(first.range.start), before: Int(first.range.end)) else { return nil }
    var end = label.end
    while end < Int(first.range.end) {
      let (scalar, width) = bytes.scalar(at: end)
      guard isSpace(scalar) else { break }
      end += width
    }
    if first.role == .number { end = Int(first.range.end) }
    guard end < Int(first.range.end) || runs.count > 1 else { return nil }
    return (label, UInt32(end))
  }

  /// Whether the group ends a section and each of its notes has one mark.
  private func complete(_ group: inout NoteGroup, from scope: Int) -> Bool {
    var start = group.blocks.lowerBound
    let endsDocument = tree.blocks[group.blocks.upperBound...].allSatisfy {
      $0.kind == .pageFurniture || $0.kind == .pageBreak
    }
    guard endsDocument || endsSection(before: group.blocks.upperBound) else { return false }
    if start > scope, isTitle(start - 1) {
      group.areEndnotes = true
      start -= 1
    }
    guard start > scope, tree.blocks[start - 1].kind != .tableRow else { return false }
    guard let marks = marks(of: group.form, in: scope..<start), marks.count == group.blocks.count,
      marks.enumerated().allSatisfy({ $0.element.number == $0.offset + 1 })
    else { return false }
    group.marks = marks.map { ($0.block, $0.range) }
    return true
  }

  private func endsSection(before index: Int) -> Bool {
    switch tree.blocks[index].kind {
    case .heading, .title, .attachmentHead, .attachmentTitle, .pageBreak, .signature, .date, .imprint: true
    default: false
    }
  }

  private static let titles: Set<String> = [
    "注", "注释", "註", "註釋", "注解", "附注", "脚注", "尾注", "参考文献", "參考文獻", "notes", "footnotes", "endnotes", "references",
  ]

  private func isTitle(_ index: Int) -> Bool {
    let block = tree.blocks[index]
    switch block.kind {
    case .heading, .paragraph, .note: break
    default: return false
    }
    guard block.source.count < 64 else { return false }
    var letters = String.UnicodeScalarView()
    letters.append(contentsOf: tree.string(of: block).unicodeScalars.filter(\.properties.isAlphabetic))
    return Self.titles.contains(String(letters).lowercased())
  }

  /// The marks of one form in their order; nil if some stand together, as in [1, 3].
  private func marks(of form: NoteLabel.Form, in blocks: Range<Int>) -> [(number: Int, block: Int, range: TextRange)]? {
    let bytes = tree.text.bytes.span
    var result: [(number: Int, block: Int, range: TextRange)] = []
    for index in blocks {
      switch tree.blocks[index].kind {
      case .contentsEntry, .preformatted, .pageFurniture, .documentNumber: continue
      default: break
      }
      let runs = tree.runs(of: tree.blocks[index])
      let start = Int(runs.first?.range.start ?? 0)
      for run in runs where run.kind == .text && run.role != .number && run.role != .runInNumber {
        let end = Int(run.range.end)
        var place = Int(run.range.start)
        while place < end {
          let (_, width) = bytes.scalar(at: place)
          guard let label = NoteLabel(in: bytes, at: place, before: end), label.form == form else {
            if form == .square, standTogether(bytes, at: place, before: end) { return nil }
            place += width
            continue
          }
          // What a line begins with is its own number.
          if place > start, form != .circled || isMark(bytes, before: label.end, limit: end) {
            result.append((label.number, index, TextRange(place..<label.end)))
          }
          place = label.end
        }
      }
    }
    return result
  }

  /// ① in front of a word numbers it; a mark stands at the end of one.
  private func isMark(_ bytes: borrowing Span<UInt8>, before place: Int, limit: Int) -> Bool {
    guard place < limit else { return true }
    let scalar = bytes.scalar(at: place).value
    return isSpace(scalar) || !(Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false)
  }

  /// `[1, 3]`, `[1-3]`
  private func standTogether(_ bytes: borrowing Span<UInt8>, at place: Int, before end: Int) -> Bool {
    guard bytes[place] == UInt8(ascii: "[") else { return false }
    var index = place + 1
    while index < end, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > place + 1, index < end else { return false }
    return [UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ";"), 0xE2, 0xEF, 0xE3].contains(bytes[index])
  }
}
