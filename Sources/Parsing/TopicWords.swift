import SourceModel

/// The words of a short line, to see whether the text below takes them up: a heading names what its section is about.
///
/// Chinese has no blanks between words, so that each pair of neighbouring characters counts as a word there; in Latin
/// script words of four letters and more do.
struct TopicWords {
  /// Hashes of the words, open addressing; 0 is a free place.
  private var table: [64 of UInt64] = .init(repeating: 0)
  private var count = 0

  init(of text: borrowing Span<UInt8>) {
    let isChinese = Self.isChinese(text)
    Self.forEachWord(in: text, isChinese: isChinese) { word in
      // A short line has no more; the table must keep a free place.
      guard count < 48, let place = place(of: word, orFree: true), table[place] == 0 else { return }
      table[place] = word
      count += 1
    }
    self.isChinese = isChinese
  }

  private var isChinese = false

  var isEmpty: Bool { count == 0 }

  /// Marks in `found` which of the words stand in the first two hundred characters of a text.
  func mark(_ text: borrowing Span<UInt8>, in found: inout UInt64) {
    var end = min(text.count, Self.read)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    Self.forEachWord(in: text.extracting(0..<end), isChinese: isChinese) { word in
      if let place = place(of: word, orFree: false) { found |= 1 << UInt64(place) }
    }
  }

  /// Which share of the words was found, in percent.
  func share(_ found: UInt64) -> Int { count == 0 ? 0 : found.nonzeroBitCount * 100 / count }

  private func place(of word: UInt64, orFree: Bool) -> Int? {
    var place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 58)
    while table[place] != 0 {
      if table[place] == word { return place }
      place = (place + 1) & 63
    }
    return orFree ? place : nil
  }

  private static func isChinese(_ text: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      if (0x3400...0x9FFF).contains(scalar) { return true }
      index += width
    }
    return false
  }

  private static func forEachWord(in text: borrowing Span<UInt8>, isChinese: Bool, _ body: (UInt64) -> Void) {
    var index = 0
    var previous: UInt32 = 0
    var word: UInt64 = 0
    var length = 0
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      let isLetter = (0x61...0x7A).contains(scalar | 0x20)
      if isChinese {
        guard isLetter || (0x3400...0x9FFF).contains(scalar) || (0x30...0x39).contains(scalar) else { continue }
        if previous != 0 { body(UInt64(previous) << 32 | UInt64(scalar)) }
        previous = scalar
      } else if isLetter {
        word = (word ^ UInt64(scalar | 0x20)) &* 0x100_0000_01B3
        length += 1
      } else {
        if length >= 4 { body(word | 1) }
        word = 0xCBF2_9CE4_8422_2325
        length = 0
      }
    }
    if !isChinese, length >= 4 { body(word | 1) }
  }

  /// In bytes: what a section is about shows in its first lines.
  private static let read = 600
}
