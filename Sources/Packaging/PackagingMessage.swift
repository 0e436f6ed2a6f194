public import Diagnostics

/// What packing can say.
public enum PackagingMessage: DiagnosticMessage {
  case notOnePart(Int)
  case tooLarge(part: String)
  case compressorFailed(part: String)
  case markup(part: String, String)

  public var id: String {
    switch self {
    case .notOnePart: "package.not-one-part"
    case .tooLarge: "package.too-large"
    case .compressorFailed: "package.compressor-failed"
    case .markup: "package.markup"
    }
  }

  public var severity: Severity { .error }

  public var text: String {
    switch self {
    case .notOnePart(let count): "a format of a single file has \(count) parts"
    case .tooLarge(let part): "\(part) is too large for the container, which holds 4 GiB"
    case .compressorFailed(let part): "\(part) could not be compressed"
    case .markup(let part, let reason): "\(part) could not be written: \(reason)"
    }
  }

  public var hint: String? {
    switch self {
    case .tooLarge: "split the manuscript"
    case .notOnePart, .compressorFailed, .markup: "this is a fault of Galley's own; please report it"
    }
  }
}
