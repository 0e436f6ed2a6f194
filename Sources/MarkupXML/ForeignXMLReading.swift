import CLibXML2

/// Reads XML that another program wrote, which may mean harm.
///
/// libxml2's bounds on depth and size stay on. Nothing is loaded from outside the document, and a document with a type
/// declaration is refused, since that can define entities that multiply. Names come with the prefixes of whoever reads,
/// whatever prefixes the document has; two namespaces may share one.
public struct ForeignXMLReading: Sendable {
  /// From a namespace to the prefix that its names get. Names of other namespaces get `?:`.
  public let prefixes: [String: String]

  public init(prefixes: [String: String]) { self.prefixes = prefixes }

  /// The whole document.
  public func tree(of document: [UInt8]) throws(XMLFault) -> XMLTree {
    var root: XMLTree?
    try read(document, units: nil) { tree, _ in root = tree }
    guard let root else { throw XMLFault(line: 0, message: "the document has no element") }
    return root
  }

  /// Hands over the outermost elements of some names one after another, each with everything inside it, so that a long
  /// document is never held as a whole.
  ///
  /// - Parameters:
  ///   - units: the names.
  ///   - visit: gets an element and the names of those around it, the root first.
  public func elements(
    of document: [UInt8], named units: Set<String>, visit: (_ element: XMLTree, _ around: [String]) -> Void
  ) throws(XMLFault) {
    try read(document, units: units, visit: visit)
  }

  /// Hands over the text of what stands inside each element of a name, as XML of its own.
  ///
  /// - Parameter visit: gets the attributes of the element around it, and the XML.
  public func inner(
    of document: [UInt8], named name: String, visit: (_ parent: [XMLTree.Attribute], _ xml: [UInt8]) -> Void
  ) throws(XMLFault) {
    try withReader(document) { reader, names in
      var open: [[XMLTree.Attribute]] = []
      return Self.walk(reader) {
        switch xmlTextReaderNodeType(reader) {
        case 1:
          let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
          if names.element(reader) == name, let parent = open.last {
            // Unsafe: libxml2 allocates the text, and whoever asks for it has to free it.
            if let text = xmlTextReaderReadInnerXml(reader) {
              visit(parent, Array(UnsafeBufferPointer(start: text, count: strlen(text))))
              galley_xml_free(text)
            }
          }
          if !isEmpty { open.append(names.attributes(reader)) }
        case 15: _ = open.popLast()
        default: break
        }
      }
    }
  }

  private func read(
    _ document: [UInt8], units: Set<String>?, visit: (XMLTree, [String]) -> Void
  ) throws(XMLFault) {
    try withReader(document) { reader, names in
      var around: [String] = []
      var open: [XMLTree] = []
      func close() {
        guard let tree = open.popLast() else { return }
        if open.isEmpty { visit(tree, around) } else { open[open.count - 1].children.append(tree) }
      }
      return Self.walk(reader) {
        switch xmlTextReaderNodeType(reader) {
        case 1:
          let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
          let name = names.element(reader)
          if open.isEmpty, let units, !units.contains(name) {
            if !isEmpty { around.append(name) }
          } else {
            open.append(XMLTree(name: name, attributes: names.attributes(reader)))
            if isEmpty { close() }
          }
        case 15: if open.isEmpty { _ = around.popLast() } else { close() }
        case 3, 4, 14:
          guard !open.isEmpty, let value = xmlTextReaderConstValue(reader) else { break }
          open[open.count - 1].text += String(cString: value)
        default: break
        }
      }
    }
  }

  /// Goes from node to node until the end.
  /// - Returns: what is wrong, if libxml2 did not say it itself.
  private static func walk(_ reader: xmlTextReaderPtr, _ body: () -> Void) -> XMLFault? {
    var result = xmlTextReaderRead(reader)
    while result == 1 {
      if xmlTextReaderNodeType(reader) == 10 { return declarationFault(line: lineNumber(reader)) }
      body()
      result = xmlTextReaderRead(reader)
    }
    return result < 0 ? XMLFault(line: lineNumber(reader), message: "the document is not well-formed") : nil
  }

  private static func lineNumber(_ reader: xmlTextReaderPtr) -> Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  private static func declarationFault(line: Int) -> XMLFault {
    XMLFault(line: line, message: "a document type declaration is not allowed")
  }

  private func withReader(
    _ document: [UInt8], _ body: (xmlTextReaderPtr, NameTable) -> XMLFault?
  ) throws(XMLFault) {
    XMLLibrary.start()
    guard document.count <= Int(Int32.max) else {
      throw XMLFault(line: 0, message: "the document is larger than 2 GiB")
    }
    // Before libxml2 sees it, where the document is UTF-8; in UTF-16 the reader itself meets it before any element.
    if let declaration = DocumentTypeDeclaration(of: document) { throw Self.declarationFault(line: declaration.line) }
    let sink = FaultSink()
    let fault: XMLFault? = document.withUnsafeBytes { buffer in
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
          Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
      else { return XMLFault(line: 0, message: "no memory for a reader") }
      defer { xmlFreeTextReader(reader) }
      galley_xml_reader_report_to(reader, sink.pointer)
      return body(reader, NameTable(prefixes: prefixes))
    }
    // What libxml2 said first is the cause of what it said later.
    if let fault = sink.faults.first { throw fault }
    if let fault { throw fault }
  }
}

/// Names as the caller spells them, each made once: the reader's dictionary gives a name the same address every time.
private final class NameTable {
  private struct Key: Hashable {
    let namespace: UnsafePointer<xmlChar>?
    let name: UnsafePointer<xmlChar>
  }

  private let prefixes: [String: String]
  private var known: [Key: String] = [:]

  init(prefixes: [String: String]) { self.prefixes = prefixes }

  func element(_ reader: xmlTextReaderPtr) -> String {
    name(reader, isAttribute: false)
  }

  /// Leaves the reader at the element.
  func attributes(_ reader: xmlTextReaderPtr) -> [XMLTree.Attribute] {
    guard xmlTextReaderHasAttributes(reader) == 1 else { return [] }
    var attributes: [XMLTree.Attribute] = []
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      let value = xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? ""
      attributes.append(XMLTree.Attribute(name: name(reader, isAttribute: true), value: value))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private func name(_ reader: xmlTextReaderPtr, isAttribute: Bool) -> String {
    guard let local = xmlTextReaderConstLocalName(reader) else { return "" }
    let key = Key(namespace: xmlTextReaderConstNamespaceUri(reader), name: local)
    if let name = known[key] { return name }
    let text = String(cString: local)
    let name: String
    if let namespace = key.namespace {
      name = "\(prefixes[String(cString: namespace)] ?? "?"):\(text)"
    } else {
      name = isAttribute ? text : "?:\(text)"
    }
    known[key] = name
    return name
  }
}
