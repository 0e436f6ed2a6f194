import MarkupXML
import Testing

/// Elements, their tags, and what stands around them.
@Suite struct ElementTests {
  private func written(
    _ syntax: XMLWriter.Syntax = .xml, declaration: Bool = false, _ build: (inout XMLWriter) -> Void
  ) throws -> String {
    var xml = XMLWriter(syntax, declaration: declaration)
    build(&xml)
    return String(decoding: try xml.finish(), as: UTF8.self)
  }

  @Test func emptyElements() throws {
    let output = try written { xml in
      xml.start("a")
      xml.start("b")
      xml.end()
      xml.void("c", ["d": "\"&\n"])
      xml.start("d")
      xml.text("")
      xml.end()
      xml.element("e", text: "甲")
      xml.end()
    }
    #expect(output == "<a><b/><c d=\"&quot;&amp;&#10;\"/><d/><e>甲</e></a>\n")
  }

  /// HTML knows no empty-element tags: all but void elements have an end tag, and those have none.
  @Test func emptyElementsOfHTML() throws {
    let output = try written(.html, declaration: true) { xml in
      xml.doctype("html")
      xml.start("p")
      xml.attribute("id", "<甲>")
      xml.void("br")
      xml.start("span")
      xml.end()
      xml.void("img", ["alt": "\"&<\t\n", "src": "乙"])
      xml.end()
    }
    #expect(
      output == "<!DOCTYPE html>\n<p id=\"&lt;甲&gt;\"><br><span></span>"
        + "<img alt=\"&quot;&amp;&lt;&#9;&#10;\" src=\"乙\"></p>\n")
    #expect(HTMLReading().faults(in: Array(output.utf8)) == [])
  }

  @Test func carriageReturnsHaveNoPlaceInHTML() {
    #expect(throws: MarkupError.forbiddenCharacter(13)) { try written(.html) { $0.element("a", text: "甲\r乙") } }
    #expect(throws: MarkupError.forbiddenCharacter(13)) { try written(.html) { $0.void("a", ["b": "\r"]) } }
  }

  @Test func declarationDoctypeAndInstruction() throws {
    let output = try written(declaration: true) { xml in
      xml.processingInstruction("mso-application", "progid=\"Word.Document\"")
      xml.element("a", text: "")
    }
    #expect(
      output == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <?mso-application progid="Word.Document"?>
        <a/>

        """)
    #expect(
      try written { xml in
        xml.doctype("html")
        xml.element("html", text: "甲")
      } == "<!DOCTYPE html>\n<html>甲</html>\n")
  }

  @Test func numbersLinesAndMarkup() throws {
    let output = try written { xml in
      xml.start("a")
      xml.attribute("n", -12)
      xml.attribute("s", "<\"")
      xml.lineBreak()
      xml.literal("<b c=\"d\">")
      xml.text("&")
      xml.literal("</b>")
      xml.start("e")
      let markup = Array("<f/>".utf8)
      xml.raw(markup.span)
      xml.end()
      xml.end()
    }
    #expect(output == "<a n=\"-12\" s=\"&lt;&quot;\">\n<b c=\"d\">&amp;</b><e><f/></e></a>\n")
  }

  @Test func finishClosesWhatIsOpen() throws {
    #expect(
      try written { xml in
        xml.start("a")
        xml.start("b")
        xml.text("甲")
      } == "<a><b>甲</b></a>\n")
  }

  @Test func endWithoutStart() {
    #expect(throws: MarkupError.writerFailed) { try written { $0.end() } }
  }

  @Test func deepNesting() throws {
    let depth = 2_000
    let output = try written { xml in
      for _ in 0..<depth { xml.start("a") }
      xml.text("甲")
      for _ in 0..<depth { xml.end() }
    }
    #expect(output == String(repeating: "<a>", count: depth) + "甲" + String(repeating: "</a>", count: depth) + "\n")
    #expect(XMLReading().faults(in: Array(output.utf8)) == [])
  }

  @Test func textOfFiftyMegabytesInOneCall() throws {
    let piece = Array("一段普通的文字，没有什么需要转义。<".utf8)
    let count = 50_000_000 / piece.count
    var text: [UInt8] = []
    text.reserveCapacity(piece.count * count)
    for _ in 0..<count { text += piece }
    var xml = XMLWriter(declaration: false, capacity: 60_000_000)
    xml.start("a")
    xml.text(text.span)
    xml.end()
    let output = try xml.finish()
    #expect(output.count == "<a></a>\n".utf8.count + count * (piece.count + "&lt;".utf8.count - 1))
    #expect(output.reversed().starts(with: "义。&lt;</a>\n".utf8.reversed()))
  }

  /// Writers share nothing, so each gives what it gives alone.
  @Test func manyTasksAtOnce() async throws {
    @Sendable func document(_ seed: Int) throws -> [UInt8] {
      var xml = XMLWriter()
      xml.start("a")
      for index in 0..<200 {
        xml.start("b")
        xml.attribute("n", seed)
        xml.text("甲<\(index)&\(seed)")
        xml.end()
      }
      xml.end()
      return try xml.finish()
    }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for seed in 0..<64 { group.addTask { (seed, try document(seed)) } }
      for try await (seed, bytes) in group { #expect(bytes == (try document(seed))) }
    }
  }
}
