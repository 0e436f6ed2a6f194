import SourceModel

/// Breaks long lines of Markdown at spaces.
///
/// A line end inside a paragraph is a space to a reader (CommonMark 0.30, section 6.8), so only a single space may give
/// way to one. Between two Chinese characters it stays: browsers and programs drop line ends there (CSS Text 3, section
/// 4.1.3), and Chinese has no other place to break a line of source. A line is not broken where the next one would begin
/// with what may be the mark-up of a block, nor behind signs alone, which may be a rule or an underline, nor behind a
/// backslash, which would make a hard break.
struct LineWrapping {
  var columns: Int
  var prefix: StaticString
  /// Whether the line has labels, which are code. Backticks of the text have backslashes there; elsewhere they may not,
  /// and are no code.
  var hasLabels: Bool

  /// Wraps the line that goes from `start` to the end of `output`.
  func wrap(_ output: inout [UInt8], from start: Int) {
    let line = Array(output[start...])
    let breaks = breaks(in: line.span)
    guard !breaks.isEmpty else { return }
    output.removeSubrange(start...)
    var position = 0
    for index in breaks {
      output.append(contentsOf: line[position..<index])
      output.append(UInt8(ascii: "\n"))
      prefix.withUTF8Buffer { output.append(contentsOf: $0) }
      position = index + 1
    }
    output.append(contentsOf: line[position...])
  }

  /// The spaces that give way to line ends.
  private func breaks(in line: Span<UInt8>) -> [Int] {
    let prefixWidth = prefix.utf8CodeUnitCount
    var breaks: [Int] = []
    var width = prefixWidth
    var candidate: (index: Int, width: Int)?
    var index = 0
    var isInCode = false
    var hasWords = false
    while index < line.count {
      let (scalar, length) = line.scalar(at: index)
      if hasLabels, scalar == 0x60, index == 0 || line[index - 1] != UInt8(ascii: "\\") { isInCode.toggle() }
      if scalar >= 0x80 || Self.isAlphanumeric(scalar) { hasWords = true }
      if scalar == 0x20, !isInCode, hasWords, mayBreak(at: index, in: line) {
        if width > columns, let place = candidate {
          breaks.append(place.index)
          width = prefixWidth + width - place.width - 1
        }
        candidate = (index, width)
      }
      width += terminalColumns(of: scalar)
      index += length
    }
    if width > columns, let place = candidate { breaks.append(place.index) }
    return breaks
  }

  private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private func mayBreak(at index: Int, in line: Span<UInt8>) -> Bool {
    guard index > 0, index + 1 < line.count else { return false }
    let next = line.scalar(at: index + 1).value
    let last = line.scalar(before: index).value
    guard last > 0x20, last != 0x5C, !isSpace(last), !isSpace(next) else { return false }
    if terminalColumns(of: last) == 2, terminalColumns(of: next) == 2 { return false }
    switch next {
    case 0x41...0x5A, 0x61...0x7A, 0xA1...0xFFFF: return true
    // A number is no list if something else than a point or a bracket stands behind it.
    case 0x30...0x39: return !isListNumber(at: index + 1, in: line)
    case 0x22, 0x24, 0x25, 0x27, 0x28, 0x2C, 0x2E, 0x2F, 0x3B, 0x3F: return true
    default: return false
    }
  }

  private func isListNumber(at start: Int, in line: Span<UInt8>) -> Bool {
    var index = start
    while index < line.count, line[index] >= UInt8(ascii: "0"), line[index] <= UInt8(ascii: "9") { index += 1 }
    return index < line.count && (line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"))
  }
}
