import MarkupXML
import RenditionModel
import Synchronization

/// The schemas that come with Galley: one for each kind of XML part it writes.
enum XMLProfile: CaseIterable, Sendable {
  case html, outline, wordprocessing, coreProperties, extendedProperties, relationships, contentTypes

  init?(of mediaType: MediaType) {
    switch mediaType {
    case .html, .htmlFragment: self = .html
    case .outline: self = .outline
    case .coreProperties: self = .coreProperties
    case .extendedProperties: self = .extendedProperties
    case .relationships: self = .relationships
    case .contentTypes: self = .contentTypes
    default:
      guard mediaType.isWordprocessing else { return nil }
      self = .wordprocessing
    }
  }

  /// What is known of blocks under the schema, to begin with; nil if there is nothing to know.
  var shapes: KnownShapes? {
    switch self {
    case .html:
      KnownShapes(
        ShapeRules(
          repeatable: ["li", "tr"], free: ["p", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "figure"],
          interchangeable: ["span", "b", "br", "time", "a"],
          identities: ["id", "href"]))
    case .wordprocessing:
      KnownShapes(
        ShapeRules(
          repeatable: ["w:p", "w:tr"], interchangeable: ["w:r", "w:t", "w:tab", "w:br"],
          identities: ["w:id", "w:name", "w:anchor"], verbatim: ["w:instrText"]))
    case .outline, .coreProperties, .extendedProperties, .relationships, .contentTypes: nil
    }
  }

  /// The schema's text.
  var text: [UInt8] {
    switch self {
    case .html: PackageResources.HTML_xsd
    case .outline: PackageResources.Outline_xsd
    case .wordprocessing: PackageResources.WordprocessingML_xsd
    case .coreProperties: PackageResources.CoreProperties_xsd
    case .extendedProperties: PackageResources.ExtendedProperties_xsd
    case .relationships: PackageResources.Relationships_xsd
    case .contentTypes: PackageResources.ContentTypes_xsd
    }
  }
}

/// Compiled schemas, each compiled when it is first asked for and shared by all tasks from then on.
final class SchemaShelf: Sendable {
  private let shapes = Dictionary(
    uniqueKeysWithValues: XMLProfile.allCases.compactMap { profile in profile.shapes.map { (profile, $0) } })

  /// What is known of blocks under a schema; nil if each is held against it.
  func shapes(_ profile: XMLProfile) -> KnownShapes? { shapes[profile] }

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
