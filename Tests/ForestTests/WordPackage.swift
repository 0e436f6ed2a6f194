import DocumentModel
import MarkupXML
import Pipeline
import RenditionModel
import Unpacking

/// A Word document as whoever opens it sees it: taken apart without any code that put it together.
struct WordPackage {
  private(set) var parts: [String: XMLTree] = [:]

  static let main = "word/document.xml"

  private static let reading = ForeignXMLReading(prefixes: [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ])

  init(_ bytes: [UInt8]) throws {
    for part in try Unpacker().unpack(bytes).parts { parts[part.path] = try Self.reading.tree(of: part.content) }
  }

  /// Every element of every part, or of one.
  func elements(_ part: String? = nil, _ visit: (_ element: XMLTree, _ parent: XMLTree?) -> Void) {
    for (path, root) in parts where part == nil || part == path { Self.walk(root, nil, visit) }
  }

  private static func walk(_ element: XMLTree, _ parent: XMLTree?, _ visit: (XMLTree, XMLTree?) -> Void) {
    visit(element, parent)
    for child in element.children { walk(child, element, visit) }
  }
}
