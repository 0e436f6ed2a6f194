import DocumentModel
import SourceModel

/// 版头, what stands above the title of an official document (GB/T 9704—2012, 7.2): 份号, 密级和保密期限, 紧急程度,
/// 发文机关标志, 发文字号 and 签发人, in this order.
///
/// Each of these is a few words that could be a title elsewhere. So marks count only beside one another or above what no
/// other text has, and an organ only above a document number.
enum Letterhead {
  /// - Returns: the line behind it, which is `start` where there is none.
  static func propose(from start: Int, in draft: inout Draft) -> Int {
    let marks = marks(from: start, in: draft)
    var line = start + marks.count
    let issuers = issuers(from: line, in: draft)
    line += issuers.count
    let numbers = numbers(from: line, in: draft)
    let isHead = !issuers.isEmpty || numbers.contains { $0.kind == .signatory }
    guard isHead || isConfirmed(marks, before: line, hasNumber: !numbers.isEmpty, in: draft) else { return start }

    line = start
    for mark in marks {
      draft.propose(mark, for: line, because: .classification, confidence: 86)
      line += 1
    }
    for _ in issuers {
      draft.propose(.issuer, for: line, because: .masthead, confidence: 88)
      line += 1
    }
    guard isHead else { return line }
    for number in numbers {
      draft.propose(number.kind, for: line, because: number.reason, confidence: 92)
      line += 1
    }
    guard line > start, hasSignatory(line - 1, in: draft) else { return line }
    while SignatoryNames.continue(at: line, in: draft) {
      draft.propose(.signatory, for: line, because: .signatoryNames, confidence: 88)
      line += 1
    }
    return line
  }

  /// Whether 份号, 密级 and 紧急程度 are what they look like although no organ stands below them: one says so itself by its
  /// ★, or there are several, or the document is of a kind that has a number or a name of its own. 秘密 alone may be the
  /// title of a story, and six digits alone a postal code.
  private static func isConfirmed(
    _ marks: [Proposal.Kind], before line: Int, hasNumber: Bool, in draft: Draft
  ) -> Bool {
    guard !marks.isEmpty, line < draft.lines.count else { return false }
    if marks.count > 1 || hasNumber { return true }
    if marks[0] == .secrecyLevel, draft.withText(of: line - 1, { $0.firstIndex(of: "★") != nil }) { return true }
    guard marks[0] != .copyNumber, TitleShape.canBegin(line, in: draft) else { return false }
    return TitleShape.namesKind(TitleShape.end(ofTitleAt: line, in: draft) - 1, in: draft)
  }

  // MARK: Marks

  private static func marks(from start: Int, in draft: Draft) -> [Proposal.Kind] {
    var marks: [Proposal.Kind] = []
    while start + marks.count < draft.lines.count, let mark = mark(start + marks.count, in: draft),
      !marks.contains(mark), mark != .copyNumber || marks.isEmpty
    {
      marks.append(mark)
    }
    return marks
  }

  private static func mark(_ line: Int, in draft: Draft) -> Proposal.Kind? {
    guard draft.isOpen(line), draft.features(line).length <= 10 else { return nil }
    return draft.withText(of: line) { text in
      if text.count == 6, Numerals.arabic(text, at: 0, digits: 6)?.end == 6 { return .copyNumber }
      if says(urgencies, text) { return .urgency }
      return says(levels, text) ? .secrecyLevel : nil
    }
  }

  /// 机密, 机 密, 机密★1年: one of the words, and behind it nothing but how long it holds.
  private static func says(_ words: WordList, _ text: borrowing Span<UInt8>) -> Bool {
    var word: [UInt8] = []
    var index = 0
    while index < text.count, word.count < 6 {
      let (scalar, width) = text.scalar(at: index)
      if !isSpace(scalar) { for byte in index..<index + width { word.append(text[byte]) } }
      index += width
    }
    guard word.count == 6, words.begins(word.span) else { return false }
    guard index < text.count else { return true }
    let term = index + 3
    return text.has("★", at: index) && term < text.count
      && (text.has("长期", at: term) || text.has("長期", at: term) || isDigit(text.scalar(at: term).value))
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    Numerals.arabicDigit(scalar) != nil || Numerals.chineseDigit(scalar) != nil
  }

  private static let levels: WordList = ["绝密", "机密", "秘密", "絕密", "機密"]
  private static let urgencies: WordList = ["特急", "加急", "特提", "平急"]

  // MARK: The organ and its number

  /// Organs that issue the document, one a line. 文件 behind the last of them, or a number below, tells them from a title.
  private static func issuers(from start: Int, in draft: Draft) -> Range<Int> {
    var end = start
    while end < min(draft.lines.count, start + 8), isOrgan(end, in: draft) { end += 1 }
    return end > start && !numbers(from: end, in: draft).isEmpty ? start..<end : start..<start
  }

  private static func isOrgan(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard draft.isOpen(line), features.width <= 30, features.ending == .none, features.number == nil else {
      return false
    }
    return draft.withText(of: line) { text in
      !LinePunctuation.hasClauseMark(text)
        && (text.hasSuffix("文件") || text.hasSuffix("文 件") || text.hasSuffix("文　件")
          || Vocabulary.organs.ends(text) && !Vocabulary.notOrgans.ends(text))
    }
  }

  /// 发文字号 and 签发人, which may stand in one line.
  private static func numbers(from start: Int, in draft: Draft) -> [(kind: Proposal.Kind, reason: Reason)] {
    func reads(_ line: Int) -> (kind: Proposal.Kind, reason: Reason)? {
      guard line < draft.lines.count, draft.isOpen(line) else { return nil }
      if DocumentNumberForm.matches(line, in: draft) { return (.documentNumber, .documentNumberForm) }
      return isSignatory(line, in: draft) ? (.signatory, .signatoryLabel) : nil
    }
    guard let first = reads(start) else { return [] }
    guard let second = reads(start + 1), second.kind != first.kind else {
      return first.kind == .documentNumber ? [first] : []
    }
    return [first, second]
  }

  /// Whether 签发人 stands in the line, alone or behind 发文字号.
  private static func hasSignatory(_ line: Int, in draft: Draft) -> Bool {
    draft.withText(of: line) { DocumentNumberForm.signatoryLabels.occurs(in: $0) }
  }

  /// 签发人：张三　李四
  private static func isSignatory(_ line: Int, in draft: Draft) -> Bool {
    let features = draft.features(line)
    guard features.length <= 30, features.ending == .none else { return false }
    return draft.withText(of: line) { text in
      for label in DocumentNumberForm.signatoryLabels.words where text.hasPrefix(label) && text.count > 12 {
        return !LinePunctuation.hasClauseMark(text)
      }
      return false
    }
  }
}
