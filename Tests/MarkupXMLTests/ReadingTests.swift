import MarkupXML
import Testing

/// What a pass over a document meets, and what it refuses.
@Suite struct ReadingTests {
  private func faults(_ document: String, schema: XMLSchema? = nil) -> [XMLFault] {
    XMLReading().faults(in: Array(document.utf8), schema: schema)
  }

  @Test func events() {
    var met: [String] = []
    let document = Array("<a><b/>甲<c>乙&amp;<![CDATA[<]]></c> </a>".utf8)
    let found = XMLReading().faults(in: document) { event, name, text in
      let bytes = text.indices.map { text[$0] }
      met.append("\(event) \(name.string)" + (event == .text ? " " + String(decoding: bytes, as: UTF8.self) : ""))
    }
    #expect(found == [])
    #expect(
      met == [
        "start a", "start b", "end b", "text a 甲", "start c", "text c 乙&", "text c <", "end c", "text a  ", "end a",
      ])
  }

  @Test func namesCompareWithLiterals() {
    _ = XMLReading().faults(in: Array("<x:ab xmlns:x='u'/>".utf8)) { _, name, _ in
      #expect(name == "ab")
      #expect(!(name == "a"))
      #expect(!(name == "abc"))
    }
  }

  @Test(arguments: [
    "", " ", "甲", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&nbsp;</a>", "<a>&</a>",
    "<a>\u{1}</a>",
    "<a>\u{FFFE}</a>", "<a>&#0;</a>", "<p:a/>", "<a", "<a>]]></a>", "<?xml version='1.0'?><?xml version='1.0'?><a/>",
  ])
  func notWellFormed(document: String) {
    #expect(!faults(document).isEmpty)
  }

  @Test func invalidUTF8() {
    for bytes in [[0xFF], [0xC3], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]]
    {
      #expect(!XMLReading().faults(in: Array("<a>甲".utf8) + bytes + Array("乙</a>".utf8)).isEmpty)
    }
  }

  @Test func linesAreThoseOfTheDocument() {
    #expect(faults("<a>\n<b>\n</c>\n</a>").first?.line == 3)
  }

  @Test func faultsAreFew() {
    let document = "<a>" + String(repeating: "&x;", count: 1_000) + "</a>"
    #expect((1...20).contains(faults(document).count))
  }

  @Test(arguments: [
    "<!DOCTYPE html><html/>", "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<!DOCTYPE html><a/>",
    "<!DOCTYPE html [<!ENTITY x 'y'>]><html>&x;</html>", "<!DOCTYPE html [<!ENTITY x 'y'>]><html/>",
    "<!DOCTYPE html []><html/>",
    "<!DOCTYPE html SYSTEM 'about:legacy-compat'><html/>", "<!DOCTYPE html SYSTEM 'file:///etc/passwd'><html/>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'><html/>",
    "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;</html>",
    "<!DOCTYPE html [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><html/>",
    "<!DOCTYPE html [<!ATTLIST html lang CDATA 'en'>]><html/>",
  ])
  func everyDoctypeIsRefused(document: String) {
    #expect(!faults(document).isEmpty)
  }

  /// Nothing from outside comes into the text.
  @Test func entitiesAreNotRead() {
    let document = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>甲&x;乙</a>"
    var text: [UInt8] = []
    _ = XMLReading().faults(in: Array(document.utf8)) { event, _, bytes in
      if event == .text { for index in bytes.indices { text.append(bytes[index]) } }
    }
    #expect(!String(decoding: text, as: UTF8.self).contains("root"))
  }

  /// Entities that multiply are refused, not followed.
  @Test func entitiesThatMultiply() {
    let entities = (1...20).map { "<!ENTITY x\($0) '\(String(repeating: "&x\($0 - 1);", count: 10))'>" }.joined()
    let document = "<!DOCTYPE html [<!ENTITY x0 'x'>\(entities)]><html lang='&x20;'>&x20;</html>"
    #expect(!faults(document).isEmpty)
  }
}
