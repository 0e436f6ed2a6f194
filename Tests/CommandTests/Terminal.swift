import Foundation

/// The terminal that script(1) plays.
enum Terminal {
  /// Whether it can: script(1) needs a pseudo-terminal, and a chroot without /dev/pts has none.
  static let canBePlayed: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "test \"$(script -qec 'echo played' /dev/null 2>/dev/null </dev/null | tr -d '\\r')\" = played",
    ]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}

extension Desk {
  /// Calls a line of the shell on a terminal that script(1) plays; the output is what it shows.
  func onTerminal(_ line: String) throws -> Result {
    try put(line, ".line")
    return try shell("exec script -qec 'sh .line; code=$?; rm .line; exit $code' /dev/null")
  }
}
