import CLibXML2

/// Hands over every string that stands anywhere in a document of XML or HTML, for those who want to know what is in it and
/// not what it means.
///
/// The document may mean harm. Nothing is loaded from outside it. Entities that it defines itself are put in, with
/// libxml2's bounds on; where it defines none, a text may be of any size. HTML is read as browsers read it, whatever it is.
public struct MarkupStrings: Sendable {
  public enum Syntax: Sendable {
    case xml, html
  }

  public enum Kind: Sendable {
    /// An element begins; there is no string.
    case element
    case text
    case attribute
    case comment
    case instruction
  }

  /// One string, and what it stands in.
  public struct Place {
    public let kind: Kind
    /// The element that a text stands in or that has the attribute.
    public let element: XMLName
    /// The attribute, or the target of a processing instruction.
    public let name: XMLName
    /// From 1; 0 if it is not known.
    public let line: Int
  }

  public let syntax: Syntax

  public init(_ syntax: Syntax) { self.syntax = syntax }

  /// - Parameters:
  ///   - document: as XML, in any encoding that it declares; as HTML, in UTF-8.
  ///   - isUTF8: whether it is UTF-8, whatever it declares.
  ///   - visit: gets a place and the string's UTF-8, neither to be kept.
  /// - Throws: `XMLFault` if the document is not well-formed. What stands in front of that place was visited.
  public func read(
    _ document: [UInt8], isUTF8: Bool, visit: (_ place: Place, _ string: Span<UInt8>) -> Void
  ) throws(XMLFault) {
    XMLLibrary.start()
    guard document.count <= Int(Int32.max) else {
      throw XMLFault(line: 0, message: "the document is larger than 2 GiB")
    }
    let sink = FaultSink()
    let encoding = isUTF8 || syntax == .html ? "UTF-8" : nil
    let definesTypes = DocumentTypeDeclaration(of: document) != nil || !isUTF8
    let fault: XMLFault? = document.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var tree: htmlDocPtr?
      defer { if let tree { xmlFreeDoc(tree) } }
      let reader: xmlTextReaderPtr?
      switch syntax {
      case .xml:
        let options = definesTypes ? XML_PARSE_NOENT.rawValue : XML_PARSE_HUGE.rawValue
        reader = xmlReaderForMemory(
          base, Int32(buffer.count), nil, encoding,
          Int32(options | XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
      case .html:
        tree = htmlReadMemory(
          base, Int32(buffer.count), nil, encoding,
          Int32(
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
              | HTML_PARSE_NONET.rawValue))
        reader = tree.flatMap { xmlReaderWalker($0) }
      }
      guard let reader else { return XMLFault(line: 0, message: "there is nothing that could be read") }
      defer { xmlFreeTextReader(reader) }
      if syntax == .xml { galley_xml_reader_report_to(reader, sink.pointer) }
      return Self.walk(reader, isTree: syntax == .html, visit)
    }
    if let fault { throw sink.faults.first ?? fault }
  }

  private static func walk(
    _ reader: xmlTextReaderPtr, isTree: Bool, _ visit: (Place, Span<UInt8>) -> Void
  ) -> XMLFault? {
    let none = XMLName(address: 0)
    var open: [XMLName] = []
    func line() -> Int {
      if isTree { return xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) } ?? 0 }
      return Int(xmlTextReaderGetParserLineNumber(reader))
    }
    func string(_ kind: Kind, _ element: XMLName, _ name: XMLName) {
      guard let value = xmlTextReaderConstValue(reader) else { return }
      // Unsafe: libxml2 ends its strings with a NUL, and this one lives until the reader goes on.
      let text = UnsafeBufferPointer(start: value, count: strlen(value))
      guard !text.isEmpty else { return }
      visit(Place(kind: kind, element: element, name: name, line: line()), Span(_unsafeElements: text))
    }
    var result = xmlTextReaderRead(reader)
    while result == 1 {
      switch xmlTextReaderNodeType(reader) {
      case 1:
        let name = XMLName(of: reader)
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        visit(Place(kind: .element, element: name, name: none, line: line()), Span())
        if xmlTextReaderHasAttributes(reader) == 1 {
          while xmlTextReaderMoveToNextAttribute(reader) == 1 { string(.attribute, name, XMLName(of: reader)) }
          xmlTextReaderMoveToElement(reader)
        }
        if !isEmpty { open.append(name) }
      case 15: _ = open.popLast()
      case 3, 4, 13, 14: string(.text, open.last ?? none, none)
      case 7: string(.instruction, open.last ?? none, XMLName(of: reader))
      case 8: string(.comment, open.last ?? none, none)
      default: break
      }
      result = xmlTextReaderRead(reader)
    }
    return result < 0
      ? XMLFault(line: Int(xmlTextReaderGetParserLineNumber(reader)), message: "the document is not well-formed") : nil
  }
}
