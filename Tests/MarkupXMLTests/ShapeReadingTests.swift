import MarkupXML
import Testing

/// Whoever remembers shapes finds in a document what libxml2 alone finds in it.
@Suite struct ShapeReadingTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="body"><xs:complexType><xs:choice maxOccurs="unbounded">
        <xs:element name="p" type="p"/>
        <xs:element name="table"><xs:complexType><xs:sequence>
          <xs:element name="tr" maxOccurs="unbounded"><xs:complexType><xs:sequence>
            <xs:element name="td" type="p" minOccurs="2" maxOccurs="2"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
      </xs:choice></xs:complexType></xs:element>
      <xs:complexType name="p" mixed="true">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="b"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
            <xs:attribute name="class" type="xs:token" use="required"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="br"><xs:complexType/></xs:element>
        </xs:choice>
        <xs:attribute name="id" type="xs:ID"/>
        <xs:attribute name="style" fixed="left"/>
      </xs:complexType>
    </xs:schema>
    """
  private static let rules = ShapeRules(
    repeatable: ["tr"], free: ["p"], interchangeable: ["b", "br"], identities: ["id"])

  private static let texts = ["一、总体情况，3×5 &lt;甲&gt;", "<b class=\"a\">*</b>同志。", "甲&amp;乙 “丙”", "\u{20000}", ""]

  private static func document(_ syntax: XMLWriter.Syntax) -> [UInt8] {
    let br = syntax == .html ? "<br>" : "<br/>"
    var document = "<body>"
    for number in 0..<12 {
      let text = texts[number % texts.count]
      document += "<p>\(text)</p>\n<p style=\"left\">\(text)\(br)乙<b class=\"a\">*</b><b class=\"a\">*</b>\(br)</p>"
      if number % 4 == 1 { document += "<p id=\"p\(number)\">\(text)</p>" }
    }
    document +=
      "<table><tr><td>甲</td><td>\(br)</td></tr>\n<tr><td>乙</td><td></td></tr><tr><td>丙</td><td>丁</td></tr></table>"
    return Array((document + "<p>完。</p></body>\n").utf8)
  }

  private struct Found: Equatable {
    var events: [String] = []
    var isFaultless = false
  }

  private func read(
    _ document: [UInt8], _ syntax: XMLWriter.Syntax, _ schema: XMLSchema, knowing shapes: KnownShapes?
  ) -> Found {
    var found = Found()
    var text: [UInt8] = []
    let visit = { (event: XMLEvent, name: XMLName, bytes: Span<UInt8>) in
      if event == .text {
        for index in bytes.indices { text.append(bytes[index]) }
        return
      }
      if !text.isEmpty { found.events.append("text " + String(decoding: text, as: UTF8.self)) }
      text = []
      if event == .again { found.events = [] } else { found.events.append("\(event) \(name.string)") }
    }
    let faults =
      syntax == .html
      ? HTMLReading(knowing: shapes).faults(in: document, schema: schema, visit: visit)
      : XMLReading(knowing: shapes).faults(in: document, schema: schema, visit: visit)
    found.isFaultless = faults.isEmpty
    return found
  }

  @Test(arguments: [XMLWriter.Syntax.xml, .html])
  func soundDocuments(syntax: XMLWriter.Syntax) throws {
    let schema = try XMLSchema(Self.schema.utf8)
    let shapes = KnownShapes(Self.rules)
    let alone = read(Self.document(syntax), syntax, schema, knowing: nil)
    #expect(alone.isFaultless)
    for _ in 0..<3 { #expect(read(Self.document(syntax), syntax, schema, knowing: shapes) == alone) }
  }

  /// Bytes changed, put in and taken out, in tags and in texts.
  @Test(arguments: [XMLWriter.Syntax.xml, .html])
  func changedBytes(syntax: XMLWriter.Syntax) throws {
    let schema = try XMLSchema(Self.schema.utf8)
    let shapes = KnownShapes(Self.rules)
    let sound = Self.document(syntax)
    _ = read(sound, syntax, schema, knowing: shapes)
    let pieces: [[UInt8]] =
      [
        "\u{0}", "\r", "\u{B}", "\u{7F}", "&", "&amp;", "&nbsp;", "&#13;", "&#1;", "<", ">", "\"", "'", "/", " ", "\n",
        "甲",
        "\u{FFFE}", "\u{FFFF}", "\u{85}", "]]>", "<!-- -->", "<p>", "</p>", "<br>", "<br/>", "<b class=\"a\">", "</b>",
        "<td></td>", "<tr>", "<p xmlns=\"a\">", "<p id=\"p1\"></p>", "<p style=\"left\">",
      ].map { Array($0.utf8) } + [[0x80], [0xEF], [0xEF, 0xBF], [0xED, 0xA0, 0x80], [0xFF], []]
    var random = Numbers(seed: 11)
    var refused = 0
    for round in 0..<6000 {
      var document = sound
      let place = random.next(document.count)
      let length = random.next(3) == 0 ? random.next(4) : 0
      document.replaceSubrange(place..<min(place + length, document.count), with: pieces[random.next(pieces.count)])
      let alone = read(document, syntax, schema, knowing: nil)
      let knowing = read(document, syntax, schema, knowing: shapes)
      #expect(alone.isFaultless == knowing.isFaultless, "round \(round)")
      if alone.isFaultless { #expect((alone == knowing) == true, "round \(round)") } else { refused += 1 }
    }
    #expect((2000..<5900).contains(refused))
    // What was refused has taught it nothing.
    #expect(read(sound, syntax, schema, knowing: shapes) == read(sound, syntax, schema, knowing: nil))
  }

  /// What one block says of others, and what it does not.
  @Test(arguments: [
    // Behind the last of a row, an element that is allowed once.
    "<body><p>a</p><end/><p>a</p></body>",
    // One alone is allowed.
    "<body><note><p>a</p><p>a</p></note><end/></body>",
    // Text that may not be missing.
    "<body><p>a</p><p>a<t></t></p><end/></body>", "<body><p>a</p><p>a<t/></p><end/></body>",
    "<body><p>a</p><p xml:id=\"a\">a</p><p xml:id=\"a\">a</p><end/></body>",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><body><p>a</p><p>甲</p><end/></body>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><body><p>a</p><p>甲</p><end/></body>",
    "<body><p>a</p><p>a<code>zz</code></p><end/></body>", "<body><p>a</p><p>a<code>7</code></p><end/></body>",
  ])
  func conclusions(document: String) throws {
    let schema = try XMLSchema(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="body"><xs:complexType><xs:sequence>
          <xs:choice maxOccurs="unbounded"><xs:element name="p" type="p"/><xs:element name="note" type="note"/></xs:choice>
          <xs:element name="end"/>
        </xs:sequence></xs:complexType></xs:element>
        <xs:complexType name="note"><xs:sequence><xs:element name="p" type="p"/></xs:sequence></xs:complexType>
        <xs:complexType name="p" mixed="true">
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="t"><xs:simpleType>
              <xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction>
            </xs:simpleType></xs:element>
            <xs:element name="code" type="xs:int"/>
          </xs:choice>
          <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
        </xs:complexType>
      </xs:schema>
      """.utf8)
    let shapes = KnownShapes(ShapeRules(repeatable: ["p"], interchangeable: ["t", "code"], verbatim: ["code"]))
    let sound = "<body><p>a</p><p>a</p><p>a</p><p>a<t>b</t></p><note><p>a</p></note><p>a<code>1</code></p><end/></body>"
    for _ in 0..<2 { #expect(read(Array(sound.utf8), .xml, schema, knowing: shapes).isFaultless) }
    let alone = read(Array(document.utf8), .xml, schema, knowing: nil)
    let knowing = read(Array(document.utf8), .xml, schema, knowing: shapes)
    #expect(alone.isFaultless == knowing.isFaultless)
    #expect(!alone.isFaultless || alone == knowing)
  }

  /// Documents that have nothing in common do not fill the memory for those that have.
  @Test func manyRoots() throws {
    let schema = try XMLSchema(
      Self.schema.replacing("name=\"body\"><xs:complexType>", with: "name=\"body\"><xs:complexType mixed=\"true\">")
        .utf8)
    let shapes = KnownShapes(Self.rules)
    for number in 0..<300 {
      let document = Array("<body><p>a</p><p>b</p><p>\(number)<b class=\"c\(number)\">c</b></p></body>".utf8)
      #expect(read(document, .html, schema, knowing: shapes).isFaultless)
    }
    let sound = Self.document(.html)
    #expect(read(sound, .html, schema, knowing: shapes) == read(sound, .html, schema, knowing: nil))
  }

  /// The same numbers on each run.
  private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
