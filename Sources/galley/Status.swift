import ArgumentParser
import Diagnostics

/// The exit codes of the command, one a cause, so that scripts can tell them apart.
enum Status: Int32 {
  case someFailed = 1
  case empty = 10
  case blank = 11
  case binary = 12
  case undecodable = 13
  case isFolder = 14
  case missing = 15
  case unreadable = 16
  case policyMissing = 20
  case markers = 21
  case theme = 22
  case tree = 23
  case labels = 24
  case unlabelled = 25
  case overrides = 26
  case package = 27
  case markerTable = 28
  case leak = 29
  case unwritable = 30
  case manifest = 31
  case mask = 32
  case usage = 64
  case `internal` = 70

  /// An audit found that something of the standard is broken: one bit of news, as with `someFailed`, and no failure.
  static let standardBroken = Status.someFailed

  /// A proof found something: no failure either.
  static let disproven = Status.someFailed

  /// Something in a stylesheet does not reach Word: no failure either.
  static let inexpressible = Status.someFailed

  init(_ kind: FailureKind) {
    self =
      switch kind {
      case .empty: .empty
      case .blank: .blank
      case .binary: .binary
      case .undecodable: .undecodable
      case .policyMissing: .policyMissing
      case .markers: .markers
      case .theme: .theme
      case .tree: .tree
      case .labels: .labels
      case .overrides: .overrides
      case .markerTable: .markerTable
      case .package: .package
      case .leak: .leak
      case .mask: .mask
      case .internal: .internal
      }
  }

  var exitCode: ExitCode { ExitCode(rawValue) }
}

/// What goes wrong at the edge to the system, in the shape of any other diagnostic.
struct CommandFailure: Error {
  var diagnostic: Diagnostic
  var status: Status

  init(_ message: CommandMessage) {
    diagnostic = Diagnostic(message)
    status = message.status
  }

  init(_ failure: Failure) {
    diagnostic = failure.diagnostic
    status = Status(failure.kind)
  }
}
