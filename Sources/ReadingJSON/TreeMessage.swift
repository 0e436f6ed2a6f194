import Diagnostics

/// What reading a tree can say.
enum TreeMessage: DiagnosticMessage {
  case notJSON(String)
  case otherFormat(String)
  case unknownVersion(Int)
  case invalid(path: String, problem: String)

  var id: String {
    switch self {
    case .notJSON: "tree.not-json"
    case .otherFormat: "tree.other-format"
    case .unknownVersion: "tree.unknown-version"
    case .invalid: "tree.invalid"
    }
  }

  var severity: Severity { .error }

  var text: String {
    switch self {
    case .notJSON(let problem): "this is not JSON: \(problem)"
    case .otherFormat(let format): "this is a document of the format \(format), not a tree of Galley"
    case .unknownVersion(let version): "the tree is of version \(version) of its schema; this program reads version 1"
    case .invalid(let path, let problem): "\(path.isEmpty ? "the document" : path): \(problem)"
    }
  }

  var hint: String? {
    switch self {
    case .notJSON: "check that the right file was given"
    case .otherFormat: "give a file that was written as json by galley"
    case .unknownVersion: "use the program that wrote it, or convert the manuscript again"
    case .invalid: "Schemas/document.schema.json says what may stand there"
    }
  }
}

extension TreeMessage {
  /// What an error that came out of decoding says.
  init(_ error: any Error) {
    switch error {
    case let fault as TreeFault: self = fault.message
    case DecodingError.keyNotFound(let key, let context):
      self = .invalid(path: context.codingPath.path, problem: "\(key.stringValue) is missing")
    case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
      self = .invalid(path: context.codingPath.path, problem: "\(Self.name(of: type)) was expected")
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      self = .notJSON(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
    case DecodingError.dataCorrupted(let context):
      self = .invalid(path: context.codingPath.path, problem: context.debugDescription)
    default: self = .notJSON("\(error)")
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is any BinaryInteger.Type: "a whole number"
    case is any FloatingPoint.Type: "a number"
    case is any Sequence.Type: "an array or an object"
    default: "another type of value"
    }
  }
}

/// A fault that decoding found by itself.
struct TreeFault: Error {
  let message: TreeMessage

  init(_ message: TreeMessage) { self.message = message }

  init(_ path: [any CodingKey], _ problem: String) {
    message = .invalid(path: path.path, problem: problem)
  }
}

extension [any CodingKey] {
  /// `blocks[3].runs[0].role`
  var path: String {
    reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
  }
}
