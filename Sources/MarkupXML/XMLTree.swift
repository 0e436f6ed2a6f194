/// An element with everything inside it, as a value.
public struct XMLTree: Sendable {
  /// With the prefix that the reader of the document uses for the element's namespace: `w:p`.
  public let name: String
  public let attributes: [Attribute]
  public internal(set) var children: [XMLTree] = []
  /// The character data that stands directly in the element.
  public internal(set) var text = ""

  /// A name and its value. An attribute without a prefix is in no namespace and has none here.
  public struct Attribute: Sendable {
    public let name: String
    public let value: String
  }

  /// An element with nothing in it.
  public init(name: String, attributes: [Attribute] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute, if the element has it.
  public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The first child of a name.
  public func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  /// The children of a name.
  public func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }
}
