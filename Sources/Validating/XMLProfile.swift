import MarkupXML
import RenditionModel
import Synchronization

/// The schemas that come with Galley: one for each kind of XML part it writes.
enum XMLProfile: CaseIterable, Sendable {
  case html, htmlFragment, outline, wordprocessing, coreProperties, extendedProperties, relationships, contentTypes

  init?(of mediaType: MediaType) {
    switch mediaType {
    case .html: self = .html
    case .htmlFragment: self = .htmlFragment
    case .outline: self = .outline
    case .coreProperties: self = .coreProperties
    case .extendedProperties: self = .extendedProperties
    case .relationships: self = .relationships
    case .contentTypes: self = .contentTypes
    default:
      guard mediaType.name.contains("wordprocessingml") else { return nil }
      self = .wordprocessing
    }
  }

  /// The schema's text.
  var text: [UInt8] {
    switch self {
    case .html: PackageResources.HTML_xsd
    case .htmlFragment: Self.withoutNamespace(PackageResources.HTML_xsd)
    case .outline: PackageResources.Outline_xsd
    case .wordprocessing: PackageResources.WordprocessingML_xsd
    case .coreProperties: PackageResources.CoreProperties_xsd
    case .extendedProperties: PackageResources.ExtendedProperties_xsd
    case .relationships: PackageResources.Relationships_xsd
    case .contentTypes: PackageResources.ContentTypes_xsd
    }
  }

  /// A fragment is pasted into a page and names no namespace; its schema is that of a page without the namespace.
  private static func withoutNamespace(_ schema: [UInt8]) -> [UInt8] {
    var text = String(decoding: schema, as: UTF8.self)
    for attribute in ["targetNamespace", "xmlns"] {
      guard let range = text.firstRange(of: " \(attribute)=\"http://www.w3.org/1999/xhtml\"") else { continue }
      text.removeSubrange(range)
    }
    return Array(text.utf8)
  }
}

/// Compiled schemas, each compiled when it is first asked for and shared by all tasks from then on.
final class SchemaShelf: Sendable {
  private let compiled = Mutex<[XMLProfile: XMLSchema]>([:])

  func schema(_ profile: XMLProfile) throws(MarkupError) -> XMLSchema {
    try compiled.withLock { (shelf) throws(MarkupError) -> XMLSchema in
      if let schema = shelf[profile] { return schema }
      let schema = try XMLSchema(profile.text)
      shelf[profile] = schema
      return schema
    }
  }
}
