import SourceModel

/// How many signs of which sort a line has.
struct SignCensus {
  /// Without white space.
  private(set) var count = 0
  /// Characters wider than ASCII.
  private(set) var wide = 0
  private(set) var letters = 0
  private(set) var words = 0
  /// Signs that programs have and sentences have not.
  private(set) var signs = 0
  /// + - | and the like, of which drawings are made, and box drawing characters.
  private(set) var drawing = 0

  init(_ text: borrowing Span<UInt8>) {
    let table = Self.sorts
    let sorts = table.span
    var wasLetter = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x80 else {
        let (scalar, width) = text.scalar(at: index)
        index += width
        wasLetter = 0
        if !isSpace(scalar) { count(scalar) }
        continue
      }
      index += 1
      let sort = sorts[Int(byte)]
      let isLetter = sort.number(.letter)
      count += 1 - sort.number(.space)
      letters += isLetter
      words += isLetter & ~wasLetter
      signs += sort.number(.code)
      drawing += sort.number(.drawing)
      wasLetter = isLetter
    }
  }

  private mutating func count(_ scalar: UInt32) {
    count += 1
    if (0x2500...0x259F).contains(scalar) { drawing += 1 } else if scalar >= 0x2E80 { wide += 1 }
  }

  /// What each character of ASCII is.
  private static let sorts = [128 of Sort] { byte in
    switch UInt8(byte) {
    case 0x20, 0x09: .space
    case 0x41...0x5A, 0x61...0x7A: .letter
    case UInt8(ascii: "|"): [.code, .drawing]
    case UInt8(ascii: "+"), UInt8(ascii: "-"): .drawing
    case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "^"): .code
    default: LineLook.isCodeSign(UInt32(byte)) ? .code : []
    }
  }

  private struct Sort: OptionSet {
    var rawValue: UInt8

    static let space = Sort(rawValue: 1)
    static let letter = Sort(rawValue: 2)
    static let code = Sort(rawValue: 4)
    static let drawing = Sort(rawValue: 8)

    /// 1 if the character is of this sort, else 0.
    func number(_ sort: Sort) -> Int { rawValue & sort.rawValue == 0 ? 0 : 1 }
  }
}
