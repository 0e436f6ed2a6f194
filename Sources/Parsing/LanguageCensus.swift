import DocumentModel
import SourceModel

/// Which language a text is in, by its characters.
struct LanguageCensus {
  /// Looks at the first 64 KiB of lines, which hold more than enough words to tell. Markers are no part of them.
  static func language(of draft: Draft) -> Language {
    var census = LanguageCensus()
    var bytes = 0
    for line in draft.lines.indices {
      draft.withText(of: line) { census.count($0) }
      bytes += draft.lines[line].content.count
      if bytes > 1 << 16 { break }
    }
    // Two Chinese characters say about as much as one Latin word.
    if census.han < census.words * 2 { return .english }
    return census.traditional > census.simplified ? .chineseTraditional : .chineseSimplified
  }

  private var words = 0
  private var han = 0
  private var simplified = 0
  private var traditional = 0

  private mutating func count(_ text: borrowing Span<UInt8>) {
    var index = 0
    // Words of the ASCII stretch that is being read; an address or a path in one piece has none.
    var stretch = 0
    var isAddress = false
    var inWord = false
    while index < text.count {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if scalar <= 0x20 || scalar >= 0x80 {
        if !isAddress { words += stretch }
        stretch = 0
        isAddress = false
        inWord = false
      } else if (0x41...0x5A).contains(scalar & ~0x20) {
        if !inWord { stretch += 1 }
        inWord = true
      } else {
        inWord = false
        isAddress = isAddress || scalar == 0x40 || scalar == 0x2F || scalar == 0x5C || scalar == 0x5F
      }
      guard (0x4E00...0x9FFF).contains(scalar) else { continue }
      han += 1
      if Self.simplifiedOnly.contains(scalar) { simplified += 1 }
      if Self.traditionalOnly.contains(scalar) { traditional += 1 }
    }
    if !isAddress { words += stretch }
  }

  private static let simplifiedOnly = HanSet(
    "们个这来时为说国会学对发经过后动产业务现开门问间关实应机电长东车马书见员长质资规级线组织结给统济进运还边达远认识议论记设证评语请调谈")
  private static let traditionalOnly = HanSet(
    "們個這來時為說國會學對發經過後動產業務現開門問間關實應機電長東車馬書見員質資規級線組織結給統濟進運還邊達遠認識議論記設證評語請調談")
}

/// A set of Chinese characters of the basic block, a bit for each.
private struct HanSet {
  private var bits = [UInt64](repeating: 0, count: (0x9FFF - 0x4E00) / 64 + 1)

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      bits[Int(scalar.value - 0x4E00) / 64] |= 1 << UInt64((scalar.value - 0x4E00) % 64)
    }
  }

  /// - Parameter scalar: from U+4E00 to U+9FFF.
  func contains(_ scalar: UInt32) -> Bool {
    bits[Int(scalar - 0x4E00) / 64] & 1 << UInt64((scalar - 0x4E00) % 64) != 0
  }
}
