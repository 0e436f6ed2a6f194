import DocumentModel

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

  /// - Parameters:
  ///   - linePrefix: written before every line.
  ///   - isHeadingLine: the text stands behind number signs, so that it begins no block and may not end in such signs.
  func write(
    to output: inout [UInt8], language: Language, linePrefix: StaticString = "", isHeadingLine: Bool = false
  ) {
    var start = 0
    var firstMark = 0
    var isFirst = true
    while true {
      let nextBreak = marks[firstMark...].firstIndex { if case .lineBreak = $0.kind { true } else { false } }
      let end = nextBreak.map { marks[$0].offset } ?? bytes.count
      append(linePrefix, to: &output)
      let line = bytes.span.extracting(start..<end)
      let protected =
        isHeadingLine
        ? BlockSyntax.closingSequence(of: line)
        : BlockSyntax.start(of: line, continuesParagraph: !isFirst)
      write(
        line: start..<end, marks: marks[firstMark..<(nextBreak ?? marks.endIndex)],
        protected: protected.map { start + $0 }, language: language, to: &output)
      guard let nextBreak else { return }
      output.append(contentsOf: "\\\n".utf8)
      start = end
      firstMark = nextBreak + 1
      isFirst = false
    }
  }

  private func write(
    line: Range<Int>, marks: ArraySlice<Mark>, protected: Int?, language: Language, to output: inout [UInt8]
  ) {
    var position = line.lowerBound
    var index = marks.startIndex
    while true {
      let end = index < marks.endIndex ? marks[index].offset : line.upperBound
      var segment = TextSegment(position..<end)
      segment.referencesLeadingSpace = index == marks.startIndex
      segment.referencesTrailingSpace = index == marks.endIndex
      segment.protected = protected
      if index > marks.startIndex, case .strongEnd = marks[index - 1].kind { segment.referencesFirst = referencesNext }
      // What stands before strong text is white space, not all of which lets asterisks open.
      if index < marks.endIndex, case .strongBegin = marks[index].kind { segment.referencesLeadingSpace = true }
      segment.write(bytes, to: &output)
      guard index < marks.endIndex else { return }
      position = end
      index = write(marksFrom: index, of: marks, language: language, to: &output)
    }
  }

  /// Writes a mark, or several labels with nothing between them, and says which mark is next.
  private func write(
    marksFrom index: Int, of marks: ArraySlice<Mark>, language: Language, to output: inout [UInt8]
  ) -> Int {
    guard case .label = marks[index].kind else {
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
