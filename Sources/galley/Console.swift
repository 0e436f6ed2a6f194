import Diagnostics
import Glibc

/// What the command says to a person: on standard error, in colour only on a terminal.
struct Console {
  let isTerminal = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil

  /// `report.txt:6:1 warning [scan.near-marker] …; …`
  func say(_ diagnostic: Diagnostic, of path: String) {
    let name = path == InputFile.standardInput ? "standard input" : path
    let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ":"
    let severity = colored(diagnostic.severity.rawValue, diagnostic.severity)
    let hint = diagnostic.hint.map { "; \($0)" } ?? ""
    line("\(name)\(place) \(severity) [\(diagnostic.id)] \(diagnostic.text)\(hint)")
  }

  func line(_ text: String) { Self.write(text + "\n", to: STDERR_FILENO) }

  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  func dimmed(_ text: String, on descriptor: Int32 = STDERR_FILENO) -> String {
    isatty(descriptor) == 1 && getenv("NO_COLOR") == nil ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

  private func colored(_ text: String, _ severity: Severity) -> String {
    guard isTerminal else { return text }
    let color =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[\(color)m\(text)\u{1B}[0m"
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // Unsafe: write(2) reads at most the count it is given.
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
