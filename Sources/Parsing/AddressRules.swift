import DocumentModel
import SourceModel

/// 主送机关 right below the title, and 称谓 there and wherever a speech turns to its hearers again.
struct AddressRule: StructureRule {
  func propose(in draft: inout Draft) {
    var belowHead = true
    // 答复 and 函 are sent to persons as well; then 王某某代表： names whom they are sent to.
    let isLetter = draft.lines.indices.contains { line in
      draft.proposals[line].kind == .title
        && draft.withText(of: line) { $0.hasSuffix("答复") || $0.hasSuffix("函") }
    }
    for line in draft.lines.indices {
      guard draft.isOpen(line) else {
        let kind = draft.proposals[line].kind
        belowHead = kind == .attachmentTitle || belowHead && isHead(kind)
        continue
      }
      if belowHead, isLetter, draft.features(line).ending == .colon, AddressShape.isSalutation(line, in: draft) {
        draft.propose(.addressee, for: line, because: .organNamesThenColon, confidence: 84)
      } else if AddressShape.isSalutation(line, in: draft) {
        draft.propose(.salutation, for: line, because: .peopleThenColon, confidence: belowHead ? 90 : 80)
      } else if belowHead, AddressShape.isAddressee(line, in: draft) {
        draft.propose(.addressee, for: line, because: .organNamesThenColon, confidence: 88)
      }
      belowHead = false
    }
  }

  private func isHead(_ kind: Proposal.Kind) -> Bool {
    switch kind {
    case .title, .subtitle, .documentNumber, .headerField: true
    default: false
    }
  }
}

enum AddressShape {
  /// 同志们： 各位领导、同志们： 尊敬的各位来宾！ Dear Ms Li,
  static func isSalutation(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    // An address is followed by what is said; 谢谢大家！ at the end is not one.
    guard features.width <= 40, features.number == nil, line + 1 < draft.lines.count else { return false }
    return draft.withText(of: line) { text in
      if text.hasPrefix("谢谢") || text.hasPrefix("謝謝") { return false }
      if text.hasPrefix("Dear ") || text.hasPrefix("To whom it may concern") || text.hasPrefix("To Whom It May Concern")
      {
        return features.ending == .comma || features.ending == .colon
      }
      let calls =
        features.ending == .colon || text.hasSuffix("！") && features.width <= 20
        || features.ending == .comma && features.width <= 16 && Vocabulary.calls.begins(text)
      return calls && Vocabulary.people.occurs(in: text)
        && !Vocabulary.leadIns.occurs(in: text) && text.firstIndex(of: "。") == nil
        && !hasLabel(text)
        // 有读者写道： tells what somebody said.
        && !Vocabulary.sayings.ends(text)
    }
  }

  /// 各县（市、区）人民政府，市政府各部门：
  static func isAddressee(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.ending == .colon, features.width <= 160, features.number == nil else { return false }
    return draft.withText(of: line) { text in
      Vocabulary.organs.occurs(in: text) && !Vocabulary.leadIns.occurs(in: text)
        && text.firstIndex(of: "。") == nil && !hasLabel(text)
    }
  }

  /// 李某某：大家说得对： is spoken by somebody.
  private static func hasLabel(_ text: borrowing Span<UInt8>) -> Bool {
    text.firstIndex(of: "：").map { $0 + 3 < text.count } ?? false
  }
}
