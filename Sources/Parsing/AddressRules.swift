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
    case .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory, .headerField:
      true
    default: false
    }
  }
}

/// The shape of 称谓 and 主送机关.
enum AddressShape {
  /// 同志们： 各位领导、同志们： 尊敬的各位来宾！ Dear Ms Li,
  static func isSalutation(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    // An address is followed by what is said; 谢谢大家！ at the end is not one.
    guard features.width <= 40, features.number == nil, line + 1 < draft.lines.count else { return false }
    return draft.withText(of: line) { text in
      if text.hasPrefix("Dear ") || text.hasPrefix("To whom it may concern") || text.hasPrefix("To Whom It May Concern")
      {
        return features.ending == .comma || features.ending == .colon
      }
      for thanks in ["谢谢", "謝謝", "感谢", "感謝"] as [StaticString] where text.hasPrefix(thanks) { return false }
      switch features.ending {
      case .colon: break
      case .sentence: guard text.hasSuffix("！"), features.width <= 20 else { return false }
      case .comma: guard text.hasSuffix("，"), features.width <= 16, Vocabulary.calls.begins(text) else { return false }
      case .none, .semicolon: return false
      }
      return callsPeople(text.extracting(0..<text.count - text.scalar(before: text.count).width))
    }
  }

  /// Whether the words, without the mark behind them, name people and nothing else: the last of them is a word for people,
  /// and what stands before it says no more than which ones.
  private static func callsPeople(_ words: Span<UInt8>) -> Bool {
    guard words.count >= 6, words.firstIndex(of: "。") == nil, words.firstIndex(of: "：") == nil,
      !Vocabulary.leadIns.occurs(in: words)
    else { return false }
    // 大家好！ and 各位领导大家好！ greet.
    if words.hasSuffix("大家好") { return words.scalarCount <= 16 && !Vocabulary.speaking.occurs(in: words) }
    if Vocabulary.people.ends(words) {
      return Vocabulary.calls.begins(words) || words.hasSuffix("们") || words.hasSuffix("們")
        || words.firstIndex(of: "、") != nil || words.scalarCount <= 10 && !Vocabulary.speaking.occurs(in: words)
    }
    return (Vocabulary.honours.begins(words) || words.hasPrefix("各位")) && words.scalarCount <= 14
      && words.firstIndex(of: "，") == nil
  }

  /// 各县（市、区）人民政府，市政府各部门：
  static func isAddressee(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.ending == .colon, features.width <= 160, features.number == nil else { return false }
    return draft.withText(of: line) { text in
      let words = text.extracting(0..<text.count - text.scalar(before: text.count).width)
      return words.firstIndex(of: "。") == nil && words.firstIndex(of: "：") == nil
        && !Vocabulary.leadIns.occurs(in: words) && namesOrgan(words)
    }
  }

  /// Whether the last name of the list is an organ's: 县教育局, 各镇, 各有关单位（名单附后）.
  private static func namesOrgan(_ words: Span<UInt8>) -> Bool {
    var end = words.count
    // 各县（市、区）: what stands in brackets says which.
    if words.hasSuffix("）"), let open = words.firstIndex(of: "（"), open > 0 { end = open }
    let words = words.extracting(0..<end)
    if words.hasPrefix("各"), !words.hasPrefix("各位"), words.scalarCount <= 40, !Vocabulary.speaking.occurs(in: words) {
      return true
    }
    return Vocabulary.organs.ends(words) && words.scalarCount >= 3 && !Vocabulary.notOrgans.ends(words)
      && !Vocabulary.speaking.occurs(in: words)
  }
}
