import DocumentModel
import SourceModel

/// 版记, with which an official document ends: 抄送：…, and the organ that printed it and when (GB/T 9704—2012, 7.4).
struct ImprintRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.isOpen(line) {
      guard draft.withText(of: line, { Self.isCopyList($0) || Self.isPrinting($0) }), endsSection(line, in: draft)
      else { continue }
      draft.propose(.imprint, for: line, because: .imprintForm, confidence: 90)
      // A list of receivers may go on up to the line that says who printed it.
      var next = line + 1
      while next < draft.lines.count, draft.isOpen(next), draft.features(next).ending != .none {
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

  private static func isCopyList(_ text: borrowing Span<UInt8>) -> Bool {
    for word in copies
    where text.hasPrefix(word)
      && (text.has("：", at: word.utf8CodeUnitCount) || text.has(":", at: word.utf8CodeUnitCount))
    { return true }
    return false
  }

  /// ××市人民政府办公室　　2023年12月31日印发, （共印50份）.
  private static func isPrinting(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count <= 200 else { return false }
    if text.hasSuffix("印发") || text.hasSuffix("印發") {
      return text.firstIndex(of: "年") != nil && text.firstIndex(of: "日") != nil
        && !LinePunctuation.hasClauseMark(text)
    }
    return (text.hasPrefix("（共印") || text.hasPrefix("(共印") || text.hasPrefix("共印")) && text.firstIndex(of: "份") != nil
  }

  private static let copies: [StaticString] = ["抄送", "抄报", "抄報", "分送", "送", "主送", "报", "發送", "发送", "印送"]
  /// How many lines a 版记 has at the most.
  private static let longest = 6
}
