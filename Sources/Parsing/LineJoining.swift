import SourceModel

/// Joins lines that were wrapped by hand or by an editor into the lines that their author meant.
///
/// Nothing is joined at a fixed column. A text counts as wrapped if its lines break off where the next word would not have
/// fitted any more, and if most lines that do not end a sentence break off so. Then a line goes on with the next one
/// unless a blank line, an indent, a number or a bullet says that something new begins.
enum LineJoining {
  /// - Parameter lines: the logical lines of `reading`, each on one physical line.
  static func joined(_ lines: [LogicalLine], in reading: inout LineReading) -> [LogicalLine] {
    guard let survey = WrapSurvey(of: lines, in: reading) else { return lines }
    var result: [LogicalLine] = []
    result.reserveCapacity(lines.count)
    var next = 0
    while next < lines.count {
      let head = next
      result.append(lines[head])
      next += 1
      while next < lines.count, survey.goesOn(in: next, from: head, of: lines, reading) {
        reading.continueLine(
          &result[result.count - 1], with: lines[next],
          needsSpace: needsSpace(between: lines[next - 1].features.last, and: lines[next].features.first))
        next += 1
      }
      if next > head + 1 { reading.complete(&result[result.count - 1]) }
    }
    return result
  }

  /// Between Latin letters, digits and their punctuation; not behind a hyphen, and not beside Chinese.
  private static func needsSpace(between last: UInt32, and first: UInt32) -> Bool {
    last < 0x2E80 && first < 0x2E80 && last != 0x2D && last != 0xAD && last < 0x2010
      || last < 0x80 && last != 0x2D && first < 0x2000
  }
}
