/// A value of a JSON text (RFC 8259), and where it stands there.
///
/// For files that people edit: Foundation's decoder forgets where a value stood, and whoever made a slip has to be told.
public struct JSONValue: Sendable {
  public enum Content: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// In the order of the text; no name comes twice.
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Sendable {
    public let name: String
    public let value: JSONValue
  }

  public let content: Content
  /// The value's first byte in the text.
  public let offset: Int

  /// The value of an object's member; nil if there is none of the name, or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// - Parameter utf8: valid UTF-8 without a byte order mark.
  public init(parsing utf8: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes: utf8)
    self = try parser.text()
  }

  init(_ content: Content, at offset: Int) {
    self.content = content
    self.offset = offset
  }
}

/// Where a text stops being JSON.
public struct JSONFault: Error, Sendable, Equatable {
  /// In bytes from the start of the text.
  public let offset: Int
  /// In a few words, without a full stop.
  public let problem: String
}
