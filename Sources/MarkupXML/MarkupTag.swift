/// A start tag in the form that `XMLWriter` gives it: one space before each attribute, values in double quotes.
struct MarkupTag {
  let nameBytes: [UInt8]
  /// With their prefixes.
  private(set) var attributes: Set<String> = []
  let isEmpty: Bool

  var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// Whether it says what prefixes mean (Namespaces in XML, section 3).
  var bindsPrefixes: Bool { attributes.contains { $0.hasPrefix("xmlns") } }

  /// Nil if the tag is of another form.
  init?(_ document: RawSpan, _ start: Int, _ end: Int, _ syntax: XMLWriter.Syntax) {
    var index = start + 1
    nameBytes = Self.name(document, &index)
    guard !nameBytes.isEmpty else { return nil }
    while document[index] == UInt8(ascii: " ") {
      index += 1
      let attribute = Self.name(document, &index)
      guard !attribute.isEmpty, document[index] == UInt8(ascii: "="), document[index + 1] == UInt8(ascii: "\"")
      else { return nil }
      index = PlainText.index(of: UInt8(ascii: "\""), in: document, from: index + 2) + 1
      guard index < end else { return nil }
      attributes.insert(String(decoding: attribute, as: UTF8.self))
    }
    switch syntax {
    case .html:
      isEmpty = Self.voidElements.contains(nameBytes)
    case .xml:
      isEmpty = document[index] == UInt8(ascii: "/")
      if isEmpty { index += 1 }
    }
    guard index == end - 1 else { return nil }
  }

  private static let voidElements = Set(HTMLTranslation.voidElements.map { Array($0.utf8) })

  /// The letters that names of the writer's consist of. What ends a tag ends a name, so that the bounds are kept.
  private static func name(_ document: RawSpan, _ index: inout Int) -> [UInt8] {
    let start = index
    while true {
      switch document[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        index += 1
      default: return document.bytes(start, index)
      }
    }
  }
}
