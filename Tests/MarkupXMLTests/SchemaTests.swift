import MarkupXML
import Testing

/// Documents held against a schema.
@Suite struct SchemaTests {
  private static let text = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="a">
        <xs:complexType>
          <xs:sequence><xs:element name="b" type="xs:int" maxOccurs="unbounded"/></xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  @Test func validAndInvalid() throws {
    let schema = try XMLSchema(Self.text.utf8)
    let reading = XMLReading()
    #expect(reading.faults(in: Array("<a><b>1</b><b>2</b></a>".utf8), schema: schema) == [])
    #expect(reading.faults(in: Array("<a>\n<b>x</b></a>".utf8), schema: schema).first?.line == 2)
    #expect(!reading.faults(in: Array("<a/>".utf8), schema: schema).isEmpty)
    #expect(!reading.faults(in: Array("<a><c/></a>".utf8), schema: schema).isEmpty)
    #expect(!reading.faults(in: Array("<b>1</b>x".utf8), schema: schema).isEmpty)
  }

  /// A schema must not hide what is wrong before any schema is asked.
  @Test(arguments: [
    "<a><b>1</b>", "<a><b>1</b></a", "<a><b>1</b><b>2\u{1}</b></a>", "<a><b>1</b>&x;</a>", "<a><b>1</b></a><a/>",
    "<a><b>1</b></c>", "<a><b>1</b><!-- -- --></a>", "<a x:y='1'><b>1</b></a>", "<a><b>&#1;</b></a>", "",
  ])
  func wellFormednessIsCheckedBesideTheSchema(document: String) throws {
    #expect(!XMLReading().faults(in: Array(document.utf8), schema: try XMLSchema(Self.text.utf8)).isEmpty)
  }

  @Test(arguments: [
    "", "<a/>", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a' type='b'/></xs:schema>",
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:import schemaLocation='file:///nowhere.xsd' namespace='u'/>"
      + "<xs:element name='a' type='u:b' xmlns:u='u'/></xs:schema>",
  ])
  func doesNotCompile(text: String) {
    #expect(throws: MarkupError.self) { _ = try XMLSchema(text.utf8) }
  }

  @Test func sharedByManyTasks() async throws {
    let schema = try XMLSchema(Self.text.utf8)
    await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<64 {
        group.addTask {
          let value = number.isMultiple(of: 2) ? "1" : "x"
          let document = "<a>" + String(repeating: "<b>\(value)</b>", count: 50) + "</a>"
          return (number, XMLReading().faults(in: Array(document.utf8), schema: schema).isEmpty)
        }
      }
      for await (number, isValid) in group { #expect(isValid == number.isMultiple(of: 2)) }
    }
  }
}
