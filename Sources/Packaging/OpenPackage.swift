import Diagnostics
import MarkupXML
import RenditionModel

/// The parts that an Open Packaging Conventions package needs besides its content (ECMA-376 Part 2).
enum OpenPackage {
  /// The relationship parts, one for the package and one for each part that points at others (clause 6.5.3).
  static func relationshipParts(of rendition: Rendition) throws(Failure) -> [Part] {
    var seen: Set<String> = []
    var parts: [Part] = []
    for part in rendition.parts {
      guard let relationship = part.relationship, seen.insert(relationship.storagePath).inserted else { continue }
      parts.append(try relationshipPart(relationship.storagePath, from: relationship.source, in: rendition))
    }
    return parts
  }

  private static func relationshipPart(
    _ path: String, from source: String?, in rendition: Rendition
  ) throws(Failure) -> Part {
    var xml = XMLWriter()
    xml.start("Relationships")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
    for part in rendition.parts {
      guard let relationship = part.relationship, relationship.source == source else { continue }
      xml.start("Relationship")
      xml.attribute("Id", relationship.id)
      xml.attribute("Type", relationship.type)
      xml.attribute("Target", target(part.path, from: source))
      xml.end()
    }
    xml.end()
    return Part(path: path, mediaType: .relationships, content: try finish(xml, path: path))
  }

  /// `[Content_Types].xml` (clause 7.2.3): a default for relationships, an override for every other part.
  static func contentTypes(of parts: [Part]) throws(Failure) -> Part {
    let path = "[Content_Types].xml"
    var xml = XMLWriter()
    xml.start("Types")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
    xml.start("Default")
    xml.attribute("Extension", "rels")
    xml.attribute("ContentType", MediaType.relationships.name)
    xml.end()
    xml.start("Default")
    xml.attribute("Extension", "xml")
    xml.attribute("ContentType", MediaType.xml.name)
    xml.end()
    for part in parts where part.mediaType != .relationships {
      xml.start("Override")
      xml.attribute("PartName", "/\(part.path)")
      xml.attribute("ContentType", part.mediaType.name)
      xml.end()
    }
    xml.end()
    return Part(path: path, mediaType: .contentTypes, content: try finish(xml, path: path))
  }

  private static func finish(_ xml: consuming XMLWriter, path: String) throws(Failure) -> [UInt8] {
    do {
      return try xml.finish()
    } catch {
      throw Failure(PackagingMessage.markup(part: path, "\(error)"), kind: .internal)
    }
  }

  /// A target is relative to the folder of the part that points, or absolute if it lies elsewhere (RFC 3986).
  private static func target(_ path: String, from source: String?) -> String {
    guard let source else { return path }
    let folder = source[..<(source.lastIndex(of: "/").map { source.index(after: $0) } ?? source.startIndex)]
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "/\(path)"
  }
}
