import Diagnostics
import MarkupXML
import RenditionModel

/// Takes a package apart that is one XML file.
struct FlatUnpacking {
  let limits: Unpacker

  func parts(of bytes: [UInt8]) throws(Failure) -> Rendition {
    guard bytes.count <= limits.mostBytes else {
      throw UnpackingMessage.tooLarge(mebibytes: limits.mostBytes >> 20).failure
    }
    var parts: [Part] = []
    let reading = ForeignXMLReading(prefixes: ["http://schemas.microsoft.com/office/2006/xmlPackage": "pkg"])
    do {
      try reading.inner(of: bytes, named: "pkg:xmlData") { part, xml in
        guard let name = part.first(where: { $0.name == "pkg:name" })?.value else { return }
        let type = part.first { $0.name == "pkg:contentType" }?.value ?? MediaType.xml.name
        parts.append(Part(path: String(name.drop { $0 == "/" }), mediaType: MediaType(type), content: xml))
      }
    } catch {
      throw UnpackingMessage.markup(part: "the file", line: error.line, error.message).failure
    }
    guard !parts.isEmpty else { throw UnpackingMessage.notAPackage.failure }
    guard parts.count <= limits.mostParts else { throw UnpackingMessage.tooManyParts(limit: limits.mostParts).failure }
    var names: Set<String> = []
    for part in parts where !names.insert(part.path.lowercased()).inserted {
      throw UnpackingMessage.duplicate(part: part.path).failure
    }
    return Rendition(parts: parts)
  }
}
