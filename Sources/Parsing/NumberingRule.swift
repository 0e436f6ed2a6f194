import DocumentModel
import SourceModel

/// Numbered lines: headings, run-in headings, items of a list, or none of these.
///
/// The chain decides whether a number numbers anything; the shape of the line, and that of its chain, decide what.
struct NumberingRule: StructureRule {
  func propose(in draft: inout Draft) {
    SequencedNumbers.adopt(in: &draft)
    let chains = NumberChains(lines: draft.lines) { line in
      draft.canBeCounted(line, unlessSure: Self.strongest)
    }
    let statutes = StatuteSections(of: chains, in: draft)
    let hasDecimals = chains.chains.contains { $0.scheme == .decimal2 }
    for chain in chains.chains where chain.scheme != .arabicPlain || hasDecimals {
      let hasRunIns = ChainShape.hasRunIns(chain, in: draft)
      // In a statute the articles are the text; what is numbered inside them are their items (款, 項).
      let isStatute = statutes.contain(chain)
      if !isStatute, ChainShape.asks(chain, in: draft) {
        proposeQuestions(chain, in: &draft)
        continue
      }
      let isList =
        isStatute && chain.scheme.isItemInStatutes && !ChainShape.hasBodies(chain, in: draft)
        || ChainShape.isList(chain, hasRunIns: hasRunIns, in: draft)
        || ChainShape.isMostlyText(chain, hasRunIns: hasRunIns, in: draft)
      // 一、临溪区：32户。 and so on, each with its full stop, are items still.
      if !isStatute, !isList, ChainShape.isLabelled(chain, in: draft) {
        proposeLabels(chain, in: &draft)
        continue
      }
      for line in chain.lines { propose(line, of: chain, isList: isList, hasRunIns: hasRunIns, in: &draft) }
    }
    for line in draft.lines.indices where chains.chainOfLine[line] == nil {
      guard let number = draft.features(line).number, draft.isOpen(line), number.scheme != .arabicPlain else {
        continue
      }
      proposeUnchained(line, number, in: &draft)
    }
  }

  private func propose(
    _ line: Int, of chain: NumberChain, isList: Bool, hasRunIns: Bool, in draft: inout Draft
  ) {
    guard let number = draft.features(line).number else { return }
    if chain.scheme == .arabicPlain,
      chain.lines.count == 1 && !LineShape.beginsDecimals(line, in: draft) || !LineShape.isHeading(line, in: draft)
    {
      return
    }
    let isFirst = line == chain.lines.first
    let reason: Reason = chain.lines.count == 1 ? .loneNumber : isFirst ? .sequenceStart : .sequence
    let confidence: UInt8 = chain.isIrregular ? 66 : chain.lines.count > 1 ? 92 : 66
    if number.readsAsQuantity, chain.lines.count == 1 || !LineShape.isHeading(line, in: draft) {
      draft.propose(.paragraph, for: line, because: .numberIsQuantity, confidence: 88)
      return
    }
    switch chain.scheme {
    case .part, .chapter, .section:
      if !LineShape.mentionsChapter(line, in: draft),
        LineShape.isHeading(line, in: draft)
          || draft.features(line).width <= 40 && !LineShape.hasSentences(line, in: draft)
      {
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
      } else if hasRunIns, let end = LineShape.runInEnd(line, in: draft) {
        draft.propose(.runIn(chain.scheme, end: end), for: line, because: reason, confidence: confidence)
      } else {
        draft.propose(
          .listItem(.number(chain.scheme, ordinal: UInt16(number.ordinal))), for: line, because: .numberedListItem,
          confidence: confidence)
      }
    }
  }

  /// 一、时间：…, 二、地点：…: the labels are the headings. A line without a label or without anything behind it is what it
  /// would be anyway.
  private func proposeLabels(_ chain: NumberChain, in draft: inout Draft) {
    for line in chain.lines {
      if let end = LineShape.labelEnd(line, in: draft) {
        draft.propose(
          .runIn(chain.scheme, end: end), for: line, because: line == chain.lines.first ? .sequenceStart : .sequence,
          confidence: 92)
      } else {
        propose(line, of: chain, isList: false, hasRunIns: true, in: &draft)
      }
    }
  }

