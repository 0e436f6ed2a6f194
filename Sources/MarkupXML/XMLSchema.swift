import CLibXML2

/// A compiled XML Schema (W3C XSD 1.0). Reading does not change it, so tasks may share one.
public final class XMLSchema: @unchecked Sendable {
  // Unsafe: libxml2's compiled schema, owned by this object. libxml2 documents it as read-only once compiled, and every
  // validation has a context of its own.
  let pointer: xmlSchemaPtr

  /// - Throws: `MarkupError.schema` with libxml2's first message. Nothing is loaded from a file or from the network.
  public init(_ text: some Collection<UInt8>) throws(MarkupError) {
    XMLLibrary.start()
    let bytes = ContiguousArray(text)
    let sink = FaultSink()
    let compiled: xmlSchemaPtr? = bytes.withUnsafeBytes { buffer in
      guard
        let context = xmlSchemaNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      galley_xml_schema_parser_report_to(context, sink.pointer)
      return xmlSchemaParse(context)
    }
    guard let compiled, sink.faults.isEmpty else {
      if let compiled { xmlSchemaFree(compiled) }
      throw .schema(sink.faults.first.map { "line \($0.line): \($0.message)" } ?? "does not compile")
    }
    pointer = compiled
  }

  deinit { xmlSchemaFree(pointer) }
}
