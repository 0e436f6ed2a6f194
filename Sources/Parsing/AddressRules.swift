import DocumentModel
import SourceModel

/// 主送机关 right below the title, and 称谓 there and wherever a speech turns to its hearers again.
struct AddressRule: StructureRule {
  func propose(in draft: inout Draft) {
    var belowHead = true
    for line in draft.lines.indices {
      guard draft.isOpen(line) else {
        belowHead = belowHead && isHead(draft.proposals[line].kind)
        continue
      }
      if AddressShape.isSalutation(line, in: draft) {
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
    guard features.width <= 40, features.number == nil else { return false }
    return draft.withText(of: line) { text in
      if text.hasPrefix("Dear ") || text.hasPrefix("To whom it may concern") || text.hasPrefix("To Whom It May Concern") {
        return features.ending == .comma || features.ending == .colon
      }
      let calls = features.ending == .colon || text.hasSuffix("！") && features.width <= 20
      return calls && Vocabulary.contains(Vocabulary.people, in: text)
        && !Vocabulary.contains(Vocabulary.leadIns, in: text) && text.firstIndex(of: "。") == nil
    }
  }

  /// 各县（市、区）人民政府，市政府各部门：
  static func isAddressee(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.ending == .colon, features.width <= 160, features.number == nil else { return false }
    return draft.withText(of: line) { text in
      Vocabulary.contains(Vocabulary.organs, in: text) && !Vocabulary.contains(Vocabulary.leadIns, in: text)
        && text.firstIndex(of: "。") == nil
    }
  }
}
