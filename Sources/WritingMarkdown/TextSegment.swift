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
  var context = InlineSyntax.Context()

  init(_ range: Range<Int>) { self.range = range }

  /// - Parameter signs: what pairs in the block, found when it is first asked for.
  func write(_ bytes: [UInt8], pairing signs: inout LazyPairedSigns, to output: inout [UInt8]) {
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
    if referencesFirst && start < end { start = CharacterReference.append(text, at: start, to: &output) }
    // Neighbours count only if they are written as they are: a reference ends in a semicolon.
    let inner = start..<end
    if let protected, start <= protected, protected < end {
      escape(bytes, from: start, to: protected, within: inner, pairing: &signs, to: &output)
      output.append(UInt8(ascii: "\\"))
      output.append(text[protected])
      start = protected + 1
    }
    escape(bytes, from: start, to: end, within: inner, pairing: &signs, to: &output)
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
    _ bytes: [UInt8], from start: Int, to end: Int, within inner: Range<Int>, pairing signs: inout LazyPairedSigns,
    to output: inout [UInt8]
  ) {
    let text = bytes.span
    var copied = start
    var index = start
    while index < end {
      let byte = text[index]
      guard InlineSyntax.mayNeedEscape(byte) else {
        // Ideographs and full-width signs take three bytes.
        index += byte < 0xE0 ? 1 : 3
        continue
      }
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
        let run = index..<PairedSigns.end(ofRunAt: index, in: text, before: end)
        index = run.upperBound
        guard
          signs.found(in: text).needEscape(run, in: text, within: start..<inner.upperBound, strongEnd: signs.strongEnd)
        else { continue }
        output.append(contentsOf: bytes[copied..<run.lowerBound])
        for _ in run {
          output.append(UInt8(ascii: "\\"))
          output.append(byte)
        }
        copied = index
        continue
      case UInt8(ascii: ":"):
        switch WebAddress(aroundColon: index, in: text, within: copied..<end) {
        case .none: index += 1
        case .link(let address):
          output.append(contentsOf: bytes[copied..<address.lowerBound])
          output.append(UInt8(ascii: "<"))
          output.append(contentsOf: bytes[address])
          output.append(UInt8(ascii: ">"))
          index = address.upperBound
          copied = index
        case .escape:
          output.append(contentsOf: bytes[copied..<index])
          output.append(UInt8(ascii: "\\"))
          copied = index
          index += 1
        }
        continue
      default: break
      }
      switch InlineSyntax.escape(at: index, of: text, within: inner, context, signs: { signs.found(in: $0) }) {
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
