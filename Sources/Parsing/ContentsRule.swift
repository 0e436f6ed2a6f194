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
    for line in draft.lines.indices.prefix(Self.searched) where Self.isContentsHeading(line, in: draft) {
      let entries = Self.entries(after: line, in: draft)
      guard entries.count >= 2 || line + 1 < draft.lines.count && draft.features(line + 1).isContentsEntry else {
        continue
      }
      draft.propose(.contentsHeading, for: line, because: .contentsHeading, confidence: 97)
      for entry in entries { draft.propose(.contentsEntry, for: entry, because: .contentsEntry, confidence: 97) }
      return
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

  /// The lines behind the heading up to the one with which the text itself begins: the first entry, come again.
  private static func entries(after heading: Int, in draft: Draft) -> Range<Int> {
    let start = heading + 1
    guard start < draft.lines.count else { return start..<start }
    let first = draft.withText(of: start) { ContentsKey($0) }
    var line = start + 1
    while line < draft.lines.count, draft.features(line).length <= 80 {
      if draft.withText(of: line, { ContentsKey($0) }) == first { return start..<line }
      line += 1
    }
    return start..<start
  }

  /// A table of contents stands near the top.
  private static let searched = 40
}

/// What an entry and its heading have in common: letters and digits in lower case, without white space, leaders and the
/// page number at the end.
struct ContentsKey: Equatable {
  private(set) var bytes: [UInt8] = []

  init(_ text: borrowing Span<UInt8>) {
    var index = 0
    var pageStart: Int?
    var sawLeader = false
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      defer { index += width }
      if isSpace(scalar) || scalar == 0x2E || scalar == 0x2026 || scalar == 0xB7 || scalar == 0x2500 {
        sawLeader = sawLeader || !isSpace(scalar) || scalar == 0x09
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
}