  /// A catalogue of questions: whoever asks, however long, asks what the text below answers.
  private func proposeQuestions(_ chain: NumberChain, in draft: inout Draft) {
    for line in chain.lines {
      draft.propose(
        .heading(chain.scheme), for: line, because: line == chain.lines.first ? .sequenceStart : .sequence,
        confidence: draft.features(line).width <= 60 ? 92 : 84)
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
      // （二十一）强化保障 in an excerpt: whoever numbers headings so numbers nothing else so. （三）班的同学, （二）项 go on.
      if LineShape.numbersHeadings(number.scheme), LineShape.isHeading(line, in: draft),
        draft.withText(of: line, { !Vocabulary.counted.begins($0.extracting(number.end..<$0.count)) }),
        draft.features(line).ending == .none, (4...30).contains(draft.features(line).width)
      {
        draft.propose(.heading(number.scheme), for: line, because: .loneNumber, confidence: 62)
      } else {
        draft.propose(.paragraph, for: line, because: .noSequence, confidence: 80)
      }
    }
  }

  /// Proposals this sure are not numbered again: a list of attachments is no outline.
  private static let strongest: UInt8 = 90
}

/// Which sections of a document are statutes: those with three articles or more.
///
/// A notice that issues a statute is none itself, and its own numbering is an outline.
private struct StatuteSections {
  /// The lines with which the sections begin, each whether it is a statute.
  private var sections: [(start: Int, isStatute: Bool)] = [(0, false)]

  init(of chains: NumberChains, in draft: Draft) {
    for line in draft.lines.indices {
      switch draft.proposals[line].kind {
      case .attachmentHead, .attachmentTitle: sections.append((line, false))
      default: break
      }
    }
    for chain in chains.chains where chain.scheme == .article {
      var articles: [Int: Int] = [:]
      for line in chain.lines { articles[section(of: line), default: 0] += 1 }
      for (section, count) in articles where count >= 3 { sections[section].isStatute = true }
    }
  }

  /// Whether the chain begins in a statute.
  func contain(_ chain: NumberChain) -> Bool {
    chain.lines.first.map { sections[section(of: $0)].isStatute } ?? false
  }

  private func section(of line: Int) -> Int {
    var (low, high) = (0, sections.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sections[middle].start <= line { low = middle } else { high = middle }
    }
    return low
  }
}

/// The shape of one numbered line.
enum LineShape {
  /// Schemes that are seldom those of lists or of anything but a numbering.
  static func numbersHeadings(_ scheme: NumberScheme) -> Bool {
    switch scheme {
    case .chineseFormal, .chineseComma, .chineseBracket, .decimal2, .decimal3: true
    default: false
    }
  }

  /// The line holds the heading and nothing else: it does not end like a sentence, or it is one short sentence.
  static func isHeading(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard let number = features.number else { return false }
    let words = draft.withText(of: line) { text in
      (
        end: LinePunctuation.firstSentenceEnd(in: text, from: number.end), count: text.count,
        isStub: number.end >= text.count,
        hasClauses: features.ending == .sentence && LinePunctuation.hasInnerMark(text),
        // 1.2. 什么是活字盘？ asks what the text below answers.
        isCall: text.hasSuffix("？") || text.hasSuffix("?") || text.hasSuffix("？！")
      )
    }
    switch features.ending {
    case .none:
      return features.width <= (features.isLatin ? 45 : 60) && words.end == nil
    case .colon:
      return features.width <= (features.isLatin ? 20 : 30) && words.end == nil
    case .sentence:
      // （二）发展目标。 is a heading in official documents; a longer sentence is text, and so is one with clauses unless
      // text of its own follows.
      if words.isCall { return features.width <= (number.scheme.isDecimal ? 200 : 44) }
      guard words.end == words.count, features.width <= 24, number.scheme.isChinese else { return false }
      return hasBody(line, in: draft) || !words.hasClauses && features.width <= 12
    case .semicolon, .comma:
      // 四、 and nothing else: the heading's words are missing.
      return words.isStub && number.scheme.isChinese
    }
  }

  /// Whether the next line is text that the line could be the heading of.
  static func hasBody(_ line: Int, in draft: Draft) -> Bool {
    guard line + 1 < draft.lines.count, draft.isOpen(line + 1) || draft.proposals[line + 1].kind == .caption else {
      return false
    }
    return draft.features(line + 1).number?.scheme != draft.features(line).number?.scheme
  }

