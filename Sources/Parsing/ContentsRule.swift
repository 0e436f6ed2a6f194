import DocumentModel
import SourceModel

/// A table of contents in the text: 目录, then lines that come again below as headings.
///
/// Its entries must not be counted as headings, or every heading of a statute would be there twice.
struct ContentsRule: StructureRule {
  func propose(in draft: inout Draft) {
    for line in draft.lines.indices where draft.features(line).isContentsEntry {
      draft.propose(.contentsEntry, for: line, because: .contentsEntry, confidence: 97)
    }
    var lastLines: [[UInt8]: Int]?
    for line in draft.lines.indices.prefix(Self.searched) where Self.isContentsHeading(line, in: draft) {
      let entries = Self.entries(after: line, in: draft, lastLines: &lastLines)
      guard entries.count >= 2 || line + 1 < draft.lines.count && draft.features(line + 1).isContentsEntry else {
        continue
      }
      draft.propose(.contentsHeading, for: line, because: .contentsHeading, confidence: 97)
      for entry in entries { draft.propose(.contentsEntry, for: entry, because: .contentsEntry, confidence: 97) }
      return
    }
    // Above the title it is one whose entries were lost, as where a program makes them.
    if !draft.lines.isEmpty, Self.isContentsHeading(0, in: draft) {
      draft.propose(.contentsHeading, for: 0, because: .contentsHeading, confidence: 90)
    }
  }

  /// 目录, 目　　录, Contents.
  private static func isContentsHeading(_ line: Int, in draft: Draft) -> Bool {
    guard draft.isOpen(line), draft.features(line).length <= 20 else { return false }
    return draft.withText(of: line) { text in
      let key = ContentsKey(text).bytes
      return key == Array("目录".utf8) || key == Array("目錄".utf8) || key == Array("contents".utf8)
        || key == Array("tableofcontents".utf8)
    }
  }

  /// The lines behind the heading that are entries, up to where the text itself begins: at the first entry, come again, or
  /// before it at lines that are neither named below nor have the number of a page. A line amid entries may be one that its
  /// author did not take up again; one that ends a sentence is none.
  ///
  /// - Parameter lastLines: where each key stands last. It is made for the first heading that needs it, and once.
  private static func entries(
    after heading: Int, in draft: Draft, lastLines: inout [[UInt8]: Int]?
  ) -> Range<Int> {
    let start = heading + 1
    guard start < draft.lines.count else { return start..<start }
    // 一、总体情况 1: the number behind a blank is that of a page if every line that counts has one.
    let blanksLead = [start, start + 1].allSatisfy { line in
      line < draft.lines.count && draft.withText(of: line) { ContentsKey.endsInPageNumber($0) }
    }
    func entry(_ line: Int) -> ContentsKey { draft.withText(of: line) { ContentsKey($0, blanksLead: blanksLead) } }
    let first = entry(start)
    var text = start + 1
    while text < draft.lines.count, draft.features(text).length <= longest {
      if draft.withText(of: text, { ContentsKey($0) }) == first { break }
      text += 1
    }
    guard text < draft.lines.count, draft.features(text).length <= longest else { return start..<start }
    let places = lastLines ?? Self.lastLines(in: draft)
    lastLines = places
    var end = start + 1
    for line in (start + 1)..<text {
      if draft.features(line).isContentsEntry || places[entry(line).bytes].map({ $0 >= text }) ?? false {
        end = line + 1
      } else if draft.features(line).ending == .sentence {
        break
      }
    }
    return start..<end
  }

  private static func lastLines(in draft: Draft) -> [[UInt8]: Int] {
    var places: [[UInt8]: Int] = [:]
    for line in draft.lines.indices where draft.features(line).length <= longest {
      places[draft.withText(of: line) { ContentsKey($0).bytes }] = line
    }
    return places
  }

  /// An entry has no more characters.
  private static let longest = 80

  /// A table of contents stands near the top.
  private static let searched = 40
}

/// What an entry and its heading have in common: letters and digits in lower case, without white space, leaders and the
/// page number at the end.
struct ContentsKey: Equatable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter blanksLead: a blank may stand before the number of a page as leaders do.
  init(_ text: borrowing Span<UInt8>, blanksLead: Bool = false) {
    var index = 0
    var pageStart: Int?
    var sawLeader = false
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      defer { index += width }
      if isSpace(scalar) || scalar == 0x2E || scalar == 0x2026 || scalar == 0xB7 || scalar == 0x2500 {
        sawLeader = sawLeader || blanksLead || !isSpace(scalar) || scalar == 0x09
        continue
      }
      if sawLeader, Numerals.arabicDigit(scalar) != nil {
        pageStart = pageStart ?? bytes.count
      } else {
        pageStart = nil
        sawLeader = false
      }
      for offset in index..<(index + width) {
        let byte = text[offset]
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if let pageStart { bytes.removeSubrange(pageStart...) }
  }

  /// Whether a line ends in a blank and a number behind something else.
  static func endsInPageNumber(_ text: borrowing Span<UInt8>) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, (0x30...0x39).contains(text[start - 1]), end - start < 4 { start -= 1 }
    guard start < end, start > 1 else { return false }
    return text[start - 1] == 0x20
      || start > 3 && text[start - 3] == 0xE3 && text[start - 2] == 0x80 && text[start - 1] == 0x80
  }
}
