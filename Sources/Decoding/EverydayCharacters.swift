/// The hanzi that most text is made of: level 1 of GB 2312 and level 1 of Big5, some 6,500.
struct EverydayCharacters: Sendable {
  static let shared = EverydayCharacters()

  /// One bit for each of U+4E00…U+9FFF.
  private var bits = [UInt64](repeating: 0, count: (0xA000 - 0x4E00) / 64)

  private init() {
    let trails: [UInt8] = Array(0xA1...0xFE)
    insert(set: "GB18030", leads: 0xB0...0xD7, trails: trails)
    insert(set: "BIG5", leads: 0xA4...0xC6, trails: Array(0x40...0x7E) + trails)
  }

  private mutating func insert(set: String, leads: ClosedRange<UInt8>, trails: [UInt8]) {
    var text: [UInt8] = []
    _ = CharacterConverter.withConverter(set) { converter in
      for lead in leads {
        for trail in trails {
          let pair = [lead, trail]
          _ = converter.convert(pair.span, into: &text)
        }
      }
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where (0x4E00..<0xA000).contains(scalar.value) {
      let index = Int(scalar.value - 0x4E00)
      bits[index / 64] |= 1 << UInt64(index % 64)
    }
  }

  /// Whether a code unit of UTF-16 is an everyday character of Chinese or English text.
  func contains(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D: return true
    case 0x4E00..<0xA000:
      let index = Int(unit - 0x4E00)
      return bits[index / 64] & (1 << UInt64(index % 64)) != 0
    // Brackets, full stops, quotes and dashes; circled and Roman numbers; full-width forms; letters of Europe.
    case 0x3000...0x3011, 0x3014...0x3017, 0x2014...0x2026, 0x2460...0x249B, 0x2160...0x2179, 0xFF01...0xFF5E,
      0x00A0...0x017F:
      return true
    default: return false
    }
  }
}
