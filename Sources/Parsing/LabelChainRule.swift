import DocumentModel
import SourceModel

/// Headings that no scheme numbers and that show themselves all the same: words with numbers that rise from one, years in
/// order, questions with their answers below.
struct LabelChainRule: StructureRule {
  func propose(in draft: inout Draft) {
    for chain in LabelChains(of: draft).chains where isOutline(chain, in: draft) {
      for (place, line) in chain.enumerated() {
        draft.propose(
          .heading(nil), for: line, because: place == 0 ? .sequenceStart : .sequence,
          confidence: chain.count > 2 ? 88 : 80)
      }
    }
    proposeVolumes(in: &draft)
    proposeQuestions(in: &draft)
  }

  /// 卷上 and 卷下: the halves of a work.
  private func proposeVolumes(in draft: inout Draft) {
    var volumes: [(line: Int, half: VolumeForm.Half)] = []
    for line in draft.lines.indices where draft.isOpen(line) && draft.features(line).width <= 24 {
      guard draft.features(line).ending == .none, line + 1 < draft.lines.count,
        let half = draft.withText(of: line, { VolumeForm.half($0) })
      else { continue }
      volumes.append((line, half))
    }
    guard volumes.first?.half == .first, volumes.last?.half == .last else { return }
    for (place, volume) in volumes.enumerated() {
      draft.propose(
        .heading(nil), for: volume.line, because: place == 0 ? .sequenceStart : .sequence, confidence: 88)
    }
  }

  /// Whether the lines are short and have text below them.
  private func isOutline(_ chain: [Int], in draft: Draft) -> Bool {
    let apart = zip(chain, chain.dropFirst()).count { $1 - $0 > 1 }
    guard apart * 10 >= (chain.count - 1) * 8, let last = chain.last, last + 1 < draft.lines.count else { return false }
    // Years with their numbers below are the cells of a table.
    let figures = chain.count { line in draft.withText(of: line + 1) { LabelChains.isFigure($0) } }
    guard figures * 2 < chain.count else { return false }
    return chain.allSatisfy { line in
      let features = draft.features(line)
      return features.ending == .none && features.width <= 24 && features.tabs == 0
    }
  }

  /// Three questions or more, each with an answer below it and no question in that.
  private func proposeQuestions(in draft: inout Draft) {
    var row: [Int] = []
    for line in draft.lines.indices {
      if Self.isQuestion(line, in: draft) {
        // Two questions in a row are asked in running text.
        if row.last == line - 1 { row.removeLast() } else { row.append(line) }
      } else if let last = row.last, line - last > Self.longestAnswer || draft.proposals[line].kind.isHeading {
        propose(row, in: &draft)
        row = []
      }
    }
    propose(row, in: &draft)
  }

  private func propose(_ questions: [Int], in draft: inout Draft) {
    guard questions.count >= 3, let last = questions.last, last + 1 < draft.lines.count else { return }
    for line in questions {
      draft.propose(.heading(nil), for: line, because: .questions, confidence: questions.count > 4 ? 84 : 76)
    }
  }

  private static func isQuestion(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.last == 0xFF1F || features.last == 0x3F, draft.isOpen(line), features.width <= 40,
      features.number == nil
    else { return false }
    return draft.withText(of: line) { text in
      let first = text.scalar(at: 0).value
      // Somebody asks in a novel or an interview.
      if LinePunctuation.opensQuotation(first) || first == 0x2014 { return false }
      return LinePunctuation.firstSentenceEnd(in: text, from: 0).map { $0 >= text.count } ?? true
    }
  }

  /// How many lines an answer has at the most.
  private static let longestAnswer = 8
}
