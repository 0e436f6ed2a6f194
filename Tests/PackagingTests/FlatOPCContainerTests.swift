import MarkupXML
import Packaging
import RenditionModel
import Testing

/// One XML file that holds a package.
@Suite struct FlatOPCContainerTests {
  private func packed(_ rendition: Rendition) throws -> String {
    String(decoding: try FlatOPCContainer().pack(rendition), as: UTF8.self)
  }

  @Test func isWellFormed() throws {
    let output = try packed(FlatOPCContainer().complete(OpenPackageTests.rendition))
    #expect(XMLReading().faults(in: Array(output.utf8)) == [])
    #expect(
      output.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application progid=\"Word.Document\"?>\n")
    )
    // The declarations of the parts are gone; one is left.
    #expect(output.split(separator: "<?xml ").count == 1)
    #expect(output.contains("pkg:name=\"/custom/甲&amp;乙.xml\""))
  }

  @Test(arguments: [
    ("<a>甲</a>", "<a>甲</a>"), ("<?xml version=\"1.0\"?><a/>", "<a/>"),
    ("<?xml version=\"1.0\"?>\r\n \n<a/>\n", "<a/>\n"),
    ("<?xml version=\"1.0\"?><a>&lt;?xml?></a>", "<a>&lt;?xml?></a>"),
    ("<?xml version=\"1.0\"?><?b?><a/>", "<?b?><a/>"),
    ("<?xml-stylesheet href=\"b\"?><a/>", "<?xml-stylesheet href=\"b\"?><a/>"),
  ])
  func declarationIsStrippedOnce(content: String, expected: String) throws {
    let part = Part(path: "a.xml", mediaType: .xml, content: Array(content.utf8))
    let output = try packed(Rendition(parts: [part]))
    #expect(output.contains("<pkg:xmlData>\(expected)</pkg:xmlData>"))
    #expect(XMLReading().faults(in: Array(output.utf8)) == [])
  }

  @Test func orderIsThatOfTheParts() throws {
    let output = try packed(OpenPackageTests.rendition)
    let places = OpenPackageTests.rendition.parts.map { part in
      output.firstRange(of: "pkg:contentType=\"\(part.mediaType.name)\"")?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(output.split(separator: "<pkg:part ").count == OpenPackageTests.rendition.parts.count + 1)
  }
}
