import SourceModel

/// Feeds a text as whoever shows it reads it: without tags, with entities, escapes of JSON, JavaScript and CSS, and bytes of
/// URLs and of mail resolved. It knows no grammar, so that no text is too broken for it.
struct Resolving {
  private let bytes: [UInt8]
  private var index = 0
  /// Behind this place no tag ends.
  private var lastClosing: Int
  /// Whether comments may still end, as far as is known.
  private var commentsEnd = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lastClosing = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
  }

  /// Whether there is anything to resolve.
  /// - Parameter readingOnce: whether references alone count: what one's own writers escape otherwise, normal form undoes.
  static func isWanted(for text: Span<UInt8>, readingOnce: Bool = false) -> Bool {
    if readingOnce { return text.firstIndex(of: UInt8(ascii: "&")) != nil }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "="): return true
      default: break
      }
    }
    return false
  }

  mutating func feed(_ watch: inout TextWatch, origin: Int, isPiece: Bool) {
    watch.isResolved = true
    defer { watch.isResolved = false }
    var clean = 0
    func place(_ index: Int) -> Int { isPiece ? origin : origin + index }
    func flush(_ end: Int, _ watch: inout TextWatch) {
      if clean < end { watch.take(bytes.span.extracting(clean..<end), origin: place(clean), isPiece: isPiece) }
    }
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "<"):
        guard skipTag() else { break }
        flush(start, &watch)
        clean = index
        continue
      case UInt8(ascii: "&"):
        guard let scalar = entity() else { break }
        flush(start, &watch)
        watch.take(scalar, at: place(start))
        clean = index
        continue
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { break }
        flush(start, &watch)
        watch.take(scalar, at: place(start))
        clean = index
        continue
      case UInt8(ascii: "%"), UInt8(ascii: "="):
        let decoded = escapedBytes(bytes[index])
        guard !decoded.isEmpty else { break }
        flush(start, &watch)
        watch.take(decoded.span, origin: place(start), isPiece: true)
        clean = index
        continue
      default: break
      }
      index = start + 1
    }
    flush(bytes.count, &watch)
    watch.stop()
  }

  /// `<` and a letter, `/`, `!` or `?`, up to `>`.
  private mutating func skipTag() -> Bool {
    guard index + 1 < bytes.count, index < lastClosing else { return false }
    let next = bytes[index + 1]
    let isTag = (next | 0x20) &- 0x61 < 26 || next == 0x2F || next == 0x21 || next == 0x3F
    guard isTag else { return false }
    let isComment = commentsEnd && has("<!--", at: index)
    var end = index + 2
    while end <= lastClosing {
      if bytes[end] == UInt8(ascii: ">"), !isComment || bytes[end - 1] == 0x2D && bytes[end - 2] == 0x2D { break }
      end += 1
    }
    // A comment that does not end is text.
    guard end <= lastClosing else {
      if isComment { commentsEnd = false } else { lastClosing = -1 }
      return false
    }
    index = end + 1
    return true
  }

  private func has(_ text: StaticString, at index: Int) -> Bool { bytes.span.holds(text, at: index) }

  /// A character by number, or by one of the names that signs of markers have. `&amp;lt;` was escaped twice.
  private mutating func entity() -> UInt32? {
    var place = index + 1
    while has("amp;", at: place) { place += 4 }
    if has("#", at: place) {
      place += 1
      let isHexadecimal = place < bytes.count && bytes[place] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { place += 1 }
      var value: UInt32 = 0
      let first = place
      while place < bytes.count, place - first < 8, let digit = Self.digit(bytes[place]), isHexadecimal || digit < 10 {
        value = value &* (isHexadecimal ? 16 : 10) &+ digit
        place += 1
      }
      guard place > first else { return nil }
      if has(";", at: place) { place += 1 }
      index = place
      return value
    }
    for (name, scalar) in Self.names where has(name, at: place) {
      index = place + name.utf8CodeUnitCount
      return scalar.value
    }
    guard place > index + 1 else { return nil }
    index = place
    return 0x26
  }

  private static let names: [(StaticString, Unicode.Scalar)] = [
    ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("nbsp;", " "), ("num;", "#"), ("dollar;", "$"),
    ("lbrack;", "["), ("lsqb;", "["), ("rbrack;", "]"), ("rsqb;", "]"), ("sol;", "/"), ("excl;", "!"), ("equals;", "="),
    ("ensp;", " "), ("emsp;", " "), ("thinsp;", " "), ("zwj;", "\u{200D}"), ("zwnj;", "\u{200C}"), ("shy;", "\u{AD}"),
    ("ldquo;", "“"), ("rdquo;", "”"), ("mdash;", "—"), ("ndash;", "–"), ("hellip;", "…"), ("middot;", "·"),
  ]

  /// `\u4ED8`, `\u{4ED8}`, `\4ED8 ` of CSS, `\n`.
  private mutating func escape() -> UInt32? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
      return 0x20
    case UInt8(ascii: "u"):
      let isBraced = has("{", at: index + 2)
      let start = index + (isBraced ? 3 : 2)
      guard let (value, end) = hexadecimal(from: start, most: isBraced ? 6 : 4), isBraced || end == start + 4 else {
        return nil
      }
      index = isBraced && has("}", at: end) ? end + 1 : end
      if (0xD800..<0xDC00).contains(value), has("\\u", at: index),
        let (low, lowEnd) = hexadecimal(from: index + 2, most: 4), (0xDC00..<0xE000).contains(low)
      {
        index = lowEnd
        return 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
      }
      return value
    default:
      guard let (value, end) = hexadecimal(from: index + 1, most: 6), end >= index + 5 else { return nil }
      index = has(" ", at: end) ? end + 1 : end
      return value
    }
  }

  private func hexadecimal(from start: Int, most: Int) -> (value: UInt32, end: Int)? {
    var value: UInt32 = 0
    var place = start
    while place < bytes.count, place - start < most, let digit = Self.digit(bytes[place]) {
      value = value << 4 | digit
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }

  /// `%E4%BB%98` of URLs (RFC 3986) and `=E4=BB=98` of mail (RFC 2045), with its soft line ends.
  private mutating func escapedBytes(_ sign: UInt8) -> [UInt8] {
    var decoded: [UInt8] = []
    while index + 2 < bytes.count, bytes[index] == sign {
      if sign == UInt8(ascii: "="), bytes[index + 1] == 0x0D || bytes[index + 1] == 0x0A {
        index += bytes[index + 1] == 0x0D && bytes[index + 2] == 0x0A ? 3 : 2
        continue
      }
      guard let high = Self.digit(bytes[index + 1]), let low = Self.digit(bytes[index + 2]) else { break }
      decoded.append(UInt8(high << 4 | low))
      index += 3
    }
    return decoded
  }
}

extension Span where Element == UInt8 {
  /// Whether the bytes of `text` stand at `index`.
  func holds(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    // Unsafe: the bytes of a static string are never freed, and the loop stays within its count.
    for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
