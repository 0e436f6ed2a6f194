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
    var index = 0
    while index < lines.count {
      var line = lines[index]
      index += 1
      while index < lines.count, survey.goesOn(lines[index - 1], in: lines[index], of: line, reading) {
        let needsSpace = needsSpace(between: lines[index - 1].features.last, and: lines[index].features.first)
        reading.continueLine(&line, with: lines[index], needsSpace: needsSpace)
        index += 1
      }
      result.append(line.continuations.isEmpty ? line : reading.complete(line))
    }
    return result
  }

  /// Between Latin letters, digits and their punctuation; not behind a hyphen, and not beside Chinese.
  private static func needsSpace(between last: UInt32, and first: UInt32) -> Bool {
    last < 0x2E80 && first < 0x2E80 && last != 0x2D && last != 0xAD && last < 0x2010
      || last < 0x80 && last != 0x2D && first < 0x2000
  }
}
