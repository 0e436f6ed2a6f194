import SourceModel

/// Makes logical lines out of scanned ones.
struct LineReading {
  let text: ScannedText

  /// All logical lines in order.
  func lines() -> [LogicalLine] {
    var result: [LogicalLine] = []
    result.reserveCapacity(text.lines.count)
    var cursor = 0
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
        let (content, cuts, indent, markers) = trim(stretch, cursor: &cursor)
        sawMarker = sawMarker || markers
        if let content {
          sawText = true
          let features = features(content, cuts: cuts)
          result.append(
            LogicalLine(
              number: index + 1, range: stretch, content: content, cuts: cuts, indent: indent,
              blankLinesBefore: blanks, beginsPage: beginsPage, features: features))
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

  /// The text of a line as one stretch of bytes, whatever was cut out of it.
  func withText<Result>(of line: LogicalLine, _ body: (Span<UInt8>) -> Result) -> Result {
    withText(line.content, cuts: line.cuts, body)
  }

  private func withText<Result>(_ content: TextRange, cuts: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    if cuts.isEmpty { return body(text.source.bytes.span.extracting(content.indices)) }
    var clean: [UInt8] = []
    clean.reserveCapacity(content.count)
    for segment in segments(content, cuts: cuts) { clean += text.source.bytes[segment.indices] }
    return body(clean.span)
  }

  /// The stretches of a line that are text.
  func segments(of line: LogicalLine) -> [TextRange] { segments(line.content, cuts: line.cuts) }

  private func segments(_ content: TextRange, cuts: Range<Int>) -> [TextRange] {
    var result: [TextRange] = []
    var start = content.start
    for cut in text.excisions[cuts] {
      if cut.range.start > start { result.append(TextRange(start: start, end: cut.range.start)) }
      start = cut.range.end
    }
    if start < content.end { result.append(TextRange(start: start, end: content.end)) }
    return result
  }

  private func features(_ content: TextRange, cuts: Range<Int>) -> LineFeatures {
    withText(content, cuts: cuts) { LineFeatures(of: $0) }
  }

  /// Takes white space and excisions off both ends. `cursor` is the first excision that may lie in the stretch.
  private func trim(
    _ stretch: TextRange, cursor: inout Int
  ) -> (content: TextRange?, cuts: Range<Int>, indent: Int, markers: Bool) {
    let bytes = text.source.bytes.span
    while cursor < text.excisions.count, text.excisions[cursor].range.start < stretch.start { cursor += 1 }
    var last = cursor
    while last < text.excisions.count, text.excisions[last].range.start < stretch.end { last += 1 }
    let inside = cursor..<last
    cursor = last
    var (start, end) = (Int(stretch.start), Int(stretch.end))
    var (lower, upper) = (inside.lowerBound, inside.upperBound)
    var indent = 0
    while start < end {
      if lower < upper, Int(text.excisions[lower].range.start) == start {
        start = Int(text.excisions[lower].range.end)
        lower += 1
        continue
      }
      let (scalar, width) = bytes.scalar(at: start)
      guard isSpace(scalar) else { break }
      indent += scalar == 0x3000 ? 2 : scalar == 0x09 ? 4 : 1
      start += width
    }
    while start < end {
      if upper > lower, Int(text.excisions[upper - 1].range.end) == end {
        upper -= 1
        end = Int(text.excisions[upper].range.start)
        continue
      }
      let (scalar, width) = bytes.scalar(before: end)
      guard isSpace(scalar) else { break }
      end -= width
    }
    guard start < end else { return (nil, 0..<0, 0, !inside.isEmpty) }
    return (TextRange(start..<end), lower..<upper, indent, !inside.isEmpty)
  }
}
