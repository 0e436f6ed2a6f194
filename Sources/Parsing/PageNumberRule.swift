import DocumentModel
import SourceModel

/// Page numbers that an export left in the text: — 1 —, - 2 -, 第3页 共4页, Page 5 of 9.
///
/// They stay in the text, since nothing is dropped in silence, but they are no headings and no items of a list.
struct PageNumberRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.features(line).length <= 16 {
      if draft.withText(of: line, { Self.isPageNumber($0) }) {
        draft.propose(.paragraph, for: line, because: .pageNumber, confidence: 95)
      }
    }
  }

  private static func isPageNumber(_ text: borrowing Span<UInt8>) -> Bool {
    var digits = 0
    var dashes = 0
    var index = 0
    if text.hasPrefix("第"), text.firstIndex(of: "页") != nil || text.firstIndex(of: "頁") != nil {
      let number = Numerals.arabic(text, at: skipSpaces(text, 3))
      return number.map { text.has("页", at: skipSpaces(text, $0.end)) || text.has("頁", at: skipSpaces(text, $0.end)) }
        ?? false
    }
    if text.hasPrefix("Page ") || text.hasPrefix("[Page ") {
      return Numerals.arabic(text, at: text[0] == UInt8(ascii: "[") ? 6 : 5) != nil
    }
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if Numerals.arabicDigit(scalar) != nil {
        digits += 1
      } else if [0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x2500, 0xB7].contains(scalar) {
        dashes += 1
      } else if !isSpace(scalar) {
        return false
      }
    }
    // Dashes on both sides, so that a range such as 3-5 is none.
    let first = text.scalar(at: 0).value
    let last = text.scalar(before: text.count).value
    return (1...4).contains(digits) && dashes >= 2 && Numerals.arabicDigit(first) == nil
      && Numerals.arabicDigit(last) == nil
  }

  private static func skipSpaces(_ text: borrowing Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, isSpace(text.scalar(at: index).value) { index += text.scalar(at: index).width }
    return index
  }
}
