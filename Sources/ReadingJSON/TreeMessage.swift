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
    case let error as DecodingError:
      let fault = DecodingFault(error)
      self = fault.isSyntax ? .notJSON(fault.problem) : .invalid(path: fault.path.path, problem: fault.problem)
    default: self = .notJSON("\(error)")
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
