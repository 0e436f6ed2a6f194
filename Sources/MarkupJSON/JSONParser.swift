/// Parses a JSON text by the grammar of RFC 8259, byte by byte.
struct JSONParser {
  let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// RFC 8259, section 9, lets a parser limit the depth; nobody nests by hand as deep as this.
  private static let deepest = 64

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// One value and nothing behind it.
  mutating func text() throws(JSONFault) -> JSONValue {
    let value = try value()
    skipSpaces()
    guard index == bytes.count else { throw fault("something stands behind the end") }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipSpaces()
    let start = index
    switch peek {
    case UInt8(ascii: "{"): return JSONValue(.object(try object()), at: start)
    case UInt8(ascii: "["): return JSONValue(.array(try array()), at: start)
    case UInt8(ascii: "\""): return JSONValue(.string(try string()), at: start)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return JSONValue(.number(try number()), at: start)
    default:
      if take("true") { return JSONValue(.boolean(true), at: start) }
      if take("false") { return JSONValue(.boolean(false), at: start) }
      if take("null") { return JSONValue(.null, at: start) }
      throw fault("a value is expected")
    }
  }

  private mutating func object() throws(JSONFault) -> [JSONValue.Member] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONValue.Member] = []
    skipSpaces()
    if take("}") { return members }
    while true {
      skipSpaces()
      guard peek == UInt8(ascii: "\"") else { throw fault("a name in quotation marks is expected") }
      let start = index
      let name = try string()
      guard !members.contains(where: { $0.name == name }) else {
        throw JSONFault(offset: start, problem: "\(name) is there twice")
      }
      skipSpaces()
      guard take(":") else { throw fault("a colon is expected") }
      members.append(JSONValue.Member(name: name, value: try value()))
      skipSpaces()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or } is expected") }
    }
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var values: [JSONValue] = []
    skipSpaces()
    if take("]") { return values }
    while true {
      values.append(try value())
      skipSpaces()
      if take("]") { return values }
      guard take(",") else { throw fault("a comma or ] is expected") }
    }
  }

  /// Takes the opening bracket.
  private mutating func enter() throws(JSONFault) {
    guard depth < Self.deepest else { throw fault("brackets are nested deeper than \(Self.deepest)") }
    depth += 1
    index += 1
  }

  private mutating func number() throws(JSONFault) -> Double {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    // The grammar of JSON is part of that of Swift.
    return Double(String(decoding: bytes[start..<index], as: UTF8.self))!
  }

  private mutating func digits() throws(JSONFault) {
    let start = index
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw fault("a digit is expected") }
  }

  private mutating func string() throws(JSONFault) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: UTF8.encode(try escape())!)
      case 0..<0x20:
        throw fault("a control character stands in a string")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw fault("a string does not end")
  }

  /// RFC 8259, section 7.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    index += 1
    if take("u") {
      let first = try hexadecimal()
      guard (0xD800..<0xDC00).contains(first) else { return try scalar(first) }
      guard take("\\u") else { throw fault("half a surrogate pair") }
      let second = try hexadecimal()
      guard (0xDC00..<0xE000).contains(second) else { throw fault("half a surrogate pair") }
      return try scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }
    let escapes: [(StaticString, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"), ("t", "\t"),
    ]
    for (name, meaning) in escapes where take(name) { return meaning }
    throw fault("no such escape")
  }

  private func scalar(_ value: UInt32) throws(JSONFault) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else { throw fault("half a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are expected")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= bytes.count - index else { return false }
    // Unsafe: the bytes of a static string are never freed, and the loop stays within its count.
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  private mutating func skipSpaces() {
    while let byte = peek, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
  }

  private func fault(_ problem: String) -> JSONFault { JSONFault(offset: index, problem: problem) }
}
