/// HTML syntax in other words: XML that has the same elements, attributes and texts, in the same lines.
///
/// The places where HTML's tokens differ from XML's (HTML, section 13.2.5) are translated, and everything that could be
/// read in another way is refused:
/// - Void elements have no end tag; `<br>` becomes `<br/>`.
/// - In `style` and `script` characters stand for themselves up to the end tag; `&` becomes `&amp;`.
/// - `title` holds text alone, so no `<` may stand in it.
/// - A line feed behind `<pre>` is none of its text, and moves into the tag.
/// - Tag names and attributes have one form only, and characters are referred to by name or number only where the writer
///   does.
/// - No id comes twice, and links inside the page lead somewhere.
struct HTMLTranslation {
  private(set) var xml: [UInt8] = []
  private let html: [UInt8]
  private var index = 0
  private var ids: Set<ArraySlice<UInt8>> = []
  /// Where links lead inside the page.
  private var targets: [ArraySlice<UInt8>] = []

  init(of html: [UInt8]) throws(XMLFault) {
    self.html = html
    xml.reserveCapacity(html.count + html.count / 16)
    guard !html.starts(with: [0xEF, 0xBB, 0xBF]) else { throw fault("a byte order mark") }
    if take("<!DOCTYPE html>\n") { xml.append(Self.lineFeed) }
    while index < html.count {
      if html[index] == Self.lessThan {
        try tag()
      } else {
        try text(until: Self.lessThan)
      }
    }
    if let target = targets.first(where: { !ids.contains($0) }) {
      index = target.startIndex
      throw fault("a link to \(String(decoding: target, as: UTF8.self)), which is nowhere")
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let lessThan = UInt8(ascii: "<")
  private static let quote = UInt8(ascii: "\"")

  /// HTML, section 13.1.2.
  static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private func fault(_ message: String) -> XMLFault {
    XMLFault(line: html[..<min(index, html.count)].count { $0 == Self.lineFeed } + 1, message: message)
  }

  // MARK: Tokens

  /// Text or the value of an attribute.
  private mutating func text(until end: UInt8) throws(XMLFault) {
    let start = index
    while index < html.count, html[index] != end {
      switch html[index] {
      case UInt8(ascii: "&"):
        guard let reference = CharacterReference(html.span.bytes, at: index, in: .html) else {
          throw fault("an ampersand that begins no character reference of the writer's")
        }
        index += reference.text.count
      // In an attribute; in text it is where the text ends.
      case Self.lessThan: throw fault("< inside an attribute")
      // HTML parsers make line feeds of them.
      case UInt8(ascii: "\r"): throw fault("a carriage return")
      default: index += 1
      }
    }
    xml += html[start..<index]
  }

  private mutating func tag() throws(XMLFault) {
    index += 1
    let isEnd = take("/")
    xml += isEnd ? Array("</".utf8) : [Self.lessThan]
    let name = takeName()
    guard !name.isEmpty else { throw fault("a comment, a declaration, an instruction, or < in a text") }
    xml += name.utf8
    let isVoid = Self.voidElements.contains(name)
    if isEnd {
      guard take(">") else { throw fault("an end tag with more than a name") }
      guard !isVoid else { throw fault("an end tag of <\(name)>, which has none") }
      xml.append(UInt8(ascii: ">"))
      return
    }
    while take(" ") { try attribute() }
    guard take(">") else { throw fault("a tag <\(name)> that is not of the writer's form") }
    // HTML, section 13.2.6.4.7.
    if name == "pre", take("\n") { xml.append(Self.lineFeed) }
    xml += isVoid ? Array("/>".utf8) : [UInt8(ascii: ">")]
    if name == "style" || name == "script" { try rawText(of: name) }
  }

  private mutating func attribute() throws(XMLFault) {
    let name = takeAttributeName()
    guard !name.isEmpty, take("=\"") else { throw fault("an attribute that is not of the writer's form") }
    xml.append(UInt8(ascii: " "))
    xml += name
    xml += Array("=\"".utf8)
    let start = index
    try text(until: Self.quote)
    let value = html[start..<index]
    if name.elementsEqual("id".utf8), !ids.insert(value).inserted {
      throw fault("the id \(String(decoding: value, as: UTF8.self)) twice")
    }
    if name.elementsEqual("href".utf8), value.first == UInt8(ascii: "#") { targets.append(value.dropFirst()) }
    guard take("\"") else { throw fault("an attribute without an end") }
    xml.append(Self.quote)
  }

  /// Characters that stand for themselves. Only `</` and the element's name end them.
  private mutating func rawText(of name: String) throws(XMLFault) {
    let end = Array("</\(name)".utf8)
    var start = index
    while index < html.count {
      let reference: StaticString
      switch html[index] {
      case Self.lessThan:
        if html.count - index >= end.count,
          zip(html[index...], end).allSatisfy({ $0 | ($0 < 0x60 && $0 > 0x40 ? 0x20 : 0) == $1 })
        {
          xml += html[start..<index]
          return
        }
        // Behind this a script would not end where it seems to (HTML, section 13.2.5.18).
        if name == "script", html[index...].starts(with: "<!--".utf8) { throw fault("<!-- inside a script") }
        reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "\r"): throw fault("a carriage return")
      default:
        index += 1
        continue
      }
      xml += html[start..<index]
      reference.withUTF8Buffer { xml += $0 }
      index += 1
      start = index
    }
    xml += html[start..<index]
  }

  // MARK: Pieces

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count <= html.count - index else { return false }
    // Unsafe: the bytes of a static string are never freed, and the loop stays within its count.
    for offset in 0..<count where html[index + offset] != text.utf8Start[offset] { return false }
    index += count
    return true
  }

  private mutating func takeName() -> String {
    let start = index
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where index > start: index += 1
      default: return String(decoding: html[start..<index], as: UTF8.self)
      }
    }
    return String(decoding: html[start..<index], as: UTF8.self)
  }

  private mutating func takeAttributeName() -> ArraySlice<UInt8> {
    let start = index
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): index += 1
      case UInt8(ascii: "-") where index > start: index += 1
      default: return html[start..<index]
      }
    }
    return html[start..<index]
  }
}
