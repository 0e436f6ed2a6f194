public import Diagnostics
public import RenditionModel

/// A stage that turns the parts of a rendition into the bytes of one file.
public protocol Container: Sendable {
  /// Adds the parts that follow from the others, such as content types and relationships.
  ///
  /// It is a step of its own so that these parts, too, are validated before anything is packed.
  func complete(_ rendition: Rendition) throws(Failure) -> Rendition

  /// - Throws: `Failure` of the kind `internal` if the container cannot hold the parts.
  func pack(_ rendition: Rendition) throws(Failure) -> [UInt8]
}

/// A file that is its only part.
public struct BareContainer: Container {
  public init() {}

  public func complete(_ rendition: Rendition) -> Rendition { rendition }

  public func pack(_ rendition: Rendition) throws(Failure) -> [UInt8] {
    guard let part = rendition.parts.first, rendition.parts.count == 1 else {
      throw Failure(PackagingMessage.notOnePart(rendition.parts.count), kind: .internal)
    }
    return part.content
  }
}
