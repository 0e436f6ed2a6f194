import DocumentModel
import SourceModel

/// Numbered lines: headings, run-in headings, items of a list, or none of these.
///
/// The chain decides whether a number numbers anything; the shape of the line, and that of its chain, decide what.
struct NumberingRule: StructureRule {
  func propose(in draft: inout Draft) {
    let chains = NumberChains(lines: draft.lines) { line in
      draft.isOpen(line) || draft.proposals[line].confidence < Self.strongest
    }
    for chain in chains.chains {
      let isList = ChainShape.isList(chain, in: draft)
      for line in chain.lines { propose(line, of: chain, isList: isList, in: &draft) }
    }
    for line in draft.lines.indices where chains.chainOfLine[line] == nil {
      guard let number = draft.features(line).number, draft.isOpen(line) else { continue }
      proposeUnchained(line, number, in: &draft)
    }
  }

  private func propose(_ line: Int, of chain: NumberChain, isList: Bool, in draft: inout Draft) {
    guard let number = draft.features(line).number else { return }
    let isFirst = line == chain.lines.first
    let reason: Reason = isFirst ? .sequenceStart : .sequence
    let confidence: UInt8 = chain.isIrregular ? 66 : chain.lines.count > 1 ? 92 : 70
    if number.readsAsQuantity, chain.lines.count == 1 || !LineShape.isHeading(line, in: draft) {
      draft.propose(.paragraph, for: line, because: .numberIsQuantity, confidence: 88)
      return
    }
    switch chain.scheme {
    case .part, .chapter, .section:
      if LineShape.isHeading(line, in: draft) || draft.features(line).width <= 40 {
        draft.propose(.heading(chain.scheme), for: line, because: .chapterForm, confidence: confidence + 4)
      }
    case .article:
      proposeArticle(line, number, confidence: confidence + 3, in: &draft)
    default:
      if isList {
        draft.propose(
          .listItem(.number(chain.scheme, ordinal: UInt16(number.ordinal))), for: line, because: .numberedListItem,
          confidence: confidence)
      } else if LineShape.isHeading(line, in: draft) {
        draft.propose(.heading(chain.scheme), for: line, because: reason, confidence: confidence)
      } else if let end = LineShape.runInEnd(line, in: draft) {
        draft.propose(.runIn(chain.scheme, end: end), for: line, because: reason, confidence: confidence)
      } else {
        draft.propose(
          .listItem(.number(chain.scheme, ordinal: UInt16(number.ordinal))), for: line, because: .numberedListItem,
          confidence: confidence)
      }
    }
  }

  /// 第一条　… is a number that runs in; 第一条 with a few words and no full stop is a heading.
  private func proposeArticle(_ line: Int, _ number: NumberToken, confidence: UInt8, in draft: inout Draft) {
    let features = draft.features(line)
    let isAlone = draft.withText(of: line) { number.end >= $0.count }
    if isAlone || features.ending == .none && features.width <= 20 {
      draft.propose(.heading(.article), for: line, because: .articleForm, confidence: confidence)
    } else {
      draft.propose(.runIn(.article, end: number.end), for: line, because: .articleForm, confidence: confidence)
    }
  }

  private func proposeUnchained(_ line: Int, _ number: NumberToken, in draft: inout Draft) {
    if number.readsAsQuantity {
      draft.propose(.paragraph, for: line, because: .numberIsQuantity, confidence: 88)
      return
    }
    switch number.scheme {
    case .article: proposeArticle(line, number, confidence: 70, in: &draft)
    case .part, .chapter, .section:
      guard draft.features(line).width <= 30, draft.features(line).ending == .none else { return }
      draft.propose(.heading(number.scheme), for: line, because: .chapterForm, confidence: 75)
    default:
      draft.propose(.paragraph, for: line, because: .noSequence, confidence: 80)
    }
  }

  /// Proposals this sure are not numbered again: a list of attachments is no outline.
  private static let strongest: UInt8 = 90
}

/// The shape of one numbered line.
enum LineShape {
  /// The line holds the heading and nothing else: it does not end like a sentence, or it is one short sentence.
  static func isHeading(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard let number = features.number else { return false }
    let words = draft.withText(of: line) { text in
      (isEmpty: number.end >= text.count, end: LinePunctuation.firstSentenceEnd(in: text, from: number.end), text.count)
    }
    switch features.ending {
    case .none:
      return features.width <= 60 && words.end == nil
    case .colon:
      return features.width <= 30 && words.end == nil
    case .sentence:
      // （二）发展目标。 is a heading in official documents; a longer sentence is text.
      return words.end == words.2 && features.width <= 24 && number.scheme.isChinese
    case .semicolon, .comma:
      return false
    }
  }

  /// Where a run-in heading ends: behind the first full stop outside quotation marks, if text follows and the heading is
  /// no longer than one can be.
  static func runInEnd(_ line: Int, in draft: Draft) -> Int? {
    guard let number = draft.features(line).number else { return nil }
    return draft.withText(of: line) { text in
      guard let end = LinePunctuation.firstSentenceEnd(in: text, from: number.end), end < text.count else { return nil }
      let heading = text.extracting(number.end..<end)
      let isLatin = heading.count < heading.scalarCount * 2
      let width = isLatin ? heading.scalarCount / 2 : heading.scalarCount
      return width <= (number.scheme.isChinese ? 42 : 30) ? end : nil
    }
  }
}

extension NumberScheme {
  /// The schemes that official Chinese keeps for headings.
  var isChinese: Bool {
    switch self {
    case .part, .chapter, .section, .article, .chineseComma, .chineseBracket: true
    default: false
    }
  }
}

/// What the lines of a chain have in common.
enum ChainShape {
  /// Whether the chain is a list inside the text: its items are clauses that end in ； or sentences without a body.
  static func isList(_ chain: NumberChain, in draft: Draft) -> Bool {
    var clauses = 0
    var sentences = 0
    var adjacent = 0
    for (place, line) in chain.lines.enumerated() {
      switch draft.features(line).ending {
      case .semicolon: clauses += 1
      case .sentence where LineShape.runInEnd(line, in: draft) == nil && !LineShape.isHeading(line, in: draft):
        sentences += 1
      default: break
      }
      if place > 0, chain.lines[place - 1] == line - 1 { adjacent += 1 }
    }
    let count = chain.lines.count
    if clauses * 2 >= count, clauses > 0 { return true }
    let follows = count > 1 && adjacent == count - 1
    if follows && sentences * 2 >= count { return true }
    // Short items in a row below a line that announces them.
    guard follows, !chain.scheme.isChinese, let first = chain.lines.first, first > 0 else { return false }
    return draft.features(first - 1).ending == .colon
  }
}
