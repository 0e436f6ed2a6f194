import DocumentModel
import SourceModel

/// What speaks for and against a line without a number being a heading: one value for each group of evidence.
package struct HeadingEvidence {
  /// The groups in the order of the scorecard: name and number of values.
  package static let groups: [(name: String, size: Int)] = [
    ("width", 10), ("ending", 8), ("script", 6), ("marks inside", 8), ("signs of code", 2), ("opening", 6),
    ("digit at the end", 2), ("blank lines before × after", 9), ("spacing of the document × blank before", 8),
    ("ending of the line before", 9), ("width of the line before", 5), ("kind of the line before", 6),
    ("ending of the line after", 9), ("width of the line after", 5), ("kind of the line after", 6),
    ("two short lines after", 2), ("indent against the lines around", 9), ("indent against the body", 3),
    ("repetition", 3), ("vocabulary", 2), ("function word × numeral", 4), ("size × ending", 32),
    ("size × sentence before × long line after", 16), ("size × blank before × blank after", 16),
    ("size × numbered headings in the document", 12), ("share of short lines in the document", 6),
    ("words that the text below takes up", 6), ("size × words taken up", 16), ("text up to the next short line", 6),
    ("short lines in a row before", 5), ("short lines in a row after", 5), ("short lines before × after", 9),
    ("code around", 4), ("list after × ending", 16), ("width of the document's lines", 4),
    ("width against the document's lines", 5), ("word and number in order", 4),
  ]

  /// Wider lines are no headings.
  package static let widest = 45

  /// Bytes, since there are a million of these in a text of a million short lines.
  package let values: [UInt8]
  /// Lines with one look end alike, are in one script, and stand alike: what headings of one document have in common.
  package let look: Int

  init(of line: Int, in draft: Draft, _ survey: LineSurvey, numberedHeadings: Int) {
    let own = draft.features(line)
    let shape = draft.withText(of: line) { LineLook($0) }
    let before = Neighbour(line - 1, in: draft)
    let after = Neighbour(line + 1, in: draft)
    let size = Self.size(own.width)
    let ending = Self.ending(own, shape)
    let blankBefore = min(draft.lines[line].blankLinesBefore, 2)
    let blankAfter = line + 1 < draft.lines.count ? min(draft.lines[line + 1].blankLinesBefore, 2) : 2
    let indent = draft.lines[line].indent
    let repeated = survey.occurrences(of: line, in: draft) > 1
    let outline = numberedHeadings == 0 ? 0 : numberedHeadings * 20 < draft.lines.count ? 1 : 2
    let endingLook = [0, 0, 1, 2, 3, 0, 4, 0][ending]
    look = ((endingLook * 6 + shape.script(own.isLatin)) * 2 + min(blankBefore, 1)) * 64 + min(indent, 63)
    let values =
      [
        Self.bucket(own.width, [2, 4, 8, 12, 16, 20, 25, 32, 40]), ending, shape.script(own.isLatin), shape.inside,
        shape.isCode ? 1 : 0, shape.opening, shape.endsInDigit ? 1 : 0, blankBefore * 3 + blankAfter,
        survey.spacing * 2 + min(blankBefore, 1), before.ending, before.width, before.kind, after.ending, after.width,
        after.kind, Self.isShort(line + 2, in: draft) && after.width == 1 ? 1 : 0,
        Self.compare(indent, before.indent) * 3 + Self.compare(indent, after.indent),
        Self.compare(indent, survey.bodyIndent), repeated ? own.width <= 8 ? 2 : 1 : 0, shape.hasHeadingWord ? 1 : 0,
        (shape.hasFunctionWord ? 2 : 0) + (shape.hasNumeral ? 1 : 0), size * 8 + ending,
        size * 4 + (before.endsSentence ? 2 : 0) + (after.width >= 3 ? 1 : 0),
        size * 4 + min(blankBefore, 1) * 2 + min(blankAfter, 1), size * 3 + outline,
      ] + Self.surroundings(of: line, in: draft, survey, size: size, ending: ending, next: after.kind)
    self.values = values.map { UInt8($0) }
  }

  /// What the lines further off and the document as a whole tell.
  private static func surroundings(
    of line: Int, in draft: Draft, _ survey: LineSurvey, size: Int, ending: Int, next: Int
  ) -> [Int] {
    let words = draft.withText(of: line) { TopicWords(of: $0) }
    var found: UInt64 = 0
    for below in (line + 1)..<min(line + 3, draft.lines.count) where !words.isEmpty {
      draft.withText(of: below) { words.mark($0, in: &found) }
    }
    let taken = words.isEmpty ? 0 : bucket(words.share(found), [0, 25, 50, 75]) + 1
    let (before, after) = (survey.shortBefore[line], survey.shortAfter[line])
    let width = draft.features(line).width * 100 / max(survey.medianWidth, 1)
    return [
      bucket(survey.shortShare, [5, 10, 20, 35, 60]), taken, size * 4 + min(taken, 3),
      bucket(survey.sectionWidth[line], [0, 30, 80, 200, 600]), bucket(before, [0, 1, 2, 4]),
      bucket(after, [0, 1, 2, 4]), bucket(before, [0, 1]) * 3 + bucket(after, [0, 1]),
      bucket(survey.codeAround(line), [0, 1, 3]), (next == 2 ? 8 : 0) + ending,
      bucket(survey.medianWidth, [15, 30, 60]), bucket(width, [10, 20, 40, 80]), survey.labels[line].rawValue,
    ]
  }

  static func bucket(_ value: Int, _ bounds: [Int]) -> Int {
    bounds.firstIndex { value <= $0 } ?? bounds.count
  }

  /// 0 to 3.
  private static func size(_ width: Int) -> Int { bucket(width, [6, 12, 20]) }

  private static func compare(_ a: Int, _ b: Int) -> Int { a < b ? 0 : a == b ? 1 : 2 }

  private static func isShort(_ line: Int, in draft: Draft) -> Bool {
    line < draft.lines.count && draft.features(line).width <= 12 && draft.features(line).ending == .none
  }

  /// none, closing sign, full stop, exclamation mark, question mark, semicolon, colon, comma.
  fileprivate static func ending(_ features: LineFeatures, _ look: LineLook) -> Int {
    switch look.last {
    case 0x3002, 0x2E: return 2
    case 0xFF01, 0x21: return 3
    case 0xFF1F, 0x3F: return 4
    case 0x2026, 0x201D, 0x2019, 0x22, 0x27, 0x300D, 0xFF09, 0x29, 0x300B: return 1
    default: break
    }
    switch features.ending {
    case .semicolon: return 5
    case .colon: return 6
    case .comma: return 7
    case .none, .sentence: return 0
    }
  }
}

/// A line beside the one that is looked at; beyond the ends of the text there is none.
private struct Neighbour {
  /// 0 if there is none; else one more than the line's own ending.
  var ending = 0
  /// 0 if there is none; 1 short to 4 long.
  var width = 0
  /// text, heading, list item, head of the document, other, set apart (listing, verse, table).
  var kind = 4
  var indent = 0
  var endsSentence: Bool { ending == 3 }

  init(_ line: Int, in draft: Draft) {
    guard draft.lines.indices.contains(line) else { return }
    let features = draft.features(line)
    ending = HeadingEvidence.ending(features, draft.withText(of: line) { LineLook(lastOf: $0) }) + 1
    width = features.width <= 12 ? 1 : features.width <= 25 ? 2 : features.width <= 50 ? 3 : 4
    indent = draft.lines[line].indent
    kind =
      switch draft.proposals[line].kind {
      case .paragraph: 0
      case .heading, .runIn: 1
      case .listItem: 2
      case .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory, .addressee,
        .salutation, .headerField:
        3
      case .preformatted, .verse, .quotation, .tableRow, .caption: 5
      default: 4
      }
  }
}
