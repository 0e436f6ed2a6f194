/// What a decoder found wrong with stored data, in words.
public struct DecodingFault: Sendable {
  /// Where it stands, from the outermost container inwards.
  public var path: [any CodingKey]
  public var problem: String
  /// Whether the bytes as a whole could not be read.
  public var isSyntax = false

  public init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      path = context.codingPath
      problem = "\(key.stringValue) is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      path = context.codingPath
      problem = "\(Self.name(of: type)) was expected"
    case .dataCorrupted(let context):
      path = context.codingPath
      isSyntax = path.isEmpty
      problem =
        isSyntax ? context.underlyingError.map { "\($0)" } ?? context.debugDescription : context.debugDescription
    @unknown default:
      path = []
      problem = "\(error)"
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is any BinaryInteger.Type: "a whole number"
    case is any FloatingPoint.Type: "a number"
    case is any Sequence.Type: "an array or an object"
    default: "another type of value"
    }
  }
}

extension Sequence<any CodingKey> {
  /// `blocks[3].runs[0].role`
  public var path: String {
    reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
  }
}
