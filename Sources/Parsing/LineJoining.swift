import SourceModel

/// Joins lines that were wrapped by hand or by an editor into the lines that their author meant.
///
/// Nothing is joined at a fixed column. A text counts as wrapped if its lines break off where the next word would not have
/// fitted any more, and if most lines that do not end a sentence break off so. Then a line goes on with the next one
/// unless a blank line, an indent, a number or a bullet says that something new begins.
struct LineJoining {
  private let reading: LineReading

  init(_ reading: LineReading) { self.reading = reading }

  func joined(_ lines: [LogicalLine]) -> [LogicalLine] {
    guard let survey = WrapSurvey(of: lines, in: reading) else { return lines }
    var result: [LogicalLine] = []
    result.reserveCapacity(lines.count)
    for index in lines.indices {
      let line = lines[index]
      guard index > 0, let head = result.last, survey.goesOn(lines[index - 1], in: line, of: head, reading) else {
        result.append(line)
        continue
      }
      result[result.count - 1].continuations.append(
        Continuation(
          range: line.range, content: line.content, cuts: line.cuts,
          needsSpace: Self.needsSpace(between: lines[index - 1], and: line, reading)))
    }
    for index in result.indices where !result[index].continuations.isEmpty {
      result[index].features = reading.withText(of: result[index]) { LineFeatures(of: $0) }
    }
    return result
  }

  /// Between Latin letters, digits and their punctuation; not behind a hyphen, and not beside Chinese.
  private static func needsSpace(between line: LogicalLine, and next: LogicalLine, _ reading: LineReading) -> Bool {
    let last = reading.withText(of: line) { $0.scalar(before: $0.count).value }
    let first = reading.withText(of: next) { $0.scalar(at: 0).value }
    return last < 0x2E80 && first < 0x2E80 && last != 0x2D && last != 0xAD && last < 0x2010
      || last < 0x80 && last != 0x2D && first < 0x2000
  }
}
