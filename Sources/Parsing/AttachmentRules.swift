import DocumentModel
import SourceModel

/// 附件说明 with its list, and the head of each attachment with its title.
struct AttachmentRule: StructureRule {
  func propose(in draft: inout Draft) {
    var line = 0
    while line < draft.lines.count {
      guard draft.isOpen(line), let form = AttachmentForm.read(line, in: draft) else {
        line += 1
        continue
      }
      switch form {
      case .note(let lastItem):
        draft.propose(.attachmentNote, for: line, because: .attachmentWord, confidence: 93)
        line = continueList(after: line, lastItem: lastItem, in: &draft)
      case .numbered(let number):
        let inList = isNumbered(line + 1, number + 1, in: draft) || isNumbered(line - 1, number - 1, in: draft)
        if inList {
          draft.propose(.attachmentNote, for: line, because: .attachmentListContinues, confidence: 90)
          line += 1
        } else {
          line = proposeHead(line, in: &draft)
        }
      case .head:
        line = proposeHead(line, in: &draft)
      }
    }
  }

  /// 2.… 3.… below 附件：1.…
  private func continueList(after start: Int, lastItem: Int, in draft: inout Draft) -> Int {
    var line = start + 1
    var expected = lastItem + 1
    while line < draft.lines.count, let number = draft.features(line).number, number.scheme == .arabicPoint,
      number.ordinal == expected, draft.features(line).ending == .none, draft.features(line).width <= 60
    {
      draft.propose(.attachmentNote, for: line, because: .attachmentListContinues, confidence: 93)
      expected += 1
      line += 1
    }
    return line
  }

  private func proposeHead(_ line: Int, in draft: inout Draft) -> Int {
    draft.propose(.attachmentHead, for: line, because: .attachmentWord, confidence: 92)
    var next = line + 1
    guard next < draft.lines.count, TitleShape.canBegin(next, in: draft), draft.features(next).width <= 40 else {
      return next
    }
    let end = TitleShape.end(ofTitleAt: next, in: draft)
    while next < end {
      draft.propose(.attachmentTitle, for: next, because: .belowAttachmentHead, confidence: 82)
      next += 1
    }
    BelowTitle.proposeHistory(from: next, in: &draft)
    return next
  }

  private func isNumbered(_ line: Int, _ number: Int, in draft: Draft) -> Bool {
    guard draft.lines.indices.contains(line), case .numbered(number) = AttachmentForm.read(line, in: draft) else {
      return false
    }
    return true
  }
}

/// What a line that begins with 附件 says.
enum AttachmentForm: Equatable {
  /// 附件：… or 附：…; the number of the last item in the line, 0 if its items follow.
  case note(lastItem: Int)
  /// 附件1：名称, which is a head, or an item if its neighbours are numbered likewise.
  case numbered(Int)
  /// 附件1 or 附件, alone in its line.
  case head

  static func read(_ line: Int, in draft: Draft) -> AttachmentForm? {
    let features = draft.features(line)
    guard features.width <= 80, features.ending != .sentence || features.width <= 6, features.ending != .semicolon
    else {
      return nil
    }
    return draft.withText(of: line) { read($0) }
  }

  private static func read(_ text: borrowing Span<UInt8>) -> AttachmentForm? {
    guard
      text.hasPrefix("附件") || text.hasPrefix("附：") || text.hasPrefix("附:") || text.hasPrefix("附錄")
        || text.hasPrefix("附录")
    else { return nil }
    var index = text.hasPrefix("附：") || text.hasPrefix("附:") ? 3 : 6
    index = text.spaceEnd(from: index)
    let number = Numerals.arabic(text, at: index, digits: 2) ?? Numerals.chinese(text, at: index)
    if let number { index = text.spaceEnd(from: number.end) }
    guard index < text.count else { return .head }
    let (scalar, width) = text.scalar(at: index)
    let hasColon = scalar == 0xFF1A || scalar == 0x3A
    // 附件1. alone in its line.
    if number != nil, index + width == text.count, scalar == 0x2E || scalar == 0xFF0E || scalar == 0x3001 {
      return .head
    }
    if let number {
      if hasColon || index > number.end { return .numbered(number.value) }
      // 附件2的规定: a mention in running text.
      return nil
    }
    guard hasColon else { return nil }
    index = text.spaceEnd(from: index + width)
    guard index < text.count else { return .note(lastItem: 0) }
    guard let item = Numerals.arabic(text, at: index, digits: 2) else { return .note(lastItem: 1) }
    return .note(lastItem: item.value)
  }
}
