import DocumentModel
import SourceModel

/// Run-in headings without a number: paragraphs in a row that each begin with a short sentence of one build.
///
/// 坚持问题导向。… 坚持规范透明。… 坚持协同推进。…: it takes three in a row, or two with the same first words, since one short
/// sentence at the start of a paragraph is nothing out of the way.
struct ParallelRunInRule: StructureRule {
  func propose(in draft: inout Draft) {
    var line = 0
    while line < draft.lines.count {
      var row: [(line: Int, end: Int)] = []
      while line < draft.lines.count, let end = Self.shortSentenceEnd(line, in: draft) {
        row.append((line, end))
        line += 1
      }
      if Self.isParallel(row.map(\.line), in: draft) {
        for member in row {
          draft.propose(.runIn(nil, end: member.end), for: member.line, because: .parallelSentences, confidence: 78)
        }
      }
      line += row.isEmpty ? 1 : 0
    }
  }

  /// The end of a first sentence of four to twelve characters without a mark inside, if more text follows.
  private static func shortSentenceEnd(_ line: Int, in draft: Draft) -> Int? {
    let features = draft.features(line)
    guard draft.isOpen(line), !features.isLatin, features.number == nil, features.width >= 30 else { return nil }
    return draft.withText(of: line) { text in
      // The sentence is short, so that the search may stop soon.
      let head = text.extracting(0..<min(text.count, 60))
      guard let end = head.firstIndex(of: "。").map({ $0 + 3 }), end < text.count else { return nil }
      let words = head.extracting(0..<(end - 3))
      guard (4...12).contains(words.scalarCount), !LinePunctuation.hasInnerMark(words), words.firstIndex(of: "、") == nil
      else { return nil }
      return end
    }
  }

  private static func isParallel(_ lines: [Int], in draft: Draft) -> Bool {
    guard lines.count >= 2 else { return false }
    let beginnings = lines.map { line in draft.withText(of: line) { [$0[0], $0[1], $0[2], $0[3], $0[4], $0[5]] } }
    return Set(beginnings).count == 1 || lines.count >= 4 && Set(beginnings).count * 2 <= lines.count
  }
}
