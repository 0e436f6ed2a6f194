public import SourceModel

/// What the stages found, in the order in which they found it, and what they took out of the text.
public struct Report: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  /// Stretches of the source text that no output holds, and why.
  public private(set) var removals: [Removal] = []

  public init() {}

  public mutating func add(_ message: some DiagnosticMessage, at position: SourcePosition? = nil) {
    diagnostics.append(Diagnostic(message, at: position))
  }

  public mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func remove(_ removal: Removal) { removals.append(removal) }

  public mutating func append(_ other: Report) {
    diagnostics += other.diagnostics
    removals += other.removals
  }

  /// The gravest severity in the report, if it holds anything.
  public var worst: Severity? { diagnostics.map(\.severity).max() }
}

/// A stretch of the source text that was taken out on purpose.
public struct Removal: Sendable, Hashable {
  public enum Reason: String, Sendable {
    case marker
    case illegalCharacter = "illegal-character"
    case paid
    /// It stood alone once paid text was gone.
    case orphan
    /// It was personal data, and something else stands in its place.
    case masked
  }

  public var range: TextRange
  public var reason: Reason

  public init(range: TextRange, reason: Reason) {
    self.range = range
    self.reason = reason
  }
}
