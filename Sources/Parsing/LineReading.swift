import SourceModel

/// Makes logical lines out of scanned ones.
struct LineReading {
  let text: ScannedText

  /// All logical lines in order, each on one physical line.
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
          var read = LogicalLine(
            number: index + 1, range: stretch, content: content, cuts: cuts, indent: indent, blankLinesBefore: blanks,
            beginsPage: beginsPage, features: LineFeatures())
          read.features = withText(of: read) { LineFeatures(of: $0) }
          result.append(read)
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

  /// The text of a line as one stretch of bytes, whatever was cut out of it and however many physical lines it has.
  func withText<Result>(of line: LogicalLine, _ body: (Span<UInt8>) -> Result) -> Result {
    if line.cuts.isEmpty && line.continuations.isEmpty {
      return body(text.source.bytes.span.extracting(line.content.indices))
    }
    var clean: [UInt8] = []
    for segment in segments(of: line) {
      switch segment {
      case .text(let range): clean += text.source.bytes[range.indices]
      case .space: clean.append(UInt8(ascii: " "))
      }
    }
    return body(clean.span)
  }

  /// A stretch of a line's text.
  enum Segment: Equatable {
    case text(TextRange)
    /// What stands for the end of a wrapped line between Latin words; it is not in the source.
    case space
  }

  func segments(of line: LogicalLine) -> [Segment] {
    var result: [Segment] = []
    append(line.content, cuts: line.cuts, to: &result)
    for next in line.continuations {
      if next.needsSpace { result.append(.space) }
      append(next.content, cuts: next.cuts, to: &result)
    }
    return result
  }

  private func append(_ content: TextRange, cuts: Range<Int>, to result: inout [Segment]) {
    var start = content.start
    for cut in text.excisions[cuts] {
      if cut.range.start > start { result.append(.text(TextRange(start: start, end: cut.range.start))) }
      start = cut.range.end
    }
    if start < content.end { result.append(.text(TextRange(start: start, end: content.end))) }
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
