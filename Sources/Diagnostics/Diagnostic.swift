public import SourceModel

/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable {
  /// Something a person may want to know; nothing needs to be done.
  case note
  /// The result is complete, but somebody should look.
  case warning
  /// There is no result.
  case error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }
}

/// What a stage can say. Each stage has an enum of its own that adopts this.
public protocol DiagnosticMessage: Sendable {
  /// Stable and dotted, the stage first: `scan.unclosed-region`. Scripts may rely on it.
  var id: String { get }
  var severity: Severity { get }
  /// What was found, in one plain sentence without a full stop.
  var text: String { get }
  /// What can be done about it, in one plain sentence; nil where nothing needs to be done.
  var hint: String? { get }
}

/// Something that was found, and where.
public struct Diagnostic: Sendable, Hashable {
  public var id: String
  public var severity: Severity
  public var text: String
  public var hint: String?
  /// The place in the manuscript; nil if the finding is about the whole of it.
  public var position: SourcePosition?

  public init(_ message: some DiagnosticMessage, at position: SourcePosition? = nil) {
    id = message.id
    severity = message.severity
    text = message.text
    hint = message.hint
    self.position = position
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `6:1 warning [scan.unknown-directive] … (hint)`
  public var description: String {
    let place = position.map { "\($0.line):\($0.column) " } ?? ""
    let advice = hint.map { "; \($0)" } ?? ""
    return "\(place)\(severity.rawValue) [\(id)] \(text)\(advice)"
  }
}

/// The error a stage throws when there can be no result.
public struct Failure: Error, Sendable {
  public var diagnostic: Diagnostic
  public var kind: FailureKind

  public init(
    _ message: some DiagnosticMessage, at position: SourcePosition? = nil, kind: FailureKind
  ) {
    diagnostic = Diagnostic(message, at: position)
    self.kind = kind
  }
}

/// The families of failure that a caller may want to tell apart. The command gives each an exit code.
public enum FailureKind: Sendable, Hashable, CaseIterable {
  /// The manuscript has no bytes, or only a byte order mark.
  case empty
  /// The manuscript has white space and markers only.
  case blank
  /// The manuscript is not text.
  case binary
  /// Bytes that the encoding does not define, or a text too large to hold.
  case undecodable
  /// There are paid regions and nothing says what to do with them.
  case policyMissing
  /// A marker without its partner, or one region inside another.
  case markers
  /// A theme that cannot be used.
  case theme
  /// A tree that does not follow its schema.
  case tree
  /// Labels or a manifest of labelled documents that cannot be read, or that belong to another text.
  case labels
  /// Overrides that cannot be understood, or do not fit the manuscript.
  case overrides
  /// A table of markers that cannot be understood.
  case markerTable
  /// A list of names or a key that a mask cannot use.
  case mask
  /// An output that holds a marker or paid text, and was withheld.
  case leak
  /// A Word document that cannot be read.
  case package
  /// An output that is not valid, or has lost text: a fault of Galley's own.
  case `internal`
}
