/// A web address in running text, which GFM links without any mark-up (GFM 0.29, section 6.9) and CommonMark does not.
///
/// Written between angle brackets it is a link to every parser (CommonMark 0.30, section 6.5) and shows the same text.
/// Where parsers would not show the same, since one of them decodes what an address encodes, a backslash keeps all from
/// linking it.
enum WebAddress {
  case none
  case link(Range<Int>)
  case escape

  /// - Parameters:
  ///   - colon: a colon of the text.
  ///   - range: what may be part of the address.
  init(aroundColon colon: Int, in text: Span<UInt8>, within range: Range<Int>) {
    guard colon + 3 < range.upperBound, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
      text[colon + 3] > 0x20, let start = Self.schemeStart(before: colon, in: text, within: range)
    else {
      self = .none
      return
    }
    var end = colon + 3
    while end < range.upperBound, Self.mayStandInAddress(text[end]) { end += 1 }
    end = Self.withoutClosingSigns(colon + 3..<end, of: text)
    // A backslash in front would take the bracket for its own.
    let isEscaped = start > 0 && text[start - 1] == UInt8(ascii: "\\")
    self =
      !isEscaped && Self.isPlain(colon + 3..<end, of: text, schemeStart: start) ? .link(start..<end) : .escape
  }

  /// The schemes that GFM links, whatever their case; only a letter in front makes another word of them.
  private static func schemeStart(before colon: Int, in text: Span<UInt8>, within range: Range<Int>) -> Int? {
    var start = colon
    while start > range.lowerBound, colon - start < 6, isLetter(text[start - 1]) { start -= 1 }
    let length = colon - start
    func letter(_ offset: Int) -> UInt8 { text[start + offset] | 0x20 }
    if length == 3 {
      return letter(0) == UInt8(ascii: "f") && letter(1) == UInt8(ascii: "t") && letter(2) == UInt8(ascii: "p")
        ? start : nil
    }
    guard length == 4 || length == 5, letter(0) == UInt8(ascii: "h"), letter(1) == UInt8(ascii: "t"),
      letter(2) == UInt8(ascii: "t"), letter(3) == UInt8(ascii: "p")
    else { return nil }
    return length == 4 || letter(4) == UInt8(ascii: "s") ? start : nil
  }

  private static func mayStandInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"): false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  /// What closes a sentence or brackets around the address is no part of it.
  private static func withoutClosingSigns(_ range: Range<Int>, of text: Span<UInt8>) -> Int {
    var end = range.upperBound
    var opened = 0
    for index in range {
      if text[index] == UInt8(ascii: "(") { opened += 1 } else if text[index] == UInt8(ascii: ")") { opened -= 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "`"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        end -= 1
      case UInt8(ascii: ")") where opened < 0:
        opened += 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Whether the address has a host of Latin letters and nothing that a parser might encode or decode.
  private static func isPlain(_ range: Range<Int>, of text: Span<UInt8>, schemeStart: Int) -> Bool {
    for index in schemeStart..<range.lowerBound
    where text[index] >= UInt8(ascii: "A") && text[index] <= UInt8(ascii: "Z") { return false }
    var host = range.lowerBound
    while host < range.upperBound, isHostSign(text[host]) { host += 1 }
    guard host > range.lowerBound, isAlphanumeric(text[range.lowerBound]), isAlphanumeric(text[host - 1]) else {
      return false
    }
    // An internationalized name, which some show decoded.
    if text.extracting(range.lowerBound..<host).containsEncodedName { return false }
    var index = host
    if index < range.upperBound, text[index] == UInt8(ascii: ":") {
      index += 1
      let digits = index
      while index < range.upperBound, index - digits < 5, isDigit(text[index]) { index += 1 }
      guard index > digits else { return false }
    }
    guard index == range.upperBound || text[index] == UInt8(ascii: "/") else { return false }
    for position in index..<range.upperBound where !isPathSign(text[position]) { return false }
    return true
  }

  private static func isHostSign(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) && !(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private static func isPathSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "@"), UInt8(ascii: ":"):
      true
    // A reference inside of an address is read as one by some; it ends in a semicolon, which is not among these.
    default: isAlphanumeric(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}

extension Span<UInt8> {
  /// Whether a host has a label in Punycode (RFC 3492), or looks as if, which begins with `xn--`.
  fileprivate var containsEncodedName: Bool {
    for index in indices where index + 3 < count {
      if self[index + 2] == UInt8(ascii: "-"), self[index + 3] == UInt8(ascii: "-") { return true }
    }
    return false
  }
}
