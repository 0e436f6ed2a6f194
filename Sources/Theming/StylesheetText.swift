import SourceModel

/// The text of a stylesheet: UTF-8 with line feeds, fit to stand inside a page.
struct StylesheetText: Sendable {
  let bytes: [UInt8]

  /// Why a file is no such text.
  struct Problem: Error {
    var finding: ThemeMessage.Finding
    var position: SourcePosition
  }

  /// - Parameter file: A byte order mark is dropped, and CR and CRLF become LF (CSS Syntax Module Level 3, section 3.3),
  ///   as an HTML parser makes of them as well.
  init(_ file: [UInt8]) throws(Problem) {
    let content = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    var lines = Array(content)
    if lines.contains(UInt8(ascii: "\r")) {
      lines = []
      for (index, byte) in zip(content.indices, content) {
        if byte == UInt8(ascii: "\n"), index > content.startIndex, content[index - 1] == UInt8(ascii: "\r") { continue }
        lines.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
      }
    }
    bytes = lines
    do {
      _ = try UTF8Span(validating: lines.span)
    } catch {
      throw Problem(finding: .notText, position: Self.position(of: error.byteOffsets.lowerBound, in: lines))
    }
    if let (name, offset) = Self.firstObstacle(in: lines) {
      throw Problem(finding: .notEmbeddable(name), position: Self.position(of: offset, in: lines))
    }
  }

  /// A stretch of the stylesheet on one line, cut where it gets too long for a message.
  func excerpt(of tokens: some BidirectionalCollection<Token>) -> String {
    let limit = 48
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let stretch = bytes[first.range.lowerBound..<last.range.upperBound]
    // A scalar is four bytes at most.
    var start = stretch.prefix(limit * 4)
    while start.endIndex < stretch.endIndex, !stretch[start.endIndex].startsScalar { start.removeLast() }
    let words = start.split(whereSeparator: \.isWhitespace).map { String(decoding: $0, as: UTF8.self) }
    let scalars = words.joined(separator: " ").unicodeScalars
    guard scalars.count > limit || start.count < stretch.count else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
  }

  /// What cannot stand in a `style` element. Its content is raw text, in which nothing can be escaped and the first end tag
  /// ends it (HTML Standard, sections 13.1.2.6 and 13.2.5.12); control characters have no place in a page.
  private static func firstObstacle(in bytes: [UInt8]) -> (name: String, offset: Int)? {
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        let word = String(decoding: bytes[offset...].prefix("</style".utf8.count), as: UTF8.self)
        if word.lowercased() == "</style" { return ("the characters \(word)", offset) }
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
      case ..<0x20: return ("the control character U+00" + hex(byte), offset)
      case 0x7F: return ("the control character U+007F", offset)
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE, 0xBF:
        if bytes[..<offset].suffix(2).elementsEqual([0xEF, 0xBF]) { return ("a character that is none", offset - 2) }
      default: continue
      }
    }
    return nil
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let before = bytes[..<offset]
    let line = before.lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(line: line, column: before[start...].lazy.filter(\.startsScalar).count + 1)
  }
}
