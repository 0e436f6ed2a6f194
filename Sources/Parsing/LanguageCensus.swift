import DocumentModel
import SourceModel

/// Which language a text is in, by its characters.
enum LanguageCensus {
  /// Looks at the first 64 KiB, which hold more than enough letters to tell.
  static func language(of text: borrowing Span<UInt8>) -> Language {
    var letters = 0
    var han = 0
    var simplified = 0
    var traditional = 0
    var index = 0
    let limit = min(text.count, 1 << 16)
    while index < limit {
      let (scalar, width) = text.scalar(at: index)
      index += width
      if (0x41...0x5A).contains(scalar & ~0x20) { letters += 1 }
      guard (0x4E00...0x9FFF).contains(scalar) else { continue }
      han += 1
      if simplifiedOnly.contains(scalar) { simplified += 1 }
      if traditionalOnly.contains(scalar) { traditional += 1 }
    }
    // A Latin word of five letters weighs as much as a Chinese word of two characters.
    if han * 5 < letters * 2 { return .english }
    return traditional > simplified ? .chineseTraditional : .chineseSimplified
  }

  private static let simplifiedOnly = scalars("们个这来时为说国会学对发经过后动产业务现开门问间关实应机电长东车马书见员长质资规级线组织结给统济进运还边达远认识议论记设证评语请调谈")
  private static let traditionalOnly = scalars("們個這來時為說國會學對發經過後動產業務現開門問間關實應機電長東車馬書見員質資規級線組織結給統濟進運還邊達遠認識議論記設證評語請調談")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
