import DocumentModel
import SourceModel

/// Short lines without punctuation between longer text: headings that carry no number.
struct UnnumberedHeadingRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices.dropFirst().dropLast() where isCandidate(line, in: draft) {
      draft.propose(.heading(nil), for: line, because: .unnumberedHeading, confidence: 62)
    }
  }

  private func isCandidate(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard draft.isOpen(line), features.number == nil, features.ending == .none, features.width <= 20,
      !features.isBracketed, features.date == nil, isText(line + 1, in: draft), isTextOrHead(line - 1, in: draft)
    else { return false }
    return draft.withText(of: line) { text in
      guard !LinePunctuation.hasClauseMark(text), text.firstIndex(of: "：") == nil, text.firstIndex(of: ":") == nil,
        text.firstIndex(of: "\t") == nil, text.firstIndex(of: "　") == nil, text.firstIndex(of: "  ") == nil
      else { return false }
      // An English heading begins with a capital.
      return text[0] >= 0x80 || (0x41...0x5A).contains(text[0])
    }
  }

  /// The line below must be running text, and longer.
  private func isText(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    return draft.isOpen(line) && features.width >= 30 && features.number == nil
      || draft.isOpen(line) && features.ending == .sentence && features.width >= 15
  }

  private func isTextOrHead(_ line: Int, in draft: Draft) -> Bool {
    switch draft.proposals[line].kind {
    case .paragraph, .runIn, .listItem:
      let ending = draft.features(line).ending
      return ending == .sentence || ending == .semicolon
    case .title, .subtitle, .documentNumber, .salutation, .addressee, .headerField: return true
    default: return false
    }
  }
}
