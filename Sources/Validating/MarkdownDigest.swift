import SourceModel

/// Markdown with one word in place of all that can be nothing but text.
///
/// A line between blank lines that begins with no mark and holds none is a paragraph of just that text, whatever stands
/// around it, unless it lies inside of a block of code or of HTML (CommonMark 0.30, 3.1 and 4.8); a heading likewise
/// (4.2). Most of a manuscript is such lines, and a parser need not see them. It sees a word for each row of them, and has
/// to find it in a paragraph of its own: then none lay inside of anything, and what they say is known.
struct MarkdownDigest {
  /// What the parser gets.
  private(set) var bytes: [UInt8] = []
  private(set) var standIns: [StandIn] = []
  /// What the paragraphs and headings say that stand-ins stand for, in order: places in the Markdown.
  private(set) var texts: [Range<Int>] = []

  /// A paragraph of one word.
  struct StandIn {
    /// Its line in the digest, from 1.
    var line: Int
    /// The texts it stands for.
    var texts: Range<Int>
    /// How many lines the digest lacks from here on.
    var missingLines: Int
  }

  static let word: StaticString = "字"

  /// Nil if there are line ends other than line feeds.
  /// - Parameter start: where the Markdown begins, behind its front matter.
  init?(of markdown: borrowing Span<UInt8>, from start: Int) {
    guard markdown.firstIndex(of: 0x0D, from: start) == nil else { return nil }
    bytes.reserveCapacity((markdown.count - start) / 2)
    var line = 1
    var missingLines = 0
    /// The row of texts that is going on, and the line it began in.
    var row: (first: Int, line: Int)?
    var index = start
    var isBehindBlank = true
    var isInFence = false
    func endRow() {
      guard let open = row else { return }
      row = nil
      missingLines += line - open.line - 2
      standIns.append(StandIn(line: open.line, texts: open.first..<texts.count, missingLines: missingLines))
      Self.word.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: [0x0A, 0x0A])
      line = open.line + 2
    }
    while index < markdown.count {
      if isBehindBlank, !isInFence, let text = Self.text(at: index, in: markdown) {
        if row == nil { row = (texts.count, line) }
        texts.append(text)
        // The blank line behind it goes with it.
        line += 2
        index = min(text.upperBound + 2, markdown.count)
        continue
      }
      endRow()
      let end = markdown.firstIndex(of: 0x0A, from: index) ?? markdown.count
      if Self.isFence(markdown, index..<end) { isInFence.toggle() }
      isBehindBlank = end == index
      let next = min(end + 1, markdown.count)
      markdown.extracting(index..<next).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      line += 1
      index = next
    }
    endRow()
  }

  /// The line of the Markdown that a line of the digest was.
  func line(_ line: Int) -> Int {
    line + (standIns.last { $0.line < line }?.missingLines ?? 0)
  }

  /// What a line says as a paragraph or a heading, if it can be nothing else and a blank line or nothing follows.
  private static func text(at line: Int, in markdown: borrowing Span<UInt8>) -> Range<Int>? {
    var start = line
    while start < markdown.count, markdown[start] == UInt8(ascii: "#") { start += 1 }
    let isHeading = start > line
    if isHeading {
      guard start - line <= 6, start < markdown.count, markdown[start] == UInt8(ascii: " ") else { return nil }
      start += 1
    }
    // The first bytes of all may be a mark of the encoding.
    guard start + 1 < markdown.count, beginsText[Int(markdown[start])],
      markdown[start] != 0xEF || markdown[start + 1] != 0xBB
    else { return nil }
    let end = markEnd(in: markdown, from: start)
    guard end == markdown.count || markdown[end] == 0x0A,
      end + 1 >= markdown.count || markdown[end + 1] == 0x0A
    else { return nil }
    let last = markdown[end - 1]
    return last == UInt8(ascii: " ") || isHeading && last == UInt8(ascii: "#") ? nil : start..<end
  }

  /// Where the first mark or control stands; a line's end is one.
  private static func markEnd(in markdown: borrowing Span<UInt8>, from start: Int) -> Int {
    let bytes = markdown.bytes
    var index = start
    while index < bytes.byteCount {
      // Eight bytes at a time, as most are of characters beyond ASCII. The load looks after its bounds.
      while index + 8 <= bytes.byteCount,
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
          == 0x8080_8080_8080_8080
      { index += 8 }
      guard index < bytes.byteCount else { break }
      if isMark[Int(markdown[index])] { return index }
      index += 1
    }
    return bytes.byteCount
  }

  /// What begins no block but a paragraph; others begin with a sign, a digit or a space.
  private static let beginsText: [Bool] = (0..<256).map { byte in
    byte >= 0x80 || ".,;?()\"'".utf8.contains(UInt8(byte)) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// What mark-up inside of a line begins with, and controls. Where there is no `[`, no `!` and no `]` means anything.
  private static let isMark: [Bool] = (0..<256).map { $0 < 0x20 || $0 == 0x7F || "`\\*_&<[|~".utf8.contains(UInt8($0)) }

  private static func isFence(_ markdown: borrowing Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let first = markdown[line.lowerBound]
    return (first == UInt8(ascii: "`") || first == UInt8(ascii: "~")) && markdown[line.lowerBound + 1] == first
      && markdown[line.lowerBound + 2] == first
  }
}
