/// The letters of a word without their order: it tells nearly all words from those of markers at the price of a few bits.
struct LetterSet {
  private var bits: UInt32 = 0

  /// - Parameter character: a small letter or a digit of ASCII.
  @inline(__always)
  mutating func insert(_ character: UInt32) { bits |= 1 << min(26, character &- 0x61) }

  private init(of word: StaticString) {
    // Unsafe: the bytes of a static string are never freed, and the indices stay below its count.
    for index in 0..<word.utf8CodeUnitCount { insert(UInt32(word.utf8Start[index])) }
  }

  init() {}

  /// Words of markers, and how many letters may be wrong in each.
  private static let markers: [(letters: LetterSet, length: Int, wrong: Int)] = [
    (LetterSet(of: "paidbegin"), 9, 2), (LetterSet(of: "paidend"), 7, 2), (LetterSet(of: "pagebreak"), 9, 2),
    (LetterSet(of: "erphpdown"), 9, 2), (LetterSet(of: "membersonly"), 11, 2), (LetterSet(of: "paywall"), 7, 1),
    // A letter doubled, or two swapped.
    (LetterSet(of: "paid"), 4, 1), (LetterSet(of: "hide"), 4, 1), (LetterSet(of: "free"), 4, 1),
    (LetterSet(of: "more"), 4, 1),
  ]

  /// False only of words that no marker's word can have become.
  /// - Parameter length: of the word whose letters these are.
  func mayBeMarker(_ length: Int) -> Bool {
    for marker in Self.markers where abs(length - marker.length) <= marker.wrong {
      // Each letter that is wrong takes at most one away and brings one in.
      if (marker.letters.bits & ~bits).nonzeroBitCount <= marker.wrong,
        (bits & ~marker.letters.bits).nonzeroBitCount <= marker.wrong
      {
        return true
      }
    }
    return false
  }
}
