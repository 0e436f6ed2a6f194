import DocumentModel
import SourceModel

/// What an export left of the pages and the site that the text stood on: page numbers, running heads, lines that say where
/// it comes from.
///
/// They stay in the text, since nothing is dropped in silence, but they are no headings and no items of a list.
struct PageFurnitureRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices {
      let length = draft.features(line).length
      if length <= 16, draft.withText(of: line, { PageNumberForm.matches($0) }) {
        draft.propose(.pageFurniture, for: line, because: .pageNumber, confidence: 95)
      } else if length <= 80, draft.withText(of: line, { PageNumberForm.ends($0) }) {
        draft.propose(.pageFurniture, for: line, because: .pageNumber, confidence: 93)
      } else if length <= 60, line > 0, draft.withText(of: line, { Self.isExportTrace($0) }) {
        draft.propose(.pageFurniture, for: line, because: .exportTrace, confidence: 82)
      }
    }
    proposeRunningHeads(in: &draft)
  }

  /// Lines at the edges of pages that come three times, but for their numbers.
  private func proposeRunningHeads(in draft: inout Draft) {
    let edges = draft.lines.indices.filter { isEdge($0, in: draft) }
    guard edges.count >= 2 else { return }
    var places: [[UInt8]: [Int]] = [:]
    for line in edges where draft.features(line).length <= 100 {
      places[draft.withText(of: line) { Self.key(of: $0) }, default: []].append(line)
    }
    // The first page has a head as well, but a first line of words alone is the title.
    for line in 0..<min(Self.firstHead, draft.lines.count) where draft.features(line).length <= 100 {
      if edges.contains(line) || line == 0 && !draft.withText(of: line, { Self.hasDigit($0) }) { continue }
      let key = draft.withText(of: line) { Self.key(of: $0) }
      guard let others = places[key], others.count >= 2 else { continue }
      places[key] = others + [line]
      break
    }
    for lines in places.values where lines.count >= 3 {
      for line in lines { draft.propose(.pageFurniture, for: line, because: .runningHead, confidence: 88) }
    }
  }

  private func isEdge(_ line: Int, in draft: Draft) -> Bool {
    if draft.proposals[line].reason == .pageNumber { return false }
    return draft.lines[line].beginsPage || isPageNumber(line - 1, in: draft) || isPageNumber(line + 1, in: draft)
      || line + 1 < draft.lines.count && draft.lines[line + 1].beginsPage
  }

  private func isPageNumber(_ line: Int, in draft: Draft) -> Bool {
    draft.lines.indices.contains(line) && draft.proposals[line].reason == .pageNumber
  }

  /// How far down the first page its head may stand.
  private static let firstHead = 4

  private static func hasDigit(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where (0x30...0x39).contains(text[index]) { return true }
    return false
  }

  /// The line without digits and white space.
  private static func key(of text: borrowing Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    for index in text.indices where text[index] > 0x20 && !(0x30...0x39).contains(text[index]) {
      key.append(text[index])
    }
    return key
  }

  private static func isExportTrace(_ text: borrowing Span<UInt8>) -> Bool {
    if traces.begins(text) { return true }
    return text.hasPrefix("更多") && invitations.occurs(in: text)
  }

  private static let invitations: WordList = ["请访问", "请关注", "尽在", "请点击", "请登录"]
  private static let traces: WordList = [
    "本文来自", "本文来源", "文章来源", "内容来源", "本文转自", "转载自", "转载请", "转载于", "欢迎关注", "扫码关注", "关注公众号", "长按识别", "点击阅读原文",
    "【打印", "上一篇：", "下一篇：", "责任编辑：", "本文地址", "本文链接", "版权声明：", "本文来自", "轉載自", "轉載請", "本文轉自",
    "发自我的", "發自我的", "Sent from my ", "Get Outlook for ",
  ]
}

/// — 1 —, - 2 -, 第3页 共4页, Page 5 of 9.
enum PageNumberForm {
  static func matches(_ text: borrowing Span<UInt8>) -> Bool {
    if text.hasPrefix("第") {
      guard let number = Numerals.arabic(text, at: text.spaceEnd(from: 3)),
        let end = pageEnd(text, at: text.spaceEnd(from: number.end))
      else { return false }
      return isTotal(text, from: end)
    }
    if text.hasPrefix("Page ") || text.hasPrefix("[Page ") {
      guard let number = Numerals.arabic(text, at: text[0] == UInt8(ascii: "[") ? 6 : 5) else { return false }
      let end = text.spaceEnd(from: number.end)
      return end == text.count || text.has("of ", at: end) || text.has("/", at: end) || text.has("]", at: end)
    }
    var digits = 0
    var dashes = 0
    var index = 0
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

  /// 第3页 共4页, 第3页/共4页, 第3页（共4页）, and 第3页 alone.
  private static func isTotal(_ text: borrowing Span<UInt8>, from start: Int) -> Bool {
    guard let total = text.firstIndex(of: "共") else { return start == text.count }
    var index = start
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      guard isSpace(scalar) || [0xFF0C, 0x2C, 0x2F, 0xFF0F, 0xFF08, 0x28, 0x7C].contains(scalar) else { break }
      index += width
    }
    return index == total
  }

  private static func pageEnd(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    text.has("页", at: index) || text.has("頁", at: index) ? index + 3 : nil
  }

  /// Whether the line ends in [Page 12] behind what else stands at the foot of a page.
  static func ends(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.hasSuffix("]"), let start = text.firstIndex(of: "[Page ") else { return false }
    return Numerals.arabic(text, at: start + 6).map { $0.end == text.count - 1 } ?? false
  }
}
