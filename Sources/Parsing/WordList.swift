import SourceModel

/// Words that lines are searched for, with a filter that tells most places where none of them stands by two bytes.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  let words: [StaticString]
  /// The first two bytes of each word.
  private var heads = BytePairs()
  /// The last two.
  private var tails = BytePairs()

  /// - Parameter words: of two bytes and more each.
  init(arrayLiteral words: StaticString...) {
    self.words = words
    for word in words {
      word.withUTF8Buffer { bytes in
        heads.insert(bytes[0], bytes[1])
        tails.insert(bytes[bytes.count - 2], bytes[bytes.count - 1])
      }
    }
  }

  func begins(_ text: borrowing Span<UInt8>) -> Bool {
    text.count >= 2 && heads.contains(text[0], text[1]) && stands(in: text, at: 0)
  }

  func ends(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count >= 2, tails.contains(text[text.count - 2], text[text.count - 1]) else { return false }
    for word in words where text.hasSuffix(word) { return true }
    return false
  }

  /// Whether one of the words stands anywhere in the text.
  func occurs(in text: borrowing Span<UInt8>) -> Bool {
    var index = 1
    while index < text.count {
      if heads.contains(text[index - 1], text[index]), stands(in: text, at: index - 1) { return true }
      index += 1
    }
    return false
  }

  private func stands(in text: borrowing Span<UInt8>, at index: Int) -> Bool {
    for word in words where text.has(word, at: index) { return true }
    return false
  }
}

/// Pairs of bytes, known by the lower six bits of each.
private struct BytePairs: Sendable {
  private var rows: [64 of UInt64] = .init(repeating: 0)

  mutating func insert(_ first: UInt8, _ second: UInt8) { rows[Int(first & 63)] |= 1 << UInt64(second & 63) }

  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    // An inline array is copied for each element that is read; a span is not.
    rows.span[Int(first & 63)] & 1 << UInt64(second & 63) != 0
  }
}
