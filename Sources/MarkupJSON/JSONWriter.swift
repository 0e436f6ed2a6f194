/// Writes JSON (RFC 8259) as bytes, value by value, with commas and escapes where they belong.
///
/// The caller opens and closes objects and arrays; a key goes before each value of an object. White space is the
/// caller's: `line()` puts a line break before the next value, so that big arrays stay readable in a diff.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var pendingBreak: Int?

  public init() {}

  public mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
  public mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  public mutating func key(_ name: StaticString) {
    separate()
    quote(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A member's name that is not known beforehand.
  public mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ value: String) {
    separate()
    var copy = value
    copy.withUTF8 { quote($0) }
    needsComma = true
  }

  /// A string out of valid UTF-8.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func integer(_ value: some FixedWidthInteger) { literal(String(value)) }

  /// A whole number of hundredths as a fraction: 92 is `0.92`.
  public mutating func hundredths(_ value: Int) {
    let digits = String(value % 100)
    literal("\(value / 100).\(digits.count < 2 ? "0" : "")\(digits)")
  }

  /// The shortest decimal that reads back as the same value. JSON has no number that is infinite or none; those are null.
  public mutating func number(_ value: Double) { value.isFinite ? literal("\(value)") : null() }

  /// A number of a JSON text, with all of its digits.
  public mutating func number(typed text: String) { literal(text) }

  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func null() { literal("null") }

  public mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func field(_ name: StaticString, _ value: some FixedWidthInteger) {
    key(name)
    integer(value)
  }

  public mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// A line break and an indent before the next value or closing bracket.
  public mutating func line(indent: Int = 0) { pendingBreak = indent }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func enclose(
    _ opening: UInt8.CharacterLiteral, _ closing: UInt8.CharacterLiteral,
    _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(opening.byte)
    needsComma = false
    body(&self)
    breakLine()
    bytes.append(closing.byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard let indent = pendingBreak else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    pendingBreak = nil
  }

  /// Escapes what RFC 8259, section 7, wants escaped, and copies what lies between as it is.
  private mutating func quote<Text: Collection<UInt8>>(_ text: Text) where Text.Index == Int {
    bytes.append(UInt8(ascii: "\""))
    var clean = text.startIndex
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes.append(contentsOf: text[clean..<index])
      clean = index + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(Self.hexadecimal[Int(byte >> 4)])
        bytes.append(Self.hexadecimal[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: text[clean...])
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension UInt8 {
  /// Lets a bracket be written as a literal at the call.
  struct CharacterLiteral: ExpressibleByUnicodeScalarLiteral {
    let byte: UInt8
    init(unicodeScalarLiteral value: Unicode.Scalar) { byte = UInt8(ascii: value) }
  }
}
