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
    isChinese = Self.isChinese(text)
    var words = TopicWordReader(isChinese: isChinese)
    var table = table
    var count = 0
    // A short line has no more; the table must keep a free place.
    while count < 48, let word = words.next(in: text) {
      let place = Self.place(of: word, in: table.span)
      guard table[place] == 0 else { continue }
      table[place] = word
      count += 1
    }
    self.table = table
    self.count = count
  }

  private let isChinese: Bool

  var isEmpty: Bool { count == 0 }

  /// Marks in `found` which of the words stand in the first two hundred characters of a text.
  func mark(_ text: borrowing Span<UInt8>, in found: inout UInt64) {
    var end = min(text.count, Self.read)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let head = text.extracting(0..<end)
    var words = TopicWordReader(isChinese: isChinese)
    let table = table.span
    while let word = words.next(in: head) {
      let place = Self.place(of: word, in: table)
      if table[place] != 0 { found |= 1 << UInt64(place) }
    }
  }

  /// Which share of the words was found, in percent.
  func share(_ found: UInt64) -> Int { count == 0 ? 0 : found.nonzeroBitCount * 100 / count }

  /// Where the word stands, or the free place where it would.
  private static func place(of word: UInt64, in table: Span<UInt64>) -> Int {
    var place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 58)
    while table[place] != 0, table[place] != word { place = (place + 1) & 63 }
    return place
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

  /// In bytes: what a section is about shows in its first lines.
  private static let read = 600
}

/// Reads the hashes of the words of a text, one by one.
private struct TopicWordReader {
  private let isChinese: Bool
  private var index = 0
  /// The character before, of which a pair begins.
  private var previous: UInt32 = 0

  init(isChinese: Bool) { self.isChinese = isChinese }

  mutating func next(in text: borrowing Span<UInt8>) -> UInt64? {
    isChinese ? nextPair(in: text) : nextWord(in: text)
  }

  private mutating func nextPair(in text: borrowing Span<UInt8>) -> UInt64? {
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      guard isLetter(scalar) || (0x3400...0x9FFF).contains(scalar) || (0x30...0x39).contains(scalar) else { continue }
      let first = previous
      previous = scalar
      if first != 0 { return UInt64(first) << 32 | UInt64(scalar) }
    }
    return nil
  }

  private mutating func nextWord(in text: borrowing Span<UInt8>) -> UInt64? {
    while index < text.count {
      let start = index
      var word = start == 0 ? Fingerprint(value: 0) : Fingerprint()
      while index < text.count, isLetter(UInt32(text[index])) {
        word.add(text[index] | 0x20)
        index += 1
      }
      let length = index - start
      if index < text.count { index += text.scalar(at: index).width }
      if length >= 4 { return word.value | 1 }
    }
    return nil
  }

  private func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) }
}
