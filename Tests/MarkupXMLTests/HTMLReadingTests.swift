import MarkupXML
import Testing

/// HTML that means one thing, and HTML that parsers mend or treat in a way of its own.
@Suite struct HTMLReadingTests {
  private struct Found: Equatable {
    var events: [String] = []
    var faults: [XMLFault] = []
  }

  private func read(_ html: String) -> Found {
    var found = Found()
    let faults = HTMLReading().faults(in: Array(html.utf8)) { event, name, text in
      let bytes = text.indices.map { text[$0] }
      found.events.append(
        "\(event) \(name.string)" + (event == .text ? " " + String(decoding: bytes, as: UTF8.self) : ""))
    }
    found.faults = faults
    return found
  }

  @Test func events() {
    let found = read(
      "<!DOCTYPE html>\n<p class=\"a\" data-b=\"&lt;&quot;\">甲<br>乙&amp;<meta charset=\"x\"><b></b></p>\n")
    #expect(found.faults == [])
    #expect(
      found.events == [
        "start p", "text p 甲", "start br", "end br", "text p 乙&", "start meta", "end meta", "start b", "end b", "end p",
      ])
  }

  /// What stands in a stylesheet or a block of data stands for itself.
  @Test func rawText() {
    #expect(
      read("<p><style>a > b { content: '&amp;<i>' }</style></p>").events == [
        "start p", "start style", "text style a > b { content: '&amp;<i>' }", "end style", "end p",
      ])
    #expect(read("<script type=\"a\">{\"a\":\"&\"}</script>").events.contains("text script {\"a\":\"&\"}"))
  }

  @Test func lineFeedBehindTheTagOfAListing() {
    #expect(read("<pre class=\"a\">\n\n甲</pre>").events == ["start pre", "text pre \n甲", "end pre"])
    #expect(read("<pre>\n</pre>").events == ["start pre", "end pre"])
  }

  @Test func schemas() throws {
    let schema = try XMLSchema(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="p"><xs:complexType mixed="true">
      <xs:sequence><xs:element name="br"><xs:complexType/></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>
      """.utf8)
    #expect(HTMLReading().faults(in: Array("<p>甲<br></p>".utf8), schema: schema) == [])
    #expect(HTMLReading().faults(in: Array("<p>\n甲<br>\n<br></p>".utf8), schema: schema).map(\.line) == [3])
  }

  @Test(arguments: [
    // XML's ways.
    "<p>甲<br/></p>", "<p>甲<br></br></p>", "<p/>", "<?xml version=\"1.0\"?><p></p>", "<p><![CDATA[甲]]></p>",
    "<p><!-- 甲 --></p>", "<!DOCTYPE html [<!ENTITY a 'b'>]>\n<p>&a;</p>", "<p xmlns:a=\"b\"></p>", "<a:p></a:p>",
    // What parsers mend.
    "", "甲", "<p>", "</p>", "<p></b></p>", "<p>a < b</p>", "<p>a & b</p>", "<p>&nbsp;</p>", "<p>&#65;</p>",
    "<p>&lt</p>",
    "<P></P>", "<p ID=\"a\"></p>", "<p id=a></p>", "<p id='a'></p>", "<p id></p>", "<p id=\"a\"id=\"b\"></p>",
    "<p id=\"a\" id=\"b\"></p>", "<p  id=\"a\"></p>", "<p id=\"a\" ></p>", "<p id=\"a<b\"></p>", "<p id=\"a",
    "<p></p >",
    "<p>\u{0}</p>", "<!doctype html>\n<p></p>", "<p></p><p></p>", "甲<p></p>",
    "<p id=\"a\"><b id=\"a\"></b></p>", "<p><a href=\"#b\"></a></p>",
    // What parsers drop or change.
    "<p>甲\r\n乙</p>", "<p title=\"\r\"></p>", "\u{FEFF}<p></p>",
    // Where parsers stop elsewhere than it seems.
    "<p><style>a</STYLE></style></p>", "<p><style>a</style ></p>", "<p><style>a</p>", "<title>a<b></title>",
    "<script><!--<script></script>--></script>", "<p><style>\r</style></p>",
  ])
  func refused(html: String) {
    #expect(!read(html).faults.isEmpty)
  }

  @Test func linesAreThoseOfTheDocument() {
    #expect(read("<!DOCTYPE html>\n<p>\n<b>\n</i>\n</p>").faults.first?.line == 4)
    #expect(read("<!DOCTYPE html>\n<p>\n<b>\n<br/>\n</p>").faults.first?.line == 4)
    #expect(read("<p>\n<style>\n&\n</style>\n</i>").faults.first?.line == 5)
  }
}
