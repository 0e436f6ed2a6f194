import MarkupXML
import Testing

/// XML that others wrote: read with the reader's prefixes, and refused where it may mean harm.
@Suite struct ForeignXMLTests {
  private let reading = ForeignXMLReading(prefixes: ["urn:one": "w", "urn:two": "w", "urn:other": "o"])

  private func tree(_ document: String) throws -> XMLTree { try reading.tree(of: Array(document.utf8)) }

  private func refusal(of document: [UInt8]) -> String? {
    do {
      _ = try reading.tree(of: document)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func namesHaveTheReadersPrefixes() throws {
    let root = try tree(
      "<a xmlns='urn:one' xmlns:x='urn:two' x:y='1' z='2'><x:b/><c xmlns='urn:new'/><d xmlns=''/></a>")
    #expect(root.name == "w:a")
    #expect(root["w:y"] == "1")
    #expect(root["z"] == "2")
    #expect(root["y"] == nil)
    #expect(root.children.map(\.name) == ["w:b", "?:c", "?:d"])
  }

  @Test func textIsOfTheElementItStandsIn() throws {
    let root = try tree("<a xmlns='urn:one'>甲<b>乙&amp;<![CDATA[<]]> </b>丙<!-- 丁 --></a>")
    #expect(root.text == "甲丙")
    #expect(root.first("w:b")?.text == "乙&< ")
    #expect(root.all("w:b").count == 1)
    #expect(root.first("w:c") == nil)
  }

  @Test func outermostElementsOfAName() throws {
    let document = "<r xmlns='urn:one'><p>1<p>2</p></p><t><s/><p>3</p></t><p/></r>"
    var met: [String] = []
    try reading.elements(of: Array(document.utf8), named: ["w:p"]) { element, around in
      met.append("\(around.joined(separator: "/")) \(element.text) \(element.children.count)")
    }
    #expect(met == ["w:r 1 1", "w:r/w:t 3 0", "w:r  0"])
  }

  @Test func innerXMLStandsAlone() throws {
    let document =
      "<o:a xmlns:o='urn:other' xmlns:k='urn:one'><o:b o:n='1'><o:c><k:d e='&lt;'>甲</k:d></o:c></o:b></o:a>"
    var inner: [(String?, XMLTree)] = []
    try reading.inner(of: Array(document.utf8), named: "o:c") { parent, xml in
      if let tree = try? reading.tree(of: xml) { inner.append((parent.first { $0.name == "o:n" }?.value, tree)) }
    }
    #expect(inner.count == 1)
    #expect(inner.first?.0 == "1")
    #expect(inner.first?.1.name == "w:d")
    #expect(inner.first?.1["e"] == "<")
    #expect(inner.first?.1.text == "甲")
  }

  @Test func otherEncodings() throws {
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + "<?xml version='1.0' encoding='UTF-16'?><a>甲</a>".utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
      }
    #expect(try reading.tree(of: utf16).text == "甲")
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE html><html/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
  ])
  func declarationsAreRefused(document: String) {
    #expect(refusal(of: Array(document.utf8)) == "a document type declaration is not allowed")
    let utf16: [UInt8] = [0xFF, 0xFE] + document.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(refusal(of: utf16) != nil)
  }

  @Test(arguments: [
    "", " ", "甲", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a>&nbsp;</a>", "<p:a/>", "<a>\u{1}</a>",
  ])
  func notWellFormed(document: String) {
    #expect(refusal(of: Array(document.utf8)) != nil)
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
    #expect(refusal(of: Array(deep.utf8)) != nil)
  }
}
