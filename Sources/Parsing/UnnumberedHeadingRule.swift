import DocumentModel
import SourceModel

/// Headings that carry no number: short lines that stand out from what is around them.
///
/// No single sign tells them from other short lines, so the evidence is weighed by scorecards that were tuned on labelled
/// documents: one looks at each line, the other at what the first one made of all of them. The probability is the
/// confidence.
struct UnnumberedHeadingRule: StructureRule {
  func propose(in draft: inout Draft) {
    let candidates = Self.candidates(in: draft)
    let probabilities = HeadingRuns.withoutRows(
      Self.probabilities(of: candidates, lineCount: draft.lines.count), of: candidates.map(\.line), in: draft)
    for (candidate, weighed) in zip(candidates, probabilities) {
      // A field is weighed as any line is, since it stands for its kind among the lines of the document, and is no heading.
      let isField = weighed >= 0.5 && FieldLabels.isNamed(candidate.line, in: draft)
      let probability = isField ? 0.1 : weighed
      let percent = UInt8(min(max(probability * 100, 1), 99))
      // What is less likely than one in twenty is not worth a word.
      if percent >= 5 {
        draft.propose(
          .heading(nil), for: candidate.line, because: .unnumberedHeading,
          confidence: probability >= 0.5 ? max(percent, 51) : min(percent, 49))
      }
      if probability < 0.5 {
        draft.propose(.paragraph, for: candidate.line, because: .plain, confidence: 100 - percent)
      }
    }
  }

  private static func probabilities(of candidates: [HeadingCandidate], lineCount: Int) -> [Double] {
    let first = candidates.map { HeadingWeights.card.sum(of: $0.evidence.values) }
    let context = HeadingContext(
      of: candidates.map { ($0.line, $0.evidence.look) }, probabilities: first.map(Scorecard.logistic),
      lineCount: lineCount)
    return zip(first, context.values).map { Scorecard.logistic(HeadingWeights.contextCard.sum(of: $1, after: $0)) }
  }

  /// The lines that could be headings without a number, with what speaks for and against each.
  static func candidates(in draft: Draft) -> [HeadingCandidate] {
    // Above Dear … stands a letter's head: addresses, a date, a reference.
    let salutation = draft.lines.indices.prefix(20).last { line in
      draft.proposals[line].kind == .salutation && draft.features(line).isLatin
    }
    let labels = FieldLabels(of: draft)
    let lines = draft.lines.indices.filter { line in
      line > salutation ?? -1 && isCandidate(line, in: draft) && !labels.isField(line, in: draft)
    }
    guard !lines.isEmpty else { return [] }
    let survey = LineSurvey(of: draft)
    let numbered = draft.proposals.reduce(0) { count, proposal in
      if case .heading = proposal.kind { return count + 1 }
      return count
    }
    return lines.map { line in
      HeadingCandidate(
        line: line, evidence: HeadingEvidence(of: line, in: draft, survey, numberedHeadings: numbered))
    }
  }

  private static func isCandidate(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    // Nothing comes behind the last line that it could be the heading of.
    guard draft.isOpen(line), line + 1 < draft.lines.count, features.width <= HeadingEvidence.widest,
      features.date == nil, line + 2 < draft.lines.count || draft.proposals[line + 1].reason != .exportTrace
    else { return false }
    // What begins like an item of a list is none, whether or not it is one.
    return draft.withText(of: line) { text in
      if [0x2A, 0x2B, 0x2D].contains(text[0]) || isSpeech(text) || !LineLook.hasWord(text)
        || isCell(line, text, in: draft)
      {
        return false
      }
      // 2023年2月30日 is no date, and no heading either.
      return !(text.hasSuffix("日") && text.firstIndex(of: "年") != nil && text.firstIndex(of: "月") != nil)
    }
  }
}

extension UnnumberedHeadingRule {
  /// 320 and 3-5 are figures, and so is a year above one.
  private static func isCell(_ line: Int, _ text: borrowing Span<UInt8>, in draft: Draft) -> Bool {
    guard LabelChains.isFigure(text) else { return false }
    return !LabelChains.isYear(text)
      || draft.withText(of: line + 1) { LabelChains.isFigure($0) && !LabelChains.isYear($0) }
  }

  /// “Certainly.” and “And that is—”: what is said, and nothing else.
  private static func isSpeech(_ text: borrowing Span<UInt8>) -> Bool {
    guard LinePunctuation.opensQuotation(text.scalar(at: 0).value) else { return false }
    let (last, width) = text.scalar(before: text.count)
    guard last == 0x201D || last == 0x22 || last == 0x300D || last == 0x2019, text.count > width * 2 else {
      return false
    }
    switch text.scalar(before: text.count - width).value {
    case 0x2E, 0x21, 0x3F, 0x2C, 0x2014, 0x2013, 0x3002, 0xFF01, 0xFF1F, 0xFF0C, 0x2026: return true
    default: return false
    }
  }
}

/// Labels with a colon that come more than once: 难度：高 and 难度：低 are fields, not headings.
struct FieldLabels {
  private var counts: [UInt64: Int] = [:]

  init(of draft: Draft) {
    for line in draft.lines.indices where draft.features(line).width <= HeadingEvidence.widest {
      if let label = draft.withText(of: line, { Self.label($0) }) { counts[label, default: 0] += 1 }
    }
  }

  func isField(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { text in
      guard let label = Self.label(text) else { return false }
      return counts[label, default: 0] > 1 || Self.contacts.begins(text)
    }
  }

  /// Whether the line has a label of a document's head, or stands among fields.
  static func isNamed(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { FieldLabel($0)?.isOfHead ?? false } || standsInRow(line, in: draft)
  }

  /// 内容：… right above 要求：…: labels of a word each, with values that are no sentences.
  private static func standsInRow(_ line: Int, in draft: Draft) -> Bool {
    func isLabelled(_ line: Int) -> Bool {
      guard draft.lines.indices.contains(line), draft.features(line).ending == .none,
        draft.features(line).number == nil
      else { return false }
      let longest = draft.features(line).isLatin ? 12 : 4
      // 方案一：… above 方案二：… are headings.
      return draft.withText(of: line) { text in
        FieldLabel(text).map { $0.length <= longest } ?? false && LabelChains.label(text) == nil
      }
    }
    guard isLabelled(line) else { return false }
    return draft.lines[line].blankLinesBefore == 0 && isLabelled(line - 1)
      || line + 1 < draft.lines.count && draft.lines[line + 1].blankLinesBefore == 0 && isLabelled(line + 1)
  }

  /// Labels whose values say whom to ask and where.
  private static let contacts: WordList = [
    "联系人", "联系电话", "联系方式", "电话", "传真", "邮箱", "电子邮箱", "地址", "邮编", "網址", "网址", "聯絡人", "電話", "傳真", "電郵", "Contact: ",
    "Phone: ", "Email: ", "E-mail: ", "Address: ",
  ]

  /// A hash of what stands before the first colon, if something stands behind it.
  private static func label(_ text: borrowing Span<UInt8>) -> UInt64? {
    var hash = Fingerprint()
    for index in text.indices.prefix(60) {
      if text[index] == 0x3A || text[index] == 0xEF && text.has("：", at: index) {
        return index > 0 && index + 3 < text.count ? hash.value : nil
      }
      hash.add(text[index])
    }
    return nil
  }
}

/// A line that could be a heading without a number.
package struct HeadingCandidate {
  package var line: Int
  package var evidence: HeadingEvidence
}
