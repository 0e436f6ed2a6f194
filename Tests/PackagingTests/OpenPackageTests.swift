import Packaging
import RenditionModel
import Testing

/// Content types and relationships follow from the parts.
@Suite struct OpenPackageTests {
  /// A main part with a neighbour and a part in another folder, and properties that the package points at.
  static let rendition = Rendition(parts: [
    Part(
      path: "word/document.xml", mediaType: .wordprocessing("document.main"), content: Array("<d/>".utf8),
      relationship: Relationship(id: "rId1", type: "t:document")),
    Part(
      path: "word/styles.xml", mediaType: .wordprocessing("styles"), content: Array("<s/>".utf8),
      relationship: Relationship(from: "word/document.xml", id: "rId1", type: "t:styles")),
    Part(
      path: "custom/甲&乙.xml", mediaType: .xml, content: Array("<c/>".utf8),
      relationship: Relationship(from: "word/document.xml", id: "rId2", type: "t:custom")),
    Part(
      path: "docProps/core.xml", mediaType: .coreProperties, content: Array("<p/>".utf8),
      relationship: Relationship(id: "rId2", type: "t:core")),
    Part(
      path: "top.xml", mediaType: .xml, content: Array("<t/>".utf8),
      relationship: Relationship(from: "root.xml", id: "rId1", type: "t:top")),
  ])

  private func text(of path: String, in rendition: Rendition) -> String? {
    rendition.parts.first { $0.path == path }.map { String(decoding: $0.content, as: UTF8.self) }
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let namespace = "xmlns=\"http://schemas.openxmlformats.org/package/2006/"

  @Test func partsOfAZip() throws {
    let complete = try ZipContainer().complete(Self.rendition)
    #expect(
      complete.parts.map(\.path) == [
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "_rels/root.xml.rels",
      ] + Self.rendition.parts.map(\.path))
  }

  @Test func relationshipsOfThePackage() throws {
    #expect(
      text(of: "_rels/.rels", in: try ZipContainer().complete(Self.rendition))
        == Self.declaration + "<Relationships \(Self.namespace)relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"t:document\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"t:core\" Target=\"docProps/core.xml\"/></Relationships>\n")
  }

  /// A target in the same folder is relative, any other one absolute.
  @Test func relationshipsOfAPart() throws {
    #expect(
      text(of: "word/_rels/document.xml.rels", in: try FlatOPCContainer().complete(Self.rendition))
        == Self.declaration + "<Relationships \(Self.namespace)relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"t:styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"t:custom\" Target=\"/custom/甲&amp;乙.xml\"/></Relationships>\n")
    #expect(
      text(of: "_rels/root.xml.rels", in: try ZipContainer().complete(Self.rendition))?
        .contains("Target=\"top.xml\"") == true)
  }

  @Test func contentTypes() throws {
    let types = try #require(text(of: "[Content_Types].xml", in: try ZipContainer().complete(Self.rendition)))
    #expect(types.hasPrefix(Self.declaration + "<Types \(Self.namespace)content-types\"><Default Extension=\"rels\""))
    for part in Self.rendition.parts {
      let name = part.path.replacing("&", with: "&amp;")
      #expect(types.contains("<Override PartName=\"/\(name)\" ContentType=\"\(part.mediaType.name)\"/>"))
    }
    #expect(!types.contains("PartName=\"/_rels"))
  }

  @Test func flatOPCNeedsNoContentTypes() throws {
    let complete = try FlatOPCContainer().complete(Self.rendition)
    #expect(!complete.parts.contains { $0.mediaType == .contentTypes })
  }
}
