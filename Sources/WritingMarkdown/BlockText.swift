import DocumentModel
import RenditionModel

/// The text of one block as one string, whatever runs it came in, with the marks that stand between its characters.
///
/// Whether a character needs an escape depends on its neighbours, and those may be of another run.
struct BlockText {
  private struct Mark {
    enum Kind {
      case strongBegin
      case strongEnd
      case label(MarkdownPaidLabel)
      case lineBreak
      /// The mark of a note that a program counts, with its number.
      case note(Int)
      case linkBegin
      case linkEnd(LinkAddress)
    }

    /// The byte offset that the mark stands before.
    var offset: Int
    var kind: Kind
  }

  private var bytes: [UInt8] = []
  /// In order of their offsets.
  private var marks: [Mark] = []
  private var joinsLines = false
  private var breakIsPending = false
  /// How many bytes at the start are a run-in heading or say who speaks.
  private var strongCount = 0
  /// Whether they say who speaks.
  private var isSpeaker = false
  /// Whether the character behind the strong text has to be written as a character reference.
  private var referencesNext = false

  var hasLineBreak: Bool {
    marks.contains { if case .lineBreak = $0.kind { true } else { false } }
  }

  private var hasLabels: Bool {
    marks.contains { if case .label = $0.kind { true } else { false } }
  }

  /// Whether a row of hyphens or of equality signs below it underlines it to every parser: there is something visible in
  /// it, no bar or colon that could make a table of it, and nothing before which the line would be another block.
  var canBeUnderlined: Bool {
    var isVisible = false
    for byte in bytes {
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") { return false }
      if byte > 0x20 { isVisible = true }
    }
    return isVisible
  }

  // MARK: Composing

  /// - Parameter joiningLines: the block has to be one line, and line breaks in it are closed up.
  mutating func begin(joiningLines: Bool) {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    joinsLines = joiningLines
    breakIsPending = false
    strongCount = 0
    isSpeaker = false
    referencesNext = false
  }

  mutating func append(_ text: ArraySlice<UInt8>, as role: RunRole) {
    // Web addresses are links as they stand; see `WebAddress`.
    if role == .link, let link = LinkAddress(String(decoding: text, as: UTF8.self)), link.isOnSite {
      breakLineIfPending(before: text[text.startIndex])
      marks.append(Mark(offset: bytes.count, kind: .linkBegin))
      bytes.append(contentsOf: text)
      marks.append(Mark(offset: bytes.count, kind: .linkEnd(link)))
      return
    }
    let continuesStrong = (role.isRunIn || role == .speaker) && strongCount == bytes.count
    breakLineIfPending(before: text.first ?? 0)
    bytes.append(contentsOf: text)
    guard continuesStrong else { return }
    strongCount = bytes.count
    isSpeaker = role == .speaker
  }

  mutating func append(_ label: MarkdownPaidLabel) {
    // A label that begins a region stands with the text behind it, one that ends a region with the text before it.
    if label == .begin { breakLineIfPending(before: 0) }
    marks.append(Mark(offset: bytes.count, kind: .label(label)))
  }

  mutating func append(noteMark number: Int) {
    breakLineIfPending(before: 0x80)
    marks.append(Mark(offset: bytes.count, kind: .note(number)))
  }

  /// Breaks the line before whatever comes next; a block neither begins nor ends with a break.
  mutating func breakLine() {
    breakIsPending = !bytes.isEmpty || !marks.isEmpty
  }

