import SourceModel

/// Makes logical lines out of scanned ones, and knows their texts.
struct LineReading {
  let text: ScannedText
  /// The texts of the lines that do not stand in one piece in the source, one behind the other.
  private var copies: [UInt8] = []
  /// The physical lines on which logical ones go on.
  private(set) var continuations: [Continuation] = []

  init(text: ScannedText) { self.text = text }

  /// All logical lines in order, each on one physical line.
  mutating func lines() -> [LogicalLine] {
    var result: [LogicalLine] = []
    result.reserveCapacity(text.lines.count)
    var trimming = LineTrimming(of: text)
    var directive = 0
    var blanks = 0
    var beginsPage = false
    for (index, line) in text.lines.enumerated() {
      var start = line.range.start
      var sawMarker = false
      var sawText = false
      while true {
        // The stretch up to the next page break of this line, or to the line's end.
        while directive < text.directives.count, text.directives[directive].kind != .pageBreak {
          directive += 1
        }
        let breakRange = directive < text.directives.count ? text.directives[directive].range : nil
        let breaksHere = breakRange.map { $0.start < line.range.end && $0.start >= start } ?? false
        let end = breaksHere ? breakRange!.start : line.range.end
        let stretch = TextRange(start: start, end: end)
        let trimmed = trimming.trim(stretch)
        sawMarker = sawMarker || trimmed.hasExcisions
        if let content = trimmed.content {
          sawText = true
          result.append(
            LogicalLine(
              number: index + 1, range: stretch, content: content, cuts: trimmed.cuts, indent: trimmed.indent,
              blankLinesBefore: blanks, beginsPage: beginsPage, text: .source(content)))
          complete(&result[result.count - 1])
          blanks = 0
          beginsPage = false
        }
        guard breaksHere, let breakRange else { break }
        sawMarker = true
        beginsPage = true
        directive += 1
        start = breakRange.end
      }
      if !sawText && !sawMarker { blanks += 1 }
    }
    return result
  }

  /// Lets `line` go on with the physical line of another.
  mutating func continueLine(_ line: inout LogicalLine, with next: LogicalLine, needsSpace: Bool) {
    if line.continuations.isEmpty { line.continuations = continuations.count..<continuations.count }
    line.continuations = line.continuations.lowerBound..<(continuations.count + 1)
    continuations.append(
      Continuation(range: next.range, content: next.content, cuts: next.cuts, needsSpace: needsSpace))
  }

  /// Puts the line's text into one piece and sees its features.
  mutating func complete(_ line: inout LogicalLine) {
    if !line.cuts.isEmpty || !line.continuations.isEmpty { line.text = .copy(copy(line)) }
    line.features = withText(line.text) { LineFeatures(of: $0) }
  }
}

extension LineReading {
  /// The text of a line as one stretch of bytes, whatever was cut out of it and however many physical lines it has.
  func withText<Result>(_ place: LineText, _ body: (Span<UInt8>) -> Result) -> Result {
    switch place {
    case .source(let range): body(text.source.bytes.span.extracting(range.indices))
    case .copy(let range): body(copies.span.extracting(range.indices))
    }
  }

  /// The stretches of the source that make up a line's text.
  func segments(of line: LogicalLine) -> LineSegments {
    LineSegments(of: line, excisions: text.excisions, continuations: continuations)
  }

  /// Copies a line's text together.
  private mutating func copy(_ line: LogicalLine) -> TextRange {
    let start = copies.count
    for segment in segments(of: line) {
      switch segment {
      case .text(let range): copies += text.source.bytes[range.indices]
      case .space: copies.append(UInt8(ascii: " "))
      }
    }
    return TextRange(start..<copies.count)
  }
}
