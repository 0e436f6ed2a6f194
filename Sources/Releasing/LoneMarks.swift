import DocumentModel
import SourceModel

/// Blocks with a mark that refers to a note of which nothing but its number is left, whether or not the two were found to
/// be a note and its mark: ①, (1), [1], 【1】, 注1, *.
struct LoneMarks {
  private(set) var blocks: [Int] = []

  init(in tree: Document<PaidRegion>) {
    let notes = tree.blocks.map { block in Self.mayBeNote(block) ? Note(of: block, in: tree) : nil }
    guard notes.contains(where: { $0?.isGone ?? false }) else { return }
    // Whether the next note of a label, seen from a block, is gone.
    var next: [MarkLabel: Bool] = [:]
    var starred: [Int] = []
    var stars = 0
    for index in tree.blocks.indices.reversed() {
      let marks = Self.marks(in: tree.blocks[index], of: tree)
      for mark in marks {
        if mark.label.form == .star { stars += 1 }
        guard mark.refers, next[mark.label] ?? false else { continue }
        if mark.label.form == .star { starred.append(index) } else { blocks.append(index) }
      }
      if let note = notes[index] { next[note.label] = note.isGone }
    }
    // Where there are more of them, an asterisk is a blank.
    if stars == 1 { blocks += starred }
    blocks = Set(blocks).sorted()
  }

  private static func mayBeNote(_ block: Block<PaidRegion>) -> Bool {
    switch block.kind {
    case .paragraph, .listItem, .note, .footnote, .endnote: true
    default: false
    }
  }

  /// A block that begins with a label.
  private struct Note {
    var label: MarkLabel
    /// Whether it says something, and all of that is paid.
    var isGone: Bool

    init?(of block: Block<PaidRegion>, in tree: Document<PaidRegion>) {
      let runs = tree.runs(of: block)
      guard let first = runs.first(where: { !$0.range.isEmpty }) else { return nil }
      let bytes = tree.text.bytes.span
      guard let label = MarkLabel(in: bytes, at: Int(first.range.start), before: Int(first.range.end)) else {
        return nil
      }
      self.label = label
      var saysSomething = false
      isGone = true
      for run in runs {
        let start = max(Int(run.range.start), run.range == first.range ? label.end : 0)
        guard start < Int(run.range.end), LoneMarks.hasWord(bytes, start..<Int(run.range.end)) else { continue }
        saysSomething = true
        if run.access ?? block.access == nil { isGone = false }
      }
      if !saysSomething { isGone = false }
    }
  }

  /// The labels in the public text of a block, but for the one that it begins with, and whether each stands where a mark
  /// stands: behind a word and not in front of one.
  private static func marks(
    in block: Block<PaidRegion>, of tree: Document<PaidRegion>
  ) -> [(label: MarkLabel, refers: Bool)] {
    switch block.kind {
    case .contentsEntry, .preformatted, .pageFurniture, .documentNumber: return []
    default: break
    }
    var text: [UInt8] = []
    for run in tree.runs(of: block) where run.access ?? block.access == nil {
      text += tree.text.bytes[run.range.indices]
    }
    let bytes = text.span
    var result: [(label: MarkLabel, refers: Bool)] = []
    var index = 0
    while index < bytes.count {
      guard let label = MarkLabel(in: bytes, at: index, before: bytes.count) else {
        index += bytes.scalar(at: index).width
        continue
      }
      if index > 0 { result.append((label, !isWord(bytes, at: label.end))) }
      index = label.end
    }
    return result
  }

  private static func hasWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if isWord(bytes, at: index) { return true }
      index += bytes.scalar(at: index).width
    }
    return false
  }

  private static func isWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    guard let scalar = Unicode.Scalar(bytes.scalar(at: index).value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// What a note begins with and its mark says, in any of the forms in use.
private struct MarkLabel: Hashable {
  enum Form: Hashable {
    case circled, round, square, lenticular, superscript, word, star
  }

  var form: Form
  var number: Int
  /// Where it ends, in the text that it was found in.
  private(set) var end: Int

  static func == (one: MarkLabel, other: MarkLabel) -> Bool { one.form == other.form && one.number == other.number }

  func hash(into hasher: inout Hasher) {
    hasher.combine(form)
    hasher.combine(number)
  }

  init?(in text: Span<UInt8>, at start: Int, before limit: Int) {
    guard start < limit else { return nil }
    if let label = NoteLabel(in: text, at: start, before: limit) {
      switch label.form {
      case .circled: form = .circled
      case .superscript: form = .superscript
      case .square, .wideSquare, .shell: form = .square
      }
      (number, end) = (label.number, label.end)
      return
    }
    let (first, width) = text.scalar(at: start)
    let closing: UInt32?
    switch first {
    case 0x2A, 0xFF0A:
      (form, number, end) = (.star, 0, start)
      while end < limit, text.scalar(at: end).value == first {
        number += 1
        end += width
      }
      return
    case 0x28, 0xFF08: (form, closing) = (.round, first == 0x28 ? 0x29 : 0xFF09)
    case 0x3010: (form, closing) = (.lenticular, 0x3011)
    case 0x5B: (form, closing) = (.square, 0x5D)
    case 0xFF3B: (form, closing) = (.square, 0xFF3D)
    case Self.word: (form, closing) = (.word, nil)
    default: return nil
    }
    number = 0
    end = start + width
    if closing != nil, end < limit {
      let (scalar, width) = text.scalar(at: end)
      if scalar == Self.word {
        form = .word
        end += width
      }
    }
    var digits = 0
    while end < limit {
      let (scalar, width) = text.scalar(at: end)
      switch scalar {
      case 0x30...0x39: number = number * 10 + Int(scalar) - 0x30
      case 0xFF10...0xFF19: number = number * 10 + Int(scalar) - 0xFF10
      case 0x2460...0x2473 where digits == 0: number = Int(scalar) - 0x245F
      case closing where digits > 0:
        end += width
        return
      default:
        guard closing == nil, digits > 0 else { return nil }
        return
      }
      digits += 1
      guard digits <= 3 else { return nil }
      end += width
    }
    guard closing == nil, digits > 0 else { return nil }
  }

  /// 注
  private static let word: UInt32 = 0x6CE8
}
