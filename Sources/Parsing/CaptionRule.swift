import DocumentModel
import SourceModel

/// The line that names a figure or a table: 图1 …, 表2-1：…, Figure 3. ….
struct CaptionRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.isOpen(line) && draft.features(line).width <= 45 {
      let ending = draft.features(line).ending
      if draft.withText(of: line, { Self.isCaption($0, ending) }) {
        draft.propose(.caption, for: line, because: .captionForm, confidence: 90)
      }
    }
  }

  private static func isCaption(_ text: borrowing Span<UInt8>, _ ending: LineEnding) -> Bool {
    guard eastAsian.begins(text) || western.begins(text) else { return false }
    for word in eastAsian.words where text.hasPrefix(word) {
      let start = text.spaceEnd(from: word.utf8CodeUnitCount)
      guard let end = numberEnd(text, at: start, letters: false) else { return false }
      guard end < text.count else { return true }
      let next = text.scalar(at: end).value
      let isParted = isSpace(next) || isMark(next)
      let words = isParted ? text.spaceEnd(from: end + text.scalar(at: end).width) : end
      // 图1显示，… goes on as a sentence, and 图1、图2… names two.
      guard !mentions.begins(text.extracting(words..<text.count)),
        next != 0x3001 || !eastAsian.begins(text.extracting(words..<text.count))
      else { return false }
      if isParted { return ending == .none || ending == .sentence && text.count - end <= 60 }
      // 图五彩缤纷: a numeral of Chinese may be the beginning of a word.
      return ending == .none && next >= 0x3400 && !LinePunctuation.hasClauseMark(text)
        && Numerals.chinese(text, at: start) == nil
    }
    for word in western.words where text.hasPrefix(word) {
      guard let end = numberEnd(text, at: word.utf8CodeUnitCount, letters: true) else { return false }
      guard end < text.count else { return true }
      let next = text.scalar(at: end).value
      // Table 2 shows … is a sentence; Table 2. … and Table 2: … are not.
      return isMark(next) || isSpace(next) && ending == .none && !isLowercase(text, at: end + 1)
    }
    return false
  }

  /// Behind 3, 2-1, 2.1, 三, A.
  private static func numberEnd(_ text: borrowing Span<UInt8>, at start: Int, letters: Bool) -> Int? {
    if letters, start < text.count, (0x41...0x5A).contains(text[start]),
      start + 1 == text.count || !(0x61...0x7A).contains(text[start + 1] | 0x20)
    {
      return start + 1
    }
    guard var end = Numerals.arabic(text, at: start, digits: 3)?.end else {
      return letters ? nil : Numerals.chinese(text, at: start)?.end
    }
    while end < text.count, text[end] == 0x2D || text[end] == 0x2E,
      let next = Numerals.arabic(text, at: end + 1, digits: 3)
    {
      end = next.end
    }
    return end
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3A, 0xFF1A, 0x2E, 0xFF0E, 0x3001, 0x2013, 0x2014: true
    default: false
    }
  }

  private static func isLowercase(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    index < text.count && (0x61...0x7A).contains(text[index])
  }

  private static let eastAsian: WordList = ["图", "表", "圖", "附图", "附表", "附圖"]
  private static let western: WordList = [
    "Figure ", "Fig. ", "FIGURE ", "Table ", "TABLE ", "Chart ", "Exhibit ",
  ]
  /// What a sentence that begins with 图1 goes on with.
  private static let mentions: WordList = [
    "显示", "表明", "所示", "中", "的", "是", "为", "给出", "列出", "反映", "说明", "可", "、", "和", "与", "顯示", "為",
  ]
}
