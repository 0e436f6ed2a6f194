import SourceModel

/// What a document's lines have in common, against which one line stands out.
struct LineSurvey {
  /// The indentation of most long lines, in half-widths.
  private(set) var bodyIndent = 0
  /// How many of four lines have a blank one before them: 0 to 3.
  private(set) var spacing = 0
  /// The width that half of the lines do not reach.
  private(set) var medianWidth = 0
  /// How many of a hundred paragraphs are short and without punctuation: 0 to 100.
  private(set) var shortShare = 0
  /// For each line, how many lines in a row before it and behind it are short.
  private(set) var shortBefore: [Int] = []
  private(set) var shortAfter: [Int] = []
  /// For each line, how much text stands between it and the next line that could be a heading.
  private(set) var sectionWidth: [Int] = []
  /// Short lines with signs that programs and addresses have.
  private(set) var isCode: [Bool] = []
  let labels: LabelChains
  /// How often a short line's text occurs, by its hash.
  private var occurrences: [UInt64: Int] = [:]

  init(of draft: Draft) {
    labels = LabelChains(of: draft)
    surveyRows(of: draft)
    var indents: [Int: Int] = [:]
    var spaced = 0
    for line in draft.lines.indices {
      let features = draft.features(line)
      if draft.lines[line].blankLinesBefore > 0 { spaced += 1 }
      if features.width > 25 { indents[min(draft.lines[line].indent, 64), default: 0] += 1 }
      if features.width <= HeadingEvidence.widest {
        occurrences[draft.withText(of: line) { Self.hash($0) }, default: 0] += 1
      }
    }
    bodyIndent = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    spacing = min(3, spaced * 4 / max(draft.lines.count, 1))
  }

  private mutating func surveyRows(of draft: Draft) {
    let count = draft.lines.count
    var widths = [Int](repeating: 0, count: 201)
    var candidates = 0
    var paragraphs = 0
    shortBefore = Array(repeating: 0, count: count)
    shortAfter = Array(repeating: 0, count: count)
    sectionWidth = Array(repeating: 0, count: count)
    isCode = Array(repeating: false, count: count)
    for line in 0..<count {
      let features = draft.features(line)
      widths[min(features.width, 200)] += 1
      if draft.proposals[line].kind == .paragraph { paragraphs += 1 }
      if Self.couldBeHeading(line, in: draft) { candidates += 1 }
      if line > 0, Self.isShort(draft.features(line - 1)) { shortBefore[line] = shortBefore[line - 1] + 1 }
      if features.width <= 60 { isCode[line] = draft.withText(of: line) { LineLook.hasCodeSign($0) } }
    }
    for line in stride(from: count - 2, through: 0, by: -1) {
      if Self.isShort(draft.features(line + 1)) { shortAfter[line] = shortAfter[line + 1] + 1 }
      if !Self.couldBeHeading(line + 1, in: draft) {
        sectionWidth[line] = draft.features(line + 1).width + sectionWidth[line + 1]
      }
    }
    shortShare = candidates * 100 / max(paragraphs, 1)
    var below = 0
    medianWidth =
      widths.firstIndex { width in
        below += width
        return below * 2 > count
      } ?? 0
  }

  private static func isShort(_ features: LineFeatures) -> Bool {
    features.width <= 20 && (features.ending == .none || features.ending == .colon)
  }

  private static func couldBeHeading(_ line: Int, in draft: Draft) -> Bool {
    draft.isOpen(line) && draft.features(line).width <= 20 && draft.features(line).ending == .none
  }

  /// How many of the three lines before and the three behind are code.
  func codeAround(_ line: Int) -> Int {
    (max(0, line - 3)..<min(isCode.count, line + 4)).count { $0 != line && isCode[$0] }
  }

  func occurrences(of line: Int, in draft: Draft) -> Int {
    occurrences[draft.withText(of: line) { Self.hash($0) }] ?? 0
  }

  private static func hash(_ text: borrowing Span<UInt8>) -> UInt64 {
    var hash = Fingerprint()
    for index in text.indices { hash.add(text[index]) }
    return hash.value
  }
}
