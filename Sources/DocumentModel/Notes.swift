public import SourceModel

/// The notes of a document, each with the mark in the text that refers to it.
///
/// A note without a mark, or a mark without a note, is text like any other: one of the two may have been withheld.
public struct DocumentNotes: Sendable {
  public struct Note: Sendable {
    /// The block that is the note.
    public var block: Int
    public var isEndnote: Bool
    /// Its place among the notes of its sort, from 1.
    public var number: Int
    /// Its place among all notes, from 1.
    public var index: Int
    /// Its label as it is typed; behind that, the run of the label has white space.
    public var label: NoteLabel
    /// The place of its mark among all marks.
    fileprivate var mark: Int
  }

  public private(set) var all: [Note] = []
  /// Whether the numbers that are typed are those of a count from one to the last, so that a program that counts notes by
  /// itself prints the same: for footnotes and for endnotes. Such a program sets endnotes behind all text, so that those
  /// that 署名 or 版记 follows are not counted.
  public private(set) var areCounted = (footnotes: false, endnotes: false)
  private var byBlock: [Int: Int] = [:]
  private var byReference: [UInt32: Int] = [:]

  /// A note goes with the first mark before it that has its number and no note yet.
  public init<Access>(of document: Document<Access>) {
    guard document.blocks.contains(where: { $0.kind == .footnote || $0.kind == .endnote }) else { return }
    var waiting: [Int: [(place: UInt32, mark: Int)]] = [:]
    var marks = 0
    var counts = (footnotes: 0, endnotes: 0)
    for (index, block) in document.blocks.enumerated() {
      let runs = document.runs(of: block)
      guard block.kind == .footnote || block.kind == .endnote else {
        for run in runs where run.role == .noteReference && run.kind == .text {
          guard let label = document.noteLabel(of: run) else { continue }
          waiting[label.number, default: []].append((run.range.start, marks))
          marks += 1
        }
        continue
      }
      guard let first = runs.first, first.role == .number, first.kind == .text,
        let label = document.noteLabel(of: first), let reference = waiting[label.number]?.first
      else { continue }
      waiting[label.number]?.removeFirst()
      let isEndnote = block.kind == .endnote
      if isEndnote { counts.endnotes += 1 } else { counts.footnotes += 1 }
      byBlock[index] = all.count
      byReference[reference.place] = all.count
      all.append(
        Note(
          block: index, isEndnote: isEndnote, number: isEndnote ? counts.endnotes : counts.footnotes,
          index: all.count + 1, label: label, mark: reference.mark))
    }
    areCounted = (isCounted(endnotes: false), isCounted(endnotes: true) && Self.endsInNotes(document))
  }

  private static func endsInNotes<Access>(_ document: Document<Access>) -> Bool {
    guard let last = document.blocks.lastIndex(where: { $0.kind == .endnote }) else { return false }
    return document.blocks[(last + 1)...].allSatisfy { $0.kind == .pageFurniture || $0.kind == .pageBreak }
  }

  private func isCounted(endnotes: Bool) -> Bool {
    let notes = all.filter { $0.isEndnote == endnotes }.sorted { $0.mark < $1.mark }
    guard let first = notes.first else { return false }
    return notes.enumerated().allSatisfy { place, note in
      note.number == place + 1 && note.label.number == place + 1
        && (note.label.form == .circled) == (first.label.form == .circled)
    }
  }

  /// The note that a block is, if a mark refers to it.
  public func note(at block: Int) -> Note? { byBlock[block].map { all[$0] } }

  /// The note that a run refers to.
  @inlinable
  public func note<Access>(of run: Run<Access>) -> Note? {
    run.role == .noteReference ? note(markedAt: run.range.start) : nil
  }

  @usableFromInline
  func note(markedAt place: UInt32) -> Note? { byReference[place].map { all[$0] } }

  /// The note that a block is, if a program that counts notes may move it to where it sets them.
  public func countedNote(at block: Int) -> Note? { note(at: block).flatMap(ifCounted) }

  /// The note that a run refers to, if such a program may put its own number there.
  @inlinable
  public func countedNote<Access>(of run: Run<Access>) -> Note? { note(of: run).flatMap { ifCounted($0) } }

  /// The notes of one sort that such a program sets.
  public func counted(endnotes: Bool) -> [Note] {
    all.filter { $0.isEndnote == endnotes && ifCounted($0) != nil }
  }

  /// The notes of the one sort that a program sets which counts all notes together, in the order of their marks: footnotes
  /// if they are counted, else endnotes.
  public var countedTogether: [Note] {
    let notes = counted(endnotes: !areCounted.footnotes)
    return notes.sorted { $0.mark < $1.mark }
  }

  @usableFromInline
  func ifCounted(_ note: Note) -> Note? {
    (note.isEndnote ? areCounted.endnotes : areCounted.footnotes) ? note : nil
  }
}

extension Document {
  /// What the first run of a note says behind the label and the white space that parts the two.
  public func noteText(behind label: NoteLabel, in run: Run<Access>) -> TextRange {
    var start = label.end
    while start < Int(run.range.end) {
      let (scalar, width) = text.bytes.span.scalar(at: start)
      guard isSpace(scalar) else { break }
      start += width
    }
    return TextRange(start..<Int(run.range.end))
  }

  fileprivate func noteLabel(of run: Run<Access>) -> NoteLabel? {
    NoteLabel(in: text.bytes.span, at: Int(run.range.start), before: Int(run.range.end))
  }
}

/// The number of a note as it is typed: ［1］, [1], 〔1〕, ①, ¹.
public struct NoteLabel: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    case square, wideSquare, shell, circled, superscript
  }

  public var form: Form
  public var number: Int
  /// Where it ends, in the text that it was found in.
  public var end: Int

  /// - Returns: nil if none begins at `start`.
  public init?(in text: Span<UInt8>, at start: Int, before limit: Int) {
    guard start < limit else { return nil }
    let (first, width) = text.scalar(at: start)
    var index = start + width
    var number = 0
    switch first {
    case 0x2460...0x2473:
      self.init(form: .circled, number: Int(first) - 0x245F, end: index)
      return
    case 0xB9, 0xB2, 0xB3, 0x2074...0x2079:
      index = start
      var digits = 0
      while index < limit {
        let (scalar, width) = text.scalar(at: index)
        guard let digit = Self.superscript(scalar) else { break }
        number = number * 10 + digit
        digits += 1
        index += width
      }
      guard digits <= 3 else { return nil }
      self.init(form: .superscript, number: number, end: index)
      return
    default: break
    }
    let form: Form
    let closing: UInt32
    switch first {
    case 0x5B: (form, closing) = (.square, 0x5D)
    case 0xFF3B: (form, closing) = (.wideSquare, 0xFF3D)
    case 0x3014: (form, closing) = (.shell, 0x3015)
    default: return nil
    }
    var digits = 0
    while index < limit {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if scalar == closing {
        guard digits > 0 else { return nil }
        self.init(form: form, number: number, end: index)
        return
      }
      guard let digit = Self.digit(scalar), digits < 3 else { return nil }
      number = number * 10 + digit
      digits += 1
    }
    return nil
  }

  private init(form: Form, number: Int, end: Int) {
    self.form = form
    self.number = number
    self.end = end
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar) - 0x30
    case 0xFF10...0xFF19: Int(scalar) - 0xFF10
    default: nil
    }
  }

  private static func superscript(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(scalar) - 0x2070
    default: nil
    }
  }
}
