/// The front matter that Galley writes: `title`, `author`, `date` and `source`, each at most once and in this order, as
/// plain words or as strings in double quotes.
enum FrontMatterProfile {
  private static let keys = ["title", "author", "date", "source"]

  /// Where the document begins, as an index and a number of lines. Front matter that is not of this form is a fault.
  static func bodyStart(in text: Span<UInt8>, faults: inout [MarkdownText.Fault]) -> (index: Int, line: Int) {
    guard text.count > 3, isFence(line(at: 0, of: text)) else { return (0, 0) }
    var index = 4
    var number = 1
    var key = -1
    while index < text.count {
      let line = line(at: index, of: text)
      index += line.count + 1
      number += 1
      if isFence(line) { return (min(index, text.count), number) }
      if !isEntry(line, behind: &key) { faults.append(MarkdownText.Fault(line: number, element: "front_matter")) }
    }
    faults.append(MarkdownText.Fault(line: number, element: "front_matter"))
    return (text.count, number)
  }

  private static func line(at start: Int, of text: Span<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n") {
      line.append(text[index])
      index += 1
    }
    return line
  }

  private static func isFence(_ line: [UInt8]) -> Bool { line == Array("---".utf8) }

  /// - Parameter key: the last key's place among all.
  private static func isEntry(_ line: [UInt8], behind key: inout Int) -> Bool {
    let item = Array("  - ".utf8)
    if line.starts(with: item) { return key == 1 && isScalar(line[item.count...]) }
    guard let place = keys.firstIndex(where: { line.starts(with: Array("\($0):".utf8)) }), place > key else {
      return false
    }
    key = place
    let rest = line[(keys[place].utf8.count + 1)...]
    if rest.isEmpty { return place == 1 }
    return rest.first == UInt8(ascii: " ") && isScalar(rest.dropFirst())
  }

  /// Whether a value ends where its line does and begins with no sign that YAML has a use for.
  private static func isScalar(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let isControl = text.contains { $0 < 0x20 || $0 == 0x7F }
    guard first == UInt8(ascii: "\"") else {
      let signs = Array(":#\"'[]{}&*!|>%@`".utf8)
      return !isControl && (first >= 0x80 || first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z"))
        && last != UInt8(ascii: " ") && !text.contains(where: signs.contains)
    }
    guard !isControl, text.count > 1, last == UInt8(ascii: "\"") else { return false }
    // A quotation mark inside is escaped, and so is each backslash.
    var isEscaped = false
    for byte in text.dropFirst().dropLast() {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return false
      }
    }
    return !isEscaped
  }
}
