import Diagnostics

/// A stylesheet that reads the same to an HTML and to an XML parser when it stands inside `style`.
///
/// HTML takes the content of `style` as it is, XML looks for markup in it. Both agree as long as it has no `<`, no `&`
/// and no `]]>` (XML 1.0, section 2.4), and only characters of XML 1.0.
struct EmbeddedStylesheet {
  let bytes: [UInt8]

  init(_ stylesheet: String) throws(Failure) {
    bytes = Array(stylesheet.utf8)
    for index in bytes.indices {
      guard let found = Self.obstacle(in: bytes, at: index) else { continue }
      throw Failure(HTMLMessage.stylesheetNotEmbeddable(found), kind: .internal)
    }
  }

  private static func obstacle(in bytes: [UInt8], at index: Int) -> String? {
    switch bytes[index] {
    case UInt8(ascii: "<"): "<"
    case UInt8(ascii: "&"): "&"
    case UInt8(ascii: "]") where bytes[index...].starts(with: "]]>".utf8): "]]>"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0..<0x20: "a control character"
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF where bytes[index...].dropFirst().first == 0xBF && bytes[index...].dropFirst(2).first ?? 0 >= 0xBE:
      "a noncharacter"
    default: nil
    }
  }
}
