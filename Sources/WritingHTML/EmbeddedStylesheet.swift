import Diagnostics
import Writing

/// A stylesheet that can stand inside `style`.
///
/// HTML takes the content of `style` as it is, up to the first end tag of that name (section 13.2.5.12). Characters have
/// to be those that a page can hold, and lines end in line feeds, as a carriage return would be read as one.
struct EmbeddedStylesheet {
  let bytes: [UInt8]
  /// What a page's policy calls it.
  let source: String

  init(_ stylesheet: String) throws(Failure) {
    // Its hash is that of all that stands between the tags; checkers differ about white space at the ends.
    bytes = Self.trimmed(Array(stylesheet.utf8))
    source = SecurityPolicy.source(of: bytes)
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x3C || bytes[index] == 0xEF {
      guard let found = Self.obstacle(in: bytes, at: index) else { continue }
      throw Failure(HTMLMessage.stylesheetNotEmbeddable(found), kind: .internal)
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(bytes[first...last])
  }

  private static func obstacle(in bytes: [UInt8], at index: Int) -> String? {
    switch bytes[index] {
    case UInt8(ascii: "<") where endsElement(bytes[index...].prefix(7)): "</style"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
    case 0..<0x20: "a control character"
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF where bytes[index...].dropFirst().first == 0xBF && bytes[index...].dropFirst(2).first ?? 0 >= 0xBE:
      "a noncharacter"
    default: nil
    }
  }

  /// Capital letters end it as well.
  private static func endsElement(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).lowercased() == "</style"
  }
}
