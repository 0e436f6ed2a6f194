import Glibc

/// The files that are being written, so that an interrupt can take them away.
enum Unfinished {
  // Unsafe: a signal handler may call only what is async-signal-safe, so the names lie in a table that is allocated once
  // and never moves. It is changed by the one task that writes files.
  nonisolated(unsafe) private static let names: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?> = {
    let names = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 64)
    names.initialize(repeating: nil)
    return names
  }()

  private static let interrupts = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// Lets an interrupt take the unfinished files with it, and then end the command as it would have.
  static func removeOnInterrupt() {
    _ = names
    for number in interrupts {
      let former = signal(number, SIG_IGN)
      // Unsafe: handlers cannot be compared but as addresses. What was ignored stays so, as under nohup(1).
      guard unsafeBitCast(former, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else { continue }
      signal(number) { number in
        Unfinished.removeAll()
        // The shell must see the signal, or its loops would go on.
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
    }
    // A limit on the size of files is an error of write(2), not the end of the command.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Makes a file with a name of its own.
  /// - Parameter template: ends in six X and a NUL; holds the name afterwards.
  /// - Returns: the descriptor, or -1.
  static func make(_ template: inout [CChar]) -> Int32 {
    // No interrupt may come between the file and its place in the table.
    var blocked = sigset_t()
    var former = sigset_t()
    sigemptyset(&blocked)
    for number in interrupts { sigaddset(&blocked, number) }
    sigprocmask(SIG_BLOCK, &blocked, &former)
    let descriptor = mkstemp(&template)
    let reason = errno
    if descriptor >= 0, let place = names.firstIndex(of: nil) { names[place] = strdup(template) }
    sigprocmask(SIG_SETMASK, &former, nil)
    errno = reason
    return descriptor
  }

  /// The file has its final name, or is gone.
  static func forget(_ name: [CChar]) {
    guard let place = names.firstIndex(where: { $0.map { strcmp($0, name) == 0 } ?? false }) else { return }
    let former = names[place]
    names[place] = nil
    free(former)
  }

  private static func removeAll() {
    for name in names { if let name { unlink(name) } }
  }
}
