import RenditionModel

/// Whether the parts of a package find one another: whoever opens it goes from relationship to relationship.
enum PackageParts {
  /// The path of the first part that another one needs and that is not there.
  static func missing(in rendition: Rendition) -> String? {
    let paths = Set(rendition.parts.map(\.path))
    for part in rendition.parts {
      guard let relationship = part.relationship else { continue }
      if !paths.contains(relationship.storagePath) { return relationship.storagePath }
      if let source = relationship.source, !paths.contains(source) { return source }
    }
    return nil
  }
}
