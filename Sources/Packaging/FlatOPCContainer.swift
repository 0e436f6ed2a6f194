public import Diagnostics
import MarkupXML
public import RenditionModel

/// One XML file that holds a whole package: the form Word calls "Word XML Document".
///
/// The processing instruction tells Windows to open the file with Word. Content types stand on the parts themselves, so
/// there is no part for them.
public struct FlatOPCContainer: Container {
  public init() {}

  public func complete(_ rendition: Rendition) throws(Failure) -> Rendition {
    Rendition(parts: try OpenPackage.relationshipParts(of: rendition) + rendition.parts)
  }

  public func pack(_ rendition: Rendition) throws(Failure) -> [UInt8] {
    var xml = XMLWriter()
    xml.processingInstruction("mso-application", "progid=\"Word.Document\"")
    xml.start("pkg:package")
    xml.attribute("xmlns:pkg", "http://schemas.microsoft.com/office/2006/xmlPackage")
    for part in rendition.parts {
      xml.lineBreak()
      xml.start("pkg:part")
      xml.attribute("pkg:name", "/\(part.path)")
      xml.attribute("pkg:contentType", part.mediaType.name)
      xml.start("pkg:xmlData")
      xml.raw(part.content.span.extracting(Self.declarationEnd(of: part.content)..<part.content.count))
      xml.end()
      xml.end()
    }
    xml.lineBreak()
    xml.end()
    do {
      return try xml.finish()
    } catch {
      throw Failure(PackagingMessage.markup(part: "the package", "\(error)"), kind: .internal)
    }
  }

  /// Where the root element of a part begins, behind its XML declaration.
  private static func declarationEnd(of content: [UInt8]) -> Int {
    guard content.starts(with: "<?xml ".utf8), let end = content.firstIndex(of: UInt8(ascii: ">")) else { return 0 }
    return content[(end + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? content.count
  }
}
