import DocumentModel
import SourceModel

/// 版记, with which an official document ends: 抄送：…, and the organ that printed it and when (GB/T 9704—2012, 7.4).
struct ImprintRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.isOpen(line) {
      guard draft.withText(of: line, { Self.isCopyList($0) || Self.isPrinting($0) || Self.isShortCopyList($0) }),
        endsSection(line, in: draft)
      else { continue }
      draft.propose(.imprint, for: line, because: .imprintForm, confidence: 90)
      // A list of receivers goes on while its lines end in a comma.
      var next = line + 1
      while next < draft.lines.count, draft.isOpen(next), draft.features(next - 1).ending == .comma {
        draft.propose(.imprint, for: next, because: .imprintForm, confidence: 75)
        next += 1
      }
    }
  }

  /// 版记 ends the document, or the part of it before an attachment.
  private func endsSection(_ line: Int, in draft: Draft) -> Bool {
    guard line > 1 else { return false }
    var next = line + 1
    while next < draft.lines.count, next <= line + Self.longest {
      if draft.beginsSection(next) { return true }
      next += 1
    }
    return next == draft.lines.count
  }

  private static func isCopyList(_ text: borrowing Span<UInt8>) -> Bool { hasLabel(copies, text) }

  /// 报：区委办公室。: a verb that could begin any sentence, so that whom it names must be an organ.
  private static func isShortCopyList(_ text: borrowing Span<UInt8>) -> Bool {
    hasLabel(shortCopies, text) && Vocabulary.receivers.occurs(in: text)
  }

  private static func hasLabel(_ labels: WordList, _ text: borrowing Span<UInt8>) -> Bool {
    guard labels.begins(text) else { return false }
    for word in labels.words
    where text.hasPrefix(word)
      && (text.has("：", at: word.utf8CodeUnitCount) || text.has(":", at: word.utf8CodeUnitCount))
    { return true }
    return false
  }

  /// ××市人民政府办公室　　2023年12月31日印发, （共印50份）.
  private static func isPrinting(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count <= 200 else { return false }
    if text.hasSuffix("印发") || text.hasSuffix("印發"), let day = text.firstIndex(of: "日"),
      let year = text.firstIndex(of: "年"), year < day, day + 9 == text.count
    {
      // 本办法由市政府办公室于2023年12月31日印发 is a sentence.
      return !text.extracting(0..<numeralStart(text, before: year)).hasSuffix("于")
        && !LinePunctuation.hasClauseMark(text)
    }
    return (text.hasPrefix("（共印") || text.hasPrefix("(共印") || text.hasPrefix("共印")) && text.firstIndex(of: "份") != nil
  }

  /// Where the digits in front of `end` begin.
  private static func numeralStart(_ text: borrowing Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0 {
      let (scalar, width) = text.scalar(before: start)
      guard Numerals.arabicDigit(scalar) != nil || Numerals.chineseDigit(scalar) != nil || scalar == 0x25CB else {
        break
      }
      start -= width
    }
    return start
  }

  private static let copies: WordList = ["抄送", "抄报", "抄報", "分送", "主送", "發送", "发送", "印送"]
  private static let shortCopies: WordList = ["送", "报", "发", "報", "發"]
  /// How many lines a 版记 has at the most.
  private static let longest = 6
}
