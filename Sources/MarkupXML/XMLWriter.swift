import CLibXML2

/// Writes XML 1.0 or HTML in UTF-8 through libxml2's `xmlTextWriter`, into memory.
///
/// The two differ in their empty elements alone: XML has empty-element tags, HTML has end tags, and void elements without.
///
/// Text goes from the caller's bytes into libxml2's output buffer without a copy in between: the writer's own text call
/// wants a NUL at the end and cannot take a slice. A character that XML 1.0 forbids is not written, since libxml2 would
/// let it through; it makes `finish` throw.
public struct XMLWriter: ~Copyable {
  /// The syntax of what is written.
  public enum Syntax: Sendable {
    case xml
    case html
  }

  private let syntax: Syntax
  private let writer: xmlTextWriterPtr
  private let output: xmlOutputBufferPtr
  private let sink: ByteSink
  private var failed = false
  private var forbidden: UInt32?
  /// Whether libxml2 has not written the `>` of the last start tag yet.
  private var startTagIsOpen = false

  /// - Parameters:
  ///   - declaration: whether `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` comes first. HTML has none.
  ///   - capacity: how many bytes to make room for at once; growing step by step costs more than all of the writing.
  public init(_ syntax: Syntax = .xml, declaration: Bool = true, capacity: Int = 0) {
    XMLLibrary.start()
    self.syntax = syntax
    sink = ByteSink()
    sink.bytes.reserveCapacity(capacity)
    // Unsafe: libxml2 calls back with the sink's address. The sink lives as long as this writer does.
    guard
      let output = xmlOutputBufferCreateIO(
        { context, bytes, count in
          guard let context, let bytes, count > 0 else { return 0 }
          let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
          bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            sink.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
          }
          return count
        }, nil, Unmanaged.passUnretained(sink).toOpaque(), nil),
      let writer = xmlNewTextWriter(output)
    else { fatalError("out of memory") }
    self.output = output
    self.writer = writer
    if declaration, syntax == .xml {
      check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes"))
    }
  }

  deinit { xmlFreeTextWriter(writer) }

  /// What a document in XML begins with, as libxml2 writes it.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

  public mutating func doctype(_ name: StaticString) {
    check(xmlTextWriterWriteDTD(writer, name.xml, nil, nil, nil))
    rawBytes("\n")
  }

  public mutating func processingInstruction(_ target: StaticString, _ content: StaticString) {
    check(xmlTextWriterWritePI(writer, target.xml, content.xml))
    rawBytes("\n")
  }

  public mutating func start(_ name: StaticString) {
    check(xmlTextWriterStartElement(writer, name.xml))
    startTagIsOpen = true
  }

  /// Ends the open element; in XML, one without content becomes an empty-element tag.
  public mutating func end() {
    check(syntax == .xml ? xmlTextWriterEndElement(writer) : xmlTextWriterFullEndElement(writer))
    startTagIsOpen = false
  }

  /// An element that cannot have content. In HTML it has to be one of those that are void there (section 13.1.2).
  public mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    rawBytes("<")
    put(name)
    for (name, value) in attributes {
      put(" ")
      put(name)
      put("=\"")
      escape(value.utf8.span, inAttribute: true)
      put("\"")
    }
    put(syntax == .xml ? "/>" : ">")
  }

  public mutating func attribute(_ name: StaticString, _ value: StaticString) {
    check(xmlTextWriterStartAttribute(writer, name.xml))
    // Unsafe: the bytes of a static string are never freed.
    let bytes = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
    escape(Span(_unsafeElements: bytes), inAttribute: true)
    check(xmlTextWriterEndAttribute(writer))
  }

  public mutating func attribute(_ name: StaticString, _ value: String) {
    check(xmlTextWriterStartAttribute(writer, name.xml))
    escape(value.utf8.span, inAttribute: true)
    check(xmlTextWriterEndAttribute(writer))
  }

  public mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  public mutating func text(_ text: String) { self.text(text.utf8.span) }

  /// Character data out of valid UTF-8.
  public mutating func text(_ utf8: Span<UInt8>) {
    guard !utf8.isEmpty else { return }
    closeStartTag()
    escape(utf8, inAttribute: false)
  }

  /// An element without attributes that holds text alone.
  public mutating func element(_ name: StaticString, text: String) {
    start(name)
    self.text(text)
    end()
  }

  /// Markup that is known to be well-formed here: a part inside a package, a style sheet without `<` and `&`.
  public mutating func raw(_ utf8: Span<UInt8>) {
    closeStartTag()
    put(utf8)
  }

  /// Markup that is a constant of the program: a tag with its attributes in one call. Whoever opens so, closes so.
  public mutating func literal(_ markup: StaticString) { rawBytes(markup) }

  /// A line break between elements, for people who read the output.
  public mutating func lineBreak() { rawBytes("\n") }

  /// Closes all open elements.
  /// - Throws: `MarkupError` if libxml2 refused a call, or a character was not one of XML's.
  public consuming func finish() throws(MarkupError) -> [UInt8] {
    if let forbidden { throw .forbiddenCharacter(forbidden) }
    guard !failed, xmlTextWriterEndDocument(writer) >= 0, xmlTextWriterFlush(writer) >= 0 else {
      throw .writerFailed
    }
    return sink.take()
  }

  /// What is written past libxml2's writer, into its output buffer, comes behind the start tag.
  private mutating func closeStartTag() {
    guard startTagIsOpen else { return }
    check(xmlTextWriterWriteRawLen(writer, "", 0))
    startTagIsOpen = false
  }

  private mutating func rawBytes(_ text: StaticString) {
    closeStartTag()
    put(text)
  }

  private mutating func put(_ text: StaticString) {
    text.utf8Start.withMemoryRebound(to: CChar.self, capacity: text.utf8CodeUnitCount) {
      check(xmlOutputBufferWrite(output, Int32(text.utf8CodeUnitCount), $0))
    }
  }

  private mutating func check(_ result: Int32) {
    if result < 0 { failed = true }
  }

  private mutating func put(_ utf8: Span<UInt8>) {
    // Unsafe: a pointer is what xmlOutputBufferWrite takes; it copies what it is given. Its count is 32 bits wide.
    var start = 0
    while start < utf8.count {
      let end = min(utf8.count, start + 1 << 30)
      utf8.extracting(start..<end).withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) {
          check(xmlOutputBufferWrite(output, Int32($0.count), $0.baseAddress))
        }
      }
      start = end
    }
  }

  private mutating func escape(_ utf8: Span<UInt8>, inAttribute: Bool) {
    var clean = 0
    var index = 0
    let count = utf8.count
    while index < count {
      index = XMLCharacter.plainEnd(in: utf8.bytes, from: index)
      guard index < count else { break }
      let byte = utf8[index]
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
      case 0x0A where inAttribute: replacement = "&#10;"
      case 0x09 where inAttribute: replacement = "&#9;"
      // A parser turns a bare carriage return into a line feed (XML 1.0, section 2.11); HTML has no other way to write it.
      case 0x0D where syntax == .xml: replacement = "&#13;"
      case UInt8(ascii: "\""), 0x0A, 0x09:
        index += 1
        continue
      case 0xEF:
        if XMLCharacter.isNoncharacter(utf8.bytes, at: index) {
          forbidden = forbidden ?? 0xFFFE + UInt32(utf8[index + 2] & 1)
        }
        index += 1
        continue
      default:
        forbidden = forbidden ?? UInt32(byte)
        index += 1
        continue
      }
      put(utf8.extracting(clean..<index))
      put(replacement)
      index += 1
      clean = index
    }
    put(utf8.extracting(clean..<count))
  }
}

/// What libxml2's writer appends to.
private final class ByteSink {
  var bytes: [UInt8] = []

  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}

extension StaticString {
  /// Unsafe: a static string's bytes live for ever and end in a NUL, which is what libxml2 wants of a name.
  var xml: UnsafePointer<xmlChar> { utf8Start }
}