  /// 1 总则 right above 1.1 适用范围 is numbered, though no 2 comes.
  static func beginsDecimals(_ line: Int, in draft: Draft) -> Bool {
    guard line + 1 < draft.lines.count, let next = draft.features(line + 1).number else { return false }
    return next.scheme == .decimal2 && next.ordinal == 1
  }

  /// Where a run-in heading ends: behind the first full stop outside quotation marks, if text follows and the heading is
  /// no longer than one can be.
  static func runInEnd(_ line: Int, in draft: Draft) -> Int? {
    guard let number = draft.features(line).number else { return nil }
    return draft.withText(of: line) { text in
      if let end = LinePunctuation.firstSentenceEnd(in: text, from: number.end), end < text.count {
        return width(of: text.extracting(number.end..<end)) <= (number.scheme.isChinese ? 42 : 30) ? end : nil
      }
      // （四）做好应急准备：组建队伍，备足物资。 has one full stop and a heading before its colon all the same.
      guard number.scheme.isChinese, draft.features(line).ending == .sentence,
        let end = LinePunctuation.colonEnd(in: text, from: number.end), end < text.count
      else { return nil }
      return (2...16).contains(width(of: text.extracting(number.end..<end))) ? end : nil
    }
  }

  /// Where 时间： ends in 一、时间：5月1日: a label of one word, with something behind its colon.
  static func labelEnd(_ line: Int, in draft: Draft) -> Int? {
    guard let number = draft.features(line).number else { return nil }
    return draft.withText(of: line) { text in
      // The label is short, so that the search may stop soon.
      var limit = min(text.count, number.end + 40)
      while limit < text.count, text[limit] & 0xC0 == 0x80 { limit += 1 }
      guard let end = LinePunctuation.colonEnd(in: text.extracting(0..<limit), from: number.end), end < text.count
      else { return nil }
      let label = text.extracting(number.end..<(end - 3))
      return (2...8).contains(label.scalarCount) && label.firstIndex(of: "、") == nil ? end : nil
    }
  }

  /// Whether the line goes on behind its first full stop; that of Section 1. is none.
  static func hasSentences(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { text in
      LinePunctuation.firstSentenceEnd(in: text, from: draft.features(line).number?.end ?? 0).map { $0 < text.count }
        ?? false
    }
  }

  /// 第一章写得很好。 and Section 2 applies to all rooms. are sentences about a chapter: they go on right behind its number,
  /// and end.
  static func mentionsChapter(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard let number = features.number, features.ending == .sentence else { return false }
    return draft.withText(of: line) { text in
      guard number.end < text.count else { return false }
      if features.isLatin { return (0x61...0x7A).contains(text[number.end]) }
      return number.end == number.bareEnd && !text.hasSuffix("？")
    }
  }

  private static func width(of text: Span<UInt8>) -> Int {
    let scalars = text.scalarCount
    return text.count < scalars * 2 ? scalars / 2 : scalars
  }
}

extension NumberScheme {
  /// The schemes that number items inside the articles of a statute.
  var isItemInStatutes: Bool {
    switch self {
    case .part, .chapter, .section, .article: false
    default: true
    }
  }

  /// 1.1 and deeper, which number outlines and nothing else.
  var isDecimal: Bool { self == .decimal2 || self == .decimal3 || self == .decimal4 }

  /// The schemes that official Chinese keeps for headings.
  var isChinese: Bool {
    switch self {
    case .part, .chapter, .section, .article, .chineseFormal, .chineseComma, .chineseBracket: true
    default: false
    }
  }
}

/// What the lines of a chain have in common.
enum ChainShape {
  /// Whether the chain's lines are short and have text below them, as headings have inside the articles of a contract.
  static func hasBodies(_ chain: NumberChain, in draft: Draft) -> Bool {
    let bodies = chain.lines.count { line in
      draft.features(line).ending == .none && draft.features(line).width <= 20 && LineShape.hasBody(line, in: draft)
        && draft.features(line + 1).ending == .sentence && draft.features(line + 1).number == nil
    }
    return chain.lines.count > 1 && bodies == chain.lines.count
  }

  /// Whether most of the chain's lines ask, with text below each.
  static func asks(_ chain: NumberChain, in draft: Draft) -> Bool {
    let questions = chain.lines.count { line in
      let features = draft.features(line)
      return (features.last == 0xFF1F || features.last == 0x3F) && features.width <= 150
    }
    guard chain.lines.count >= 3, questions * 10 >= chain.lines.count * 7 else { return false }
    let apart = zip(chain.lines, chain.lines.dropFirst()).count { $1 - $0 > 1 }
    return apart * 10 >= (chain.lines.count - 1) * 8
      && chain.lines.allSatisfy { draft.features($0).ending != .semicolon && draft.features($0).width <= 150 }
  }

