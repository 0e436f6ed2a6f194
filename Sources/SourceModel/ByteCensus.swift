/// What a stretch of UTF-8 is made of, counted in one pass of eight bytes a step.
public struct ByteCensus: Sendable {
  /// How many Unicode scalars there are.
  public let scalars: Int
  /// How many of them are ASCII.
  public let ascii: Int
  /// How many of them are Latin letters without a mark.
  public let letters: Int
  /// How many of them stand from U+4000 to U+9FFF, where almost all Chinese characters are.
  public let ideographs: Int
  /// How many of them are tabs.
  public let tabs: Int
  /// Whether four blanks or more stand in a row, as between columns.
  public let hasGap: Bool

  public init(_ text: borrowing Span<UInt8>) {
    var words = WordCensus()
    let whole = text.count & ~7
    // Unsafe: the words that are loaded end at the last whole one.
    text.withUnsafeBytes { buffer in
      var index = 0
      while index < whole {
        // As many words as one byte can count.
        let end = min(whole, index + 8 * 255)
        while index < end {
          words.count(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
          index += 8
        }
        words.settle()
      }
    }
    if whole < text.count {
      var last = WordCensus.padding
      for index in whole..<text.count { last = last << 8 | UInt64(text[index]) }
      words.count(last)
      words.settle()
    }
    scalars = text.count - words.continuations
    ascii = words.ascii - (text.count == whole ? 0 : 8 - (text.count - whole))
    // The last word is padded with digits, which are no letters.
    letters = words.letters
    ideographs = words.ideographs
    tabs = words.hasControls ? text.count(of: 0x09) : 0
    // Four blanks in a row may be parted between two words, but then two of them stand in one.
    hasGap = words.mayHavePairs && text.firstIndex(of: "    ") != nil
  }
}

/// Counts in words of eight bytes. In which order the bytes stand does not matter.
private struct WordCensus {
  private(set) var ascii = 0
  private(set) var continuations = 0
  private(set) var letters = 0
  private(set) var ideographs = 0
  private var controls: UInt64 = 0
  private var pairs: UInt64 = 0
  // Each byte counts what was in its place of a word.
  private var asciiColumns: UInt64 = 0
  private var continuationColumns: UInt64 = 0
  private var letterColumns: UInt64 = 0
  private var ideographColumns: UInt64 = 0

  @inline(__always)
  mutating func count(_ word: UInt64) {
    let tops = word & Self.tops
    asciiColumns &+= (tops ^ Self.tops) >> 7
    // Continuation bytes are 10xxxxxx (RFC 3629, section 3).
    continuationColumns &+= (tops & ~(word << 1)) >> 7
    // The first bytes of ideographs are E4 to E9: what is greater carries into the top bit in both sums.
    let low = word & ~Self.tops
    ideographColumns &+= (tops & (low &+ 0x1C1C_1C1C_1C1C_1C1C) & ~(low &+ 0x1616_1616_1616_1616)) >> 7
    // Small letters are 61 to 7A, and capitals are with the third bit from the top set.
    let small = low | 0x2020_2020_2020_2020
    letterColumns &+=
      ((small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & (tops ^ Self.tops)) >> 7
    // What is below 0x20 borrows.
    controls |= (word &- 0x2020_2020_2020_2020) & ~word
    // A blank is zero here and borrows. So may a ! beside a blank, which does no harm.
    let others = word ^ 0x2020_2020_2020_2020
    let blanks = (others &- 0x0101_0101_0101_0101) & ~others & Self.tops
    pairs |= blanks & blanks << 8
  }

  /// To be called at least every 255 words.
  mutating func settle() {
    ascii += Self.sum(asciiColumns)
    continuations += Self.sum(continuationColumns)
    letters += Self.sum(letterColumns)
    ideographs += Self.sum(ideographColumns)
    asciiColumns = 0
    continuationColumns = 0
    letterColumns = 0
    ideographColumns = 0
  }

  var hasControls: Bool { controls & Self.tops != 0 }
  var mayHavePairs: Bool { pairs != 0 }

  /// Eight digits, which are ASCII and nothing else.
  static let padding: UInt64 = 0x3030_3030_3030_3030

  /// The top bit of each byte.
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The sum of eight bytes.
  private static func sum(_ columns: UInt64) -> Int {
    let pairs = (columns & 0x00FF_00FF_00FF_00FF) &+ (columns >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}

extension Span where Element == UInt8 {
  fileprivate func count(of byte: UInt8) -> Int {
    var total = 0
    for index in indices where self[index] == byte { total += 1 }
    return total
  }
}
