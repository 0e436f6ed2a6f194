import Diagnostics
import Glibc
import SourceModel
import Synchronization

/// What the command says to a person: on standard error, in colour only on a terminal.
final class Console: Sendable {
  /// What a message is about.
  enum Subject: Equatable {
    case manuscript(String)
    case theme(String)
    case overrides(String)
    case markers(String)
    case output(String)
    case mask(String)
    /// The call as a whole.
    case call

    var path: String {
      switch self {
      case .manuscript(InputFile.standardInput): "standard input"
      case .overrides(InputFile.standardInput), .markers(InputFile.standardInput), .mask(InputFile.standardInput):
        "standard input"
      case .manuscript(let path), .theme(let path), .overrides(let path), .markers(let path), .mask(let path),
        .output(let path):
        path.isEmpty ? "''" : SystemPath.shown(path)
      case .call: "galley"
      }
    }
  }

  private let isColored = Console.isColored(STDERR_FILENO)
  /// Whether a line stands there that the next one replaces.
  private let hasProgress = Mutex(false)

  /// `report.txt:6:1 warning [scan.near-marker] …; …`
  func say(_ diagnostic: Diagnostic, of subject: Subject) {
    let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ":"
    let severity = colored(diagnostic.severity.rawValue, diagnostic.severity)
    let name = TerminalText.visible(subject.path)
    let text = TerminalText.visible(diagnostic.text)
    let hint = diagnostic.hint.map { "; \(TerminalText.visible($0))" } ?? ""
    write("\(name)\(place) \(severity) [\(diagnostic.id)] \(text)\(hint)\n")
  }

  /// One line, whatever the text holds.
  func line(_ text: String) { write(TerminalText.visible(text) + "\n") }

  /// Replaces the line that shows how far long work is. Only for a terminal: see `showsProgress`.
  func progress(_ text: String) {
    let line = TerminalText.shortened(TerminalText.visible(text), to: max(20, Self.terminalWidth - 1))
    hasProgress.withLock { hasProgress in
      try? Array("\r\u{1B}[K\(line)".utf8).write(to: STDERR_FILENO, path: "standard error")
      hasProgress = true
    }
  }

  /// Whether there is somebody who sees a line being replaced.
  let showsProgress = isatty(STDERR_FILENO) == 1 && !Console.isDumb

  /// Takes the line away that showed how far the work is.
  func endProgress() { write("") }

  private func write(_ text: String) {
    hasProgress.withLock { hasProgress in
      let text = hasProgress ? "\r\u{1B}[K\(text)" : text
      hasProgress = false
      // Nobody is left to be told that standard error cannot be written.
      try? Array(text.utf8).write(to: STDERR_FILENO, path: "standard error")
    }
  }

  /// A line of results on standard output.
  static func print(_ text: String) throws(CommandFailure) { try print(Array((text + "\n").utf8)) }

  static func print(_ bytes: [UInt8]) throws(CommandFailure) {
    try bytes.write(to: STDOUT_FILENO, path: "standard output")
  }

  static func dimmed(_ text: String, on descriptor: Int32) -> String {
    isColored(descriptor) ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

  private func colored(_ text: String, _ severity: Severity) -> String {
    guard isColored else { return text }
    let color =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[\(color)m\(text)\u{1B}[0m"
  }

  /// NO_COLOR counts if it is set to anything (no-color.org).
  private static func isColored(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (environment("NO_COLOR") ?? "").isEmpty && !isDumb
  }

  /// A terminal that knows no escape sequences.
  private static var isDumb: Bool { environment("TERM") == "dumb" }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static var terminalWidth: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