  /// Whether the chain's lines say under a label each what is so: when, where, who. Most have a label with something behind
  /// it, and most of these have no text below them that they could be headings of.
  static func isLabelled(_ chain: NumberChain, in draft: Draft) -> Bool {
    guard chain.lines.count >= 3, chain.scheme == .chineseComma || chain.scheme == .chineseBracket else { return false }
    var (labels, alone) = (0, 0)
    for (place, line) in chain.lines.enumerated() where LineShape.labelEnd(line, in: draft) != nil {
      labels += 1
      let isLast = place + 1 == chain.lines.count
      if isLast || chain.lines[place + 1] == line + 1 || draft.features(line).ending == .sentence { alone += 1 }
    }
    return labels >= 3 && labels * 4 >= chain.lines.count * 3 && alone * 4 >= labels * 3
  }

  /// Whether the sentences that the chain's lines begin with are headings: most of them are short and of one clause. Where
  /// they are not, the numbers count paragraphs.
  static func hasRunIns(_ chain: NumberChain, in draft: Draft) -> Bool {
    var short = 0
    var long = 0
    for line in chain.lines where !LineShape.isHeading(line, in: draft) {
      guard let number = draft.features(line).number, let end = LineShape.runInEnd(line, in: draft) else {
        if LineShape.hasSentences(line, in: draft) { long += 1 }
        continue
      }
      let isShort = draft.withText(of: line) { text in
        let words = text.extracting(number.end..<end)
        let width = words.scalarCount
        return width <= 14 || width <= 26 && !LinePunctuation.hasInnerMark(words)
          || number.scheme.isChinese && LinePunctuation.isCouplet(words)
      }
      if isShort { short += 1 } else { long += 1 }
    }
    return short * 10 >= (short + long) * 6
  }

  /// Whether all but a few of the chain's lines are text, so that those that look like headings are short items.
  static func isMostlyText(_ chain: NumberChain, hasRunIns: Bool, in draft: Draft) -> Bool {
    guard chain.lines.count >= 3, !chain.scheme.isChinese, !chain.scheme.isDecimal else { return false }
    let items = chain.lines.count { line in
      !LineShape.isHeading(line, in: draft) && (!hasRunIns || LineShape.runInEnd(line, in: draft) == nil)
    }
    return items * 3 >= chain.lines.count * 2
  }

  /// Whether the chain is a list inside the text: its items are clauses that end in ； or sentences without a body.
  static func isList(_ chain: NumberChain, hasRunIns: Bool, in draft: Draft) -> Bool {
    var clauses = 0
    var sentences = 0
    var endings = 0
    var marked = 0
    var adjacent = 0
    for (place, line) in chain.lines.enumerated() {
      if draft.features(line).ending == .sentence, !LineShape.hasSentences(line, in: draft) { endings += 1 }
      switch draft.features(line).ending {
      case .semicolon: clauses += 1
      case .sentence where !LineShape.isHeading(line, in: draft) && !LineShape.hasSentences(line, in: draft):
        sentences += 1
      default: break
      }
      if place > 0, chain.lines[place - 1] == line - 1 { adjacent += 1 }
      if draft.withText(of: line, { LinePunctuation.hasInnerMark($0) }), LineShape.runInEnd(line, in: draft) == nil {
        marked += 1
      }
    }
    let count = chain.lines.count
    // Headings have one clause; 2. 书库管理员编辑记录，… is an instruction.
    if !chain.scheme.isChinese, count > 1, marked * 2 > count { return true }
    if clauses * 2 >= count, clauses > 0 { return true }
    // Most stand in a row; here and there an item has items or an example of its own.
    let follows = count > 1 && adjacent * 10 >= (count - 1) * 6
    if follows && (sentences * 2 >= count || endings == count) { return true }
    // Headings have text below them or beside them; numbers in a row that have neither count items.
    let isBesideText = hasRunIns && chain.lines.contains { LineShape.runInEnd($0, in: draft) != nil }
    return follows && !isBesideText && !chain.scheme.isChinese
  }
}
