import MarkupXML

/// The namespaces of Office Open XML, transitional and strict alike, and the forms that recur in it.
enum OfficeXML {
  static let reading = ForeignXMLReading(prefixes: [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  ])
}

extension XMLTree {
  /// The value of a child with one value: `<w:jc w:val="both"/>`.
  func value(_ name: String) -> String? { first(name)?["w:val"] }

  /// An on/off child (ECMA-376 Part 1, 17.17.4): being there means on. Nil if it is not there.
  func toggle(_ name: String) -> Bool? {
    first(name).map { element in
      switch element["w:val"] {
      case "0", "false", "off": false
      default: true
      }
    }
  }

  /// A length in twips; a number may have a unit of its own (17.18.87).
  func twips(_ attribute: String) -> Double? { self[attribute].flatMap(Self.twips) }

  static func twips(_ text: String) -> Double? {
    if let number = Double(text) { return bounded(number) }
    let units: [String: Double] = [
      "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240,
    ]
    guard let unit = units[String(text.suffix(2))], let number = Double(text.dropLast(2)) else { return nil }
    return bounded(number * unit)
  }

  /// A whole number.
  func integer(_ attribute: String) -> Int? {
    self[attribute].flatMap { Double($0) }.flatMap(Self.bounded).map { Int($0) }
  }

  /// No page is as long as this; what is beyond it would only overflow.
  private static func bounded(_ number: Double) -> Double? { abs(number) < 1e7 ? number : nil }
}