  private mutating func breakLineIfPending(before next: UInt8) {
    guard breakIsPending else { return }
    breakIsPending = false
    if !joinsLines {
      marks.append(Mark(offset: bytes.count, kind: .lineBreak))
    } else if let last = bytes.last, last < 0x80, next < 0x80 {
      // Latin words need something between them. A line feed is shown as a space and is no part of the text.
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  mutating func end() {
    guard let strong = StrongText(prefix: strongCount, of: bytes.span, isSpeaker: isSpeaker) else { return }
    let opening = marks.firstIndex { $0.offset > strong.range.lowerBound } ?? marks.endIndex
    marks.insert(Mark(offset: strong.range.lowerBound, kind: .strongBegin), at: opening)
    let closing = marks.firstIndex { $0.offset >= strong.range.upperBound } ?? marks.endIndex
    // Behind a label or at a line's end the closing asterisks always close.
    let touchesText = closing == marks.endIndex || marks[closing].offset > strong.range.upperBound
    referencesNext = strong.referencesNext && touchesText
    marks.insert(Mark(offset: strong.range.upperBound, kind: .strongEnd), at: closing)
  }

  // MARK: Writing

  /// How a block's text is written on lines.
  struct Layout {
    /// Written before the first line and before every other one.
    var firstPrefix: StaticString = ""
    var linePrefix: StaticString = ""
    /// Whether the text stands behind number signs or in a cell, so that it begins no block.
    var isOneLine = false
    /// Whether it stands behind number signs, so that it may not end in such.
    var isHeadingLine = false
    var isCell = false
    var wraps = true
  }

  /// What all blocks of a document have in common.
  struct Surroundings {
    var language: Language
    var style: MarkdownStyle
  }

  func write(to output: inout [UInt8], _ surroundings: Surroundings, _ layout: Layout = Layout()) {
    var signs = pairedSigns(isCell: layout.isCell)
    var start = 0
    var firstMark = 0
    var isFirst = true
    while true {
      let nextBreak = marks[firstMark...].firstIndex { if case .lineBreak = $0.kind { true } else { false } }
      let end = nextBreak.map { marks[$0].offset } ?? bytes.count
      append(isFirst ? layout.firstPrefix : layout.linePrefix, to: &output)
      let lineMarks = marks[firstMark..<(nextBreak ?? marks.endIndex)]
      let line = bytes.span.extracting(start..<end)
      // Behind mark-up nothing begins a block.
      let beginsWithMarkup = layout.isOneLine || lineMarks.first.map { $0.offset == start } ?? false
      var protected: Int?
      if layout.isHeadingLine {
        protected = BlockSyntax.closingSequence(of: line)
      } else if !beginsWithMarkup {
        protected = BlockSyntax.start(of: line, continuesParagraph: !isFirst)
      }
      let context = InlineSyntax.Context(
        lineStart: beginsWithMarkup ? nil : start, isCell: layout.isCell)
      let written = output.count
      write(
        line: start..<end, marks: lineMarks, protected: protected.map { start + $0 }, language: surroundings.language,
        context: context, pairing: &signs, to: &output)
      if let columns = surroundings.style.columns, layout.wraps {
        LineWrapping(columns: columns, prefix: layout.linePrefix, hasLabels: hasLabels).wrap(&output, from: written)
      }
      guard let nextBreak else { return }
      switch surroundings.style.lineBreaks {
      case .backslash: output.append(contentsOf: "\\\n".utf8)
      case .spaces: output.append(contentsOf: "  \n".utf8)
      }
      start = end
      firstMark = nextBreak + 1
      isFirst = false
    }
  }

  /// - Parameter isCell: code in a cell may be cut by bars or not, as parsers will have it.
  private func pairedSigns(isCell: Bool) -> LazyPairedSigns {
    var cuts: [Int] = []
    var lineStarts: [Int] = []
    var strongEnd = -1
    var hasLabels = isCell
    for mark in marks {
      cuts.append(mark.offset)
      switch mark.kind {
      case .lineBreak: lineStarts.append(mark.offset)
      case .strongEnd: strongEnd = mark.offset
      case .label: hasLabels = true
      case .strongBegin, .note, .linkBegin, .linkEnd: break
      }
    }
    return LazyPairedSigns(cuts: cuts, lineStarts: lineStarts, strongEnd: strongEnd, hasLabels: hasLabels)
  }

  private func write(
    line: Range<Int>, marks: ArraySlice<Mark>, protected: Int?, language: Language, context: InlineSyntax.Context,
    pairing signs: inout LazyPairedSigns, to output: inout [UInt8]
  ) {
    var position = line.lowerBound
    var index = marks.startIndex
    while true {
      let end = index < marks.endIndex ? marks[index].offset : line.upperBound
      var segment = TextSegment(position..<end)
      segment.referencesLeadingSpace = index == marks.startIndex
      segment.referencesTrailingSpace = index == marks.endIndex
      segment.protected = protected
      segment.context = context
      if index > marks.startIndex, case .strongEnd = marks[index - 1].kind { segment.referencesFirst = referencesNext }
      // What stands before strong text is white space, not all of which lets asterisks open.
      if index < marks.endIndex, case .strongBegin = marks[index].kind { segment.referencesLeadingSpace = true }
      segment.write(bytes, pairing: &signs, to: &output)
      guard index < marks.endIndex else { return }
      position = end
      index = write(marksFrom: index, of: marks, language: language, to: &output)
    }
  }

  /// Writes a mark, or several labels with nothing between them, and says which mark is next.
  private func write(
    marksFrom index: Int, of marks: ArraySlice<Mark>, language: Language, to output: inout [UInt8]
  ) -> Int {
    switch marks[index].kind {
    case .label: break
    case .note(let number):
      output.append(contentsOf: "[^\(number)]".utf8)
      return index + 1
    case .linkBegin:
      output.append(UInt8(ascii: "["))
      return index + 1
    case .linkEnd(let link):
      output.append(contentsOf: "](\(link))".utf8)
      return index + 1
    case .strongBegin, .strongEnd, .lineBreak:
      output.append(contentsOf: "**".utf8)
      return index + 1
    }
    // Two code spans that touch would be read as one that is open, so that touching labels share one.
    var next = index
    while next < marks.endIndex, marks[next].offset == marks[index].offset, case .label(let label) = marks[next].kind {
      output.append(next == index ? UInt8(ascii: "`") : UInt8(ascii: " "))
      output.append(contentsOf: label.words(in: language).utf8)
      next += 1
    }
    output.append(UInt8(ascii: "`"))
    return next
  }

  private func append(_ markup: StaticString, to output: inout [UInt8]) {
    markup.withUTF8Buffer { output.append(contentsOf: $0) }
  }
}
