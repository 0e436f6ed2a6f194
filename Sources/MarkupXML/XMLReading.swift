import CLibXML2
import Synchronization

/// What a pass over a document meets.
public enum XMLEvent: Sendable, Hashable {
  case start
  case end
  case text
  /// The document is read anew; what was met before does not count. There is no name.
  case again
}

/// Reads a document from memory with libxml2's `xmlTextReader`, and validates it on the way; of one that consists of blocks
/// whose shapes are known, only what is not (`ShapeReading`).
///
/// It is meant for what Galley wrote itself, and so sets no limit to depth and size (`XML_PARSE_HUGE`): a long manuscript
/// is a long text node. Nothing is loaded from outside the document: no network, no entities, no DTD. A document type
/// declaration is a fault, and such a document is not read.
public struct XMLReading: Sendable {
  private let shapes: KnownShapes?

  /// - Parameter shapes: what is known of blocks, under the one schema that this is used with.
  public init(knowing shapes: KnownShapes? = nil) { self.shapes = shapes }

  /// Walks over `document` and hands every element and every text to `visit`.
  ///
  /// - Parameters:
  ///   - schema: if given, the document is held against it.
  ///   - visit: gets the event, the element's local name (of a text: of the element around it) and, of a text, its
  ///     bytes as UTF-8, perhaps in pieces. An empty element gives `start` and `end`.
  /// - Returns: what is wrong, at most twenty faults; empty if the document is well-formed and valid.
  public func faults(
    in document: [UInt8], schema: XMLSchema? = nil,
    visit: (_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>) -> Void = { _, _, _ in }
  ) -> [XMLFault] {
    if let schema, let shapes {
      if let reading = ShapeReading(document, as: .xml, knowing: shapes, visit: visit),
        read(reading.digest, schema: schema, visit: { _, _, _ in }).isEmpty
      {
        shapes.learn(reading.table)
        return []
      }
      visit(.again, XMLName(address: 0), Span())
    }
    return read(document, schema: schema, visit: visit)
  }

  private func read(
    _ document: [UInt8], schema: XMLSchema?,
    visit: (_ event: XMLEvent, _ name: XMLName, _ text: Span<UInt8>) -> Void
  ) -> [XMLFault] {
    XMLLibrary.start()
    guard document.count <= Int(Int32.max) else {
      return [XMLFault(line: 0, message: "the document is larger than 2 GiB")]
    }
    if let declaration = DocumentTypeDeclaration(of: document) {
      return [XMLFault(line: declaration.line, message: "a document type declaration is not allowed")]
    }
    let sink = FaultSink()
    return document.withUnsafeBytes { buffer in
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
          Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue))
      else { return [XMLFault(line: 0, message: "no memory for a reader")] }
      galley_xml_reader_report_to(reader, sink.pointer)
      // A schema takes the reader's place in the parser, which from then on tells the thread what is not well-formed.
      galley_xml_thread_report_to(sink.pointer)
      // The reader must go before the validation context that it is plugged into: libxml2 crashes the other way round.
      var validation: xmlSchemaValidCtxtPtr?
      defer {
        galley_xml_thread_report_to(nil)
        xmlFreeTextReader(reader)
        if let validation { xmlSchemaFreeValidCtxt(validation) }
      }
      if let schema {
        validation = xmlSchemaNewValidCtxt(schema.pointer)
        guard let validation, xmlTextReaderSchemaValidateCtxt(reader, validation, 0) == 0 else {
          return [XMLFault(line: 0, message: "the schema could not be applied")]
        }
        galley_xml_schema_report_to(validation, sink.pointer)
      }
      var open: [XMLName] = []
      var extra: [XMLFault] = []
      var result = xmlTextReaderRead(reader)
      while result == 1 {
        defer { result = xmlTextReaderRead(reader) }
        switch xmlTextReaderNodeType(reader) {
        case 1:
          let name = XMLName(of: reader)
          visit(.start, name, Span())
          if xmlTextReaderIsEmptyElement(reader) == 1 {
            visit(.end, name, Span())
          } else {
            open.append(name)
          }
        case 15:
          if let name = open.popLast() { visit(.end, name, Span()) }
        case 3, 4, 13, 14:
          guard let value = xmlTextReaderConstValue(reader), let name = open.last else { break }
          let text = UnsafeBufferPointer(start: value, count: strlen(value))
          visit(.text, name, Span(_unsafeElements: text))
        default: break
        }
      }
      if result < 0, sink.faults.isEmpty {
        extra.append(
          XMLFault(line: Int(xmlTextReaderGetParserLineNumber(reader)), message: "the document is not well-formed"))
      }
      return sink.faults + extra
    }
  }
}

/// The local name of an element. Comparing with a literal costs no allocation.
public struct XMLName: Sendable, Hashable {
  // Unsafe: the reader's dictionary owns the string; names are not kept past the pass that handed them over.
  private let address: Int

  init(of reader: xmlTextReaderPtr) {
    address = Int(bitPattern: xmlTextReaderConstLocalName(reader))
  }

  /// - Parameter address: 0 for no name.
  init(address: Int) { self.address = address }

  /// A name that is kept for as long as the program runs.
  init(interned name: String) {
    address = Self.interned.withLock { interned in
      if let address = interned[name] { return address }
      let address = strdup(name).map(Int.init(bitPattern:)) ?? 0
      interned[name] = address
      return address
    }
  }

  private static let interned = Mutex<[String: Int]>([:])

  public static func == (name: XMLName, literal: StaticString) -> Bool {
    guard let pointer = UnsafePointer<CChar>(bitPattern: name.address) else { return false }
    return literal.utf8Start.withMemoryRebound(to: CChar.self, capacity: literal.utf8CodeUnitCount + 1) {
      strcmp(pointer, $0) == 0
    }
  }

  public var string: String {
    UnsafePointer<CChar>(bitPattern: address).map { String(cString: $0) } ?? ""
  }
}
