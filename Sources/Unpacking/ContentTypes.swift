import Diagnostics
import MarkupXML
import RenditionModel

/// `[Content_Types].xml`: which part is of which media type (ECMA-376 Part 2, clause 7.2.3).
struct ContentTypes {
  static let path = "[Content_Types].xml"

  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]

  init(_ xml: [UInt8]) throws(Failure) {
    let reading = ForeignXMLReading(prefixes: ["http://schemas.openxmlformats.org/package/2006/content-types": "t"])
    let root: XMLTree
    do {
      root = try reading.tree(of: xml)
    } catch {
      throw UnpackingMessage.markup(part: Self.path, line: error.line, error.message).failure
    }
    for entry in root.children {
      guard let type = entry["ContentType"] else { continue }
      if entry.name == "t:Default", let ending = entry["Extension"] { defaults[ending.lowercased()] = type }
      if entry.name == "t:Override", let part = entry["PartName"] { overrides[part.lowercased()] = type }
    }
  }

  func mediaType(of path: String) -> MediaType {
    if let type = overrides["/\(path.lowercased())"] { return MediaType(type) }
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    return MediaType(defaults[ending] ?? "application/octet-stream")
  }
}
