import SourceModel

/// Cuts a stylesheet into tokens, from front to back, each byte once (CSS Syntax Module Level 3, section 4.3).
struct Tokenizer {
  private let bytes: [UInt8]
  private var offset = 0
  private var ruler = Ruler()
  /// The first comment without its delimiters.
  private(set) var firstComment: Range<Int>?
  /// A comment or string that never ends, and where it begins.
  private(set) var unclosed: (Unclosed, SourcePosition)?

  init(_ text: StylesheetText) { bytes = text.bytes }

  mutating func next() -> Token {
    skipComments()
    let start = offset
    let position = ruler.position(of: start, in: bytes)
    let kind = consume(at: position)
    return Token(kind: kind, range: start..<offset, position: position)
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    let index = offset + distance
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func skipComments() {
    while peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
      let start = offset
      offset += 2
      while offset < bytes.count, !(bytes[offset] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { offset += 1 }
      if firstComment == nil { firstComment = start + 2..<offset }
      if offset < bytes.count {
        offset += 2
      } else {
        unclosed = (.comment, ruler.position(of: start, in: bytes))
      }
    }
  }

  private mutating func consume(at position: SourcePosition) -> Token.Kind {
    guard let byte = peek() else { return .end }
    if byte.isWhitespace {
      while let next = peek(), next.isWhitespace { offset += 1 }
      return .whitespace
    }
    if startsNumber() { return number() }
    if startsName() { return nameLike() }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(endingWith: byte, at: position)
    case UInt8(ascii: "#"):
      if let next = peek(), next.isName || startsEscape() { return .hash(name()) }
    case UInt8(ascii: "@"):
      if startsName() { return .atKeyword(name()) }
    case UInt8(ascii: "("): return .open(.round)
    case UInt8(ascii: ")"): return .close(.round)
    case UInt8(ascii: "["): return .open(.square)
    case UInt8(ascii: "]"): return .close(.square)
    case UInt8(ascii: "{"): return .open(.curly)
    case UInt8(ascii: "}"): return .close(.curly)
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ","): return .comma
    default: break
    }
    return .delimiter(byte)
  }
}

/// Strings and numbers.
extension Tokenizer {
  private mutating func string(endingWith quote: UInt8, at position: SourcePosition) -> Token.Kind {
    var value: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case quote:
        offset += 1
        return .string(String(decoding: value, as: UTF8.self))
      case UInt8(ascii: "\n"):
        return .badString
      case UInt8(ascii: "\\"):
        offset += 1
        if peek() == UInt8(ascii: "\n") { offset += 1 } else { escape(into: &value) }
      default:
        value.append(byte)
        offset += 1
      }
    }
    unclosed = (.string, position)
    return .string(String(decoding: value, as: UTF8.self))
  }

  /// Section 4.3.10.
  private func startsNumber() -> Bool {
    var index = 0
    if let sign = peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index = 1 }
    if peek(index) == UInt8(ascii: ".") { index += 1 }
    return peek(index)?.isDigit ?? false
  }

  private mutating func number() -> Token.Kind {
    let start = offset
    if let sign = peek(), !sign.isDigit, sign != UInt8(ascii: ".") { offset += 1 }
    digits()
    if peek() == UInt8(ascii: "."), peek(1)?.isDigit ?? false {
      offset += 1
      digits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if peek(signed ? 2 : 1)?.isDigit ?? false {
        offset += signed ? 2 : 1
        digits()
      }
    }
    // Too large a number reads as infinity, which no property takes.
    let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) ?? .infinity
    if peek() == UInt8(ascii: "%") {
      offset += 1
      return .percentage(value)
    }
    return startsName() ? .dimension(value, unit: name().asciiLowercased) : .number(value)
  }

  private mutating func digits() {
    while let byte = peek(), byte.isDigit { offset += 1 }
  }
}

/// Names, and what begins with one.
extension Tokenizer {
  private mutating func nameLike() -> Token.Kind {
    let name = name()
    guard peek() == UInt8(ascii: "(") else { return .identifier(name) }
    offset += 1
    guard name.asciiLowercased == "url" else { return .function(name) }
    var ahead = 0
    while let byte = peek(ahead), byte.isWhitespace { ahead += 1 }
    if let quote = peek(ahead), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") { return .function(name) }
    // What an unquoted address says is the browser's business; all that matters here is where it ends.
    while let byte = peek(), byte != UInt8(ascii: ")") {
      offset += byte == UInt8(ascii: "\\") && peek(1) != nil ? 2 : 1
    }
    if peek() != nil { offset += 1 }
    return .url
  }

  /// Section 4.3.8.
  private func startsEscape(_ distance: Int = 0) -> Bool {
    guard peek(distance) == UInt8(ascii: "\\"), let next = peek(distance + 1) else { return false }
    return next != UInt8(ascii: "\n")
  }

  /// Section 4.3.9.
  private func startsName() -> Bool {
    guard let byte = peek() else { return false }
    if byte == UInt8(ascii: "-") {
      guard let next = peek(1) else { return false }
      return next.isNameStart || next == UInt8(ascii: "-") || startsEscape(1)
    }
    return byte.isNameStart || startsEscape()
  }

  private mutating func name() -> String {
    var value: [UInt8] = []
    while let byte = peek() {
      if byte.isName {
        value.append(byte)
        offset += 1
      } else if startsEscape() {
        offset += 1
        escape(into: &value)
      } else {
        break
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// What stands behind a backslash: up to six hexadecimal digits and one white space, or the character itself.
  private mutating func escape(into value: inout [UInt8]) {
    var code: UInt32 = 0
    var count = 0
    while count < 6, let digit = peek()?.hexValue {
      code = code * 16 + digit
      count += 1
      offset += 1
    }
    if count > 0 {
      if let next = peek(), next.isWhitespace { offset += 1 }
      let scalar = Unicode.Scalar(code).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"
      value.append(contentsOf: String(Character(scalar)).utf8)
    } else if let byte = peek() {
      value.append(byte)
      offset += 1
    }
  }
}

/// Turns byte offsets that only grow into lines and columns; all calls together walk the text once.
private struct Ruler {
  private var offset = 0
  private var place = SourcePosition(line: 1, column: 1)

  mutating func position(of target: Int, in bytes: [UInt8]) -> SourcePosition {
    while offset < target {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 1
      } else if byte.startsScalar {
        place.column += 1
      }
      offset += 1
    }
    return place
  }
}
