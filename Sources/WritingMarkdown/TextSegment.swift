/// A stretch of a line that no mark-up interrupts, and how to write it so that it is read as text.
///
/// What stands beside a segment is the edge of a line, an asterisk or a backtick; none of these completes mark-up that
/// a segment begins.
struct TextSegment {
  private let range: Range<Int>
  /// White space at the start, or at the end, has to be written as references.
  var referencesLeadingSpace = false
  var referencesTrailingSpace = false
  /// The index of a character that needs a backslash because of where it stands; it may lie outside the segment.
  var protected: Int?
  /// The first character has to be written as a reference.
  var referencesFirst = false

  init(_ range: Range<Int>) { self.range = range }

  func write(_ bytes: [UInt8], to output: inout [UInt8]) {
    let text = bytes.span
    var start = range.lowerBound
    var end = range.upperBound
    if referencesLeadingSpace {
      while start < end, isWhiteSpace(text, at: start) {
        start = CharacterReference.append(text, at: start, to: &output)
      }
    }
    if referencesTrailingSpace {
      while end > start {
        let index = CharacterReference.start(of: text, before: end)
        if !isWhiteSpace(text, at: index) { break }
        end = index
      }
    }
    let inner = start..<end
    if referencesFirst && start < end { start = CharacterReference.append(text, at: start, to: &output) }
    if let protected, start <= protected, protected < end {
      escape(bytes, from: start, to: protected, within: inner, to: &output)
      output.append(UInt8(ascii: "\\"))
      output.append(text[protected])
      start = protected + 1
    }
    escape(bytes, from: start, to: end, within: inner, to: &output)
    while end < range.upperBound { end = CharacterReference.append(text, at: end, to: &output) }
  }

  private func isWhiteSpace(_ text: Span<UInt8>, at index: Int) -> Bool {
    // Most lines begin with an ideograph or a letter, which the lead byte tells.
    switch text[index] {
    case 0x21...0xC1, 0xE4...0xEE: false
    default: CharacterReference.isWhiteSpace(CharacterReference.scalar(of: text, at: index).scalar)
    }
  }

  private func escape(
    _ bytes: [UInt8], from start: Int, to end: Int, within inner: Range<Int>, to output: inout [UInt8]
  ) {
    let text = bytes.span
    var copied = start
    var index = start
    while index < end {
      guard InlineSyntax.mayNeedEscape(text[index]) else {
        index += 1
        continue
      }
      switch InlineSyntax.escape(at: index, of: text, within: inner) {
      case .none:
        index += 1
      case .backslash:
        output.append(contentsOf: bytes[copied..<index])
        output.append(UInt8(ascii: "\\"))
        copied = index
        index += 1
      case .reference:
        output.append(contentsOf: bytes[copied..<index])
        index = CharacterReference.append(text, at: index, to: &output)
        copied = index
      }
    }
    if copied < end { output.append(contentsOf: bytes[copied..<end]) }
  }
}
