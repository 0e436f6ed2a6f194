import SourceModel

/// A line of a table of contents: what it says, and where it leads.
public struct ContentsEntry: Sendable, Hashable {
  /// The index of the block that is the heading or begins with it.
  public var block: Int
  /// From 1 to `deepestLevel`.
  public var level: UInt8
  /// The heading on one line, as UTF-8.
  public var text: [UInt8]
  /// The paid region that some of the text stands in; nil in a document that is public.
  public var region: UInt32?

  /// A table of contents has as many levels as Word's own have.
  public static let deepestLevel: UInt8 = 3
}

/// What a table of contents made of the headings says.
extension Document {
  /// The headings of the first three levels in reading order, with those that run into their paragraphs, and the titles of
  /// attachments, which rank with the first.
  ///
  /// Marks that refer to notes are no part of a heading there, nor is the full stop that parts one from its paragraph.
  ///
  /// Articles (第一条) are left out: where their number is all that they begin with, it names nothing.
  public func contentsEntries() -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for (index, block) in blocks.enumerated() {
      let level: UInt8
      let isRunIn: Bool
      switch block.kind {
      case .heading(let heading): (level, isRunIn) = (heading.level, false)
      case .attachmentTitle: (level, isRunIn) = (1, false)
      // What several blocks are written as has no place of its own to lead to.
      case .tableRow, .verse, .preformatted: continue
      default:
        guard let runIn = block.runIn else { continue }
        (level, isRunIn) = (runIn.level, true)
      }
      guard level <= ContentsEntry.deepestLevel else { continue }
      let parts = runs(of: block).filter { $0.role != .noteReference && (!isRunIn || $0.role.isRunIn) }
      guard !isRunIn || parts.contains(where: { $0.role == .runIn }) else { continue }
      var text = line(of: parts)
      if isRunIn { Self.dropFullStop(of: &text) }
      guard Self.saysSomething(text.span) else { continue }
      entries.append(
        ContentsEntry(
          block: index, level: max(level, 1), text: text,
          region: parts.lazy.compactMap { $0.access ?? block.access }.first?.region))
    }
    return entries
  }

  private static func dropFullStop(of text: inout [UInt8]) {
    let isChinese = text.span.hasSuffix("。")
    // A text that breaks off keeps its dots.
    let isLatin = text.span.hasSuffix(".") && !text.span.hasSuffix("..")
    text.removeLast(isChinese ? 3 : isLatin ? 1 : 0)
  }

  private static func saysSomething(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if !isSpace(scalar) { return true }
      index += width
    }
    return false
  }

  /// The text of runs on one line. A tab would lead to the page number, so it is a blank; so is the end of a line between
  /// two words of letters.
  private func line(of runs: [Run<Access>]) -> [UInt8] {
    let blank = UInt8(ascii: " ")
    var line: [UInt8] = []
    var endsLine = false
    for run in runs {
      if run.kind == .lineBreak { endsLine = true }
      for byte in text.bytes[run.range.indices] {
        if endsLine, let last = line.last, last < 0x80, last != blank, byte < 0x80 { line.append(blank) }
        endsLine = false
        line.append(byte == 0x09 ? blank : byte)
      }
    }
    while line.last == blank { line.removeLast() }
    return Array(line.drop { $0 == blank })
  }
}

extension Language {
  /// What stands above a table of contents.
  public var contentsTitle: String {
    switch self {
    case .chineseSimplified: "目录"
    case .chineseTraditional: "目錄"
    case .english: "Contents"
    }
  }
}
