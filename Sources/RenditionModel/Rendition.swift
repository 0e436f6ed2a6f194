/// What a writer hands over: named parts with media types, in the order in which they are stored.
public struct Rendition: Sendable {
  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
}

/// One part of a rendition. A format of a single file has one part.
public struct Part: Sendable {
  /// The part's path inside its container, without a leading slash: `word/document.xml`.
  public var path: String
  public var mediaType: MediaType
  public var content: [UInt8]
  /// What points at this part (ECMA-376 Part 2, clause 6.5); none in containers that have no relationships.
  public var relationship: Relationship?

  public init(
    path: String, mediaType: MediaType, content: [UInt8], relationship: Relationship? = nil
  ) {
    self.path = path
    self.mediaType = mediaType
    self.content = content
    self.relationship = relationship
  }
}

/// A typed pointer at a part, from the package or from another part.
public struct Relationship: Sendable, Hashable {
  /// The path of the part that points; the package itself if absent.
  public var source: String?
  /// Unique among the relationships of one source: `rId1`.
  public var id: String
  /// The relationship type, a URI.
  public var type: String

  public init(from source: String? = nil, id: String, type: String) {
    self.source = source
    self.id = id
    self.type = type
  }

  /// The path of the part that holds this relationship and all others of its source (ECMA-376 Part 2, clause 6.5.3).
  public var storagePath: String {
    guard let source else { return "_rels/.rels" }
    let name = source.lastIndex(of: "/").map { source.index(after: $0) } ?? source.startIndex
    return "\(source[..<name])_rels/\(source[name...]).rels"
  }
}
