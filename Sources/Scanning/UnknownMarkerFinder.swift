import SourceModel

/// Finds what is shaped like a marker and has a name that no convention knows: `##paidstart##`, `##付费开始##`, `[fre]`.
///
/// Shape alone shows little, so that only what has a partner counts: words between signs that begin or end alike, a tag
/// and the same one with a slash, whose name is a letter away from that of a known one. A word between signs that stands
/// alone on its line counts if it says that something costs.
struct UnknownMarkerFinder {
  private(set) var ranges: [TextRange] = []

  private struct Token {
    var range: Range<Int>
    var opening: UInt8
    var word: [UInt8]
    var hasSlash: Bool
    var standsAlone: Bool
  }

  /// - Parameter known: where real markers stand and what resembles one, in any order.
  init(spellings: [MarkerSpelling], besides known: [TextRange], in bytes: Span<UInt8>) {
    var tokens = Self.tokens(in: bytes, spellings)
    guard !tokens.isEmpty else { return }
    let known = known.sorted { $0.start < $1.start }
    var next = 0
    tokens = tokens.filter { token in
      while next < known.count, Int(known[next].end) <= token.range.lowerBound { next += 1 }
      return next == known.count || Int(known[next].start) >= token.range.upperBound
    }
    var words: [[UInt8]: Set<[UInt8]>] = [:]
    for token in tokens {
      for key in Self.keys(token) { words[key, default: []].insert(token.hasSlash ? [0x2F] + token.word : token.word) }
    }
    for token in tokens {
      let hasPartner = Self.keys(token).contains { words[$0]!.count > 1 }
      if hasPartner || token.standsAlone && Self.isSign(token.opening) && Self.saysCost(token.word) {
        ranges.append(TextRange(token.range))
      }
    }
  }

  private static let costs = ["paid", "付费", "付費", "收费", "收費", "会员", "會員"].map { Array($0.utf8) }

  private static func saysCost(_ word: [UInt8]) -> Bool {
    costs.contains { cost in word.indices.contains { word[$0...].starts(with: cost) } }
  }

  /// What a token has in common with its partner.
  private static func keys(_ token: Token) -> [[UInt8]] {
    guard isSign(token.opening) else { return [[token.opening] + token.word] }
    // Two Chinese characters, or four letters.
    let scalars = Array(String(decoding: token.word, as: UTF8.self).unicodeScalars)
    let count = scalars.contains { (0x3400...0x9FFF).contains($0.value) } ? 2 : 4
    func key(_ side: UInt8, _ part: ArraySlice<Unicode.Scalar>) -> [UInt8] {
      [token.opening, side] + part.flatMap { Array(UTF8.encode($0)!) }
    }
    return [key(0x3C, scalars.prefix(count)), key(0x3E, scalars.suffix(count))]
  }

  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "$") }

  private static func tokens(in bytes: Span<UInt8>, _ spellings: [MarkerSpelling]) -> [Token] {
    var tokens: [Token] = []
    var signs = SignScan(for: [.byte(0x23), .byte(0x24), .byte(0x3C), .byte(0x5B), .byte(0x7B)], in: bytes)
    var start = 0
    while let index = signs.next(from: start, in: bytes) {
      let found = isSign(bytes[index]) ? signed(at: index, in: bytes) : bracketed(at: index, in: bytes, spellings)
      if let found {
        tokens.append(found)
        start = found.range.upperBound
      } else {
        // Of a longer row of signs none begins a marker.
        start = index + 1
        while start < bytes.count, bytes[start] == bytes[index] { start += 1 }
      }
    }
    return tokens
  }

  /// Two signs, a word of four letters or two Chinese characters and more, and two signs.
  private static func signed(at start: Int, in bytes: Span<UInt8>) -> Token? {
    let sign = bytes[start]
    guard start + 2 < bytes.count, bytes[start + 1] == sign, bytes[start + 2] != sign else { return nil }
    let inside = start + 2
    var index = inside
    var letters = 0
    var hanzi = 0
    while index < bytes.count, bytes[index] != sign {
      let (scalar, width) = bytes.scalar(at: index)
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case 0x2D, 0x5F: break
      case 0x3400...0x9FFF: hanzi += 1
      default:
        guard Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false else { return nil }
        letters += 1
      }
      index += width
      guard letters + hanzi <= 20, index - inside <= 80 else { return nil }
    }
    guard letters >= 4 || hanzi >= 2, index + 1 < bytes.count, bytes[index + 1] == sign,
      index + 2 == bytes.count || bytes[index + 2] != sign
    else { return nil }
    return token(start..<index + 2, inside..<index, hasSlash: false, in: bytes)
  }

  private static func bracketed(
    at start: Int, in bytes: Span<UInt8>, _ spellings: [MarkerSpelling]
  ) -> Token? {
    let closing: UInt8 = bytes[start] == 0x5B ? 0x5D : bytes[start] == 0x7B ? 0x7D : 0x3E
    // No convention has braces, so that the very word counts there.
    let least = bytes[start] == 0x7B ? 0 : 1
    var index = start + 1
    let hasSlash = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if hasSlash { index += 1 }
    let inside = index
    while index < bytes.count, index - inside <= 12, (bytes[index] | 0x20) &- 0x61 < 26 { index += 1 }
    guard index < bytes.count, bytes[index] == closing, index - inside >= 3 else { return nil }
    let word = (inside..<index).map { UInt32(bytes[$0].lowercaseASCII) }
    let isNear = spellings.contains { spelling in
      spelling.isBracketed && !spelling.isComment && spelling.word.count >= 4
        && (least...1).contains(EditDistance.between(word, spelling.word))
        && (word.count != spelling.word.count || word.sorted() == spelling.word.sorted())
    }
    return isNear ? token(start..<index + 1, inside..<index, hasSlash: hasSlash, in: bytes) : nil
  }

  private static func token(
    _ range: Range<Int>, _ inside: Range<Int>, hasSlash: Bool, in bytes: Span<UInt8>
  ) -> Token {
    var start = range.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    let standsAlone =
      (start == 0 || bytes[start - 1] == 0x0A) && (end == bytes.count || bytes[end] == 0x0A)
    return Token(
      range: range, opening: bytes[range.lowerBound], word: inside.map { bytes[$0].lowercaseASCII }, hasSlash: hasSlash,
      standsAlone: standsAlone)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
