import Glibc
import Synchronization

/// The files that are being written, so that an interrupt can take them away.
enum Unfinished {
  // Unsafe: a signal handler may call only what is async-signal-safe, so the names lie in a table that is allocated once
  // and never moves. Whoever changes it holds `turn`, and has `atWork` at 1, for which the handler waits.
  nonisolated(unsafe) private static let names: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?> = {
    let names = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: 1024)
    names.initialize(repeating: nil)
    return names
  }()
  private static let turn = Mutex(())
  private static let atWork = Atomic(0)
  private static let isEnding = Atomic(false)

  /// SIGPIPE: whoever read what the command says has gone.
  private static let interrupts = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

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

  /// What the names of unfinished files begin with; six letters and digits follow.
  static let prefix = ".galley-"

  static func isName(_ name: String) -> Bool {
    name.utf8.count == prefix.utf8.count + 6 && name.utf8.starts(with: prefix.utf8) && name != ConversionRecord.name
  }

  /// Makes a file with a name of its own.
  /// - Parameter template: ends in six X and a NUL; holds the name afterwards.
  /// - Returns: the descriptor, or -1.
  static func make(_ template: inout [CChar]) -> Int32 {
    change {
      guard !isEnding.load(ordering: .sequentiallyConsistent), let place = names.firstIndex(of: nil) else {
        errno = EINTR
        return -1
      }
      let descriptor = mkstemp(&template)
      let reason = errno
      if descriptor >= 0 { names[place] = strdup(template) }
      errno = reason
      return descriptor
    }
  }

  /// The file has its final name, or is gone.
  static func forget(_ name: [CChar]) {
    change {
      guard let place = names.firstIndex(where: { $0.map { strcmp($0, name) == 0 } ?? false }) else { return }
      let former = names[place]
      names[place] = nil
      free(former)
    }
  }

  /// No interrupt comes in between, on this thread or another: between a file and its place in the table least of all.
  private static func change<Value>(_ body: () -> Value) -> Value {
    var blocked = sigset_t()
    var former = sigset_t()
    sigemptyset(&blocked)
    for number in interrupts { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, &former)
    let value = turn.withLock { _ in
      // An exchange, since it also orders this after what the last one here did, as the lock does: the thread sanitizer does
      // not see that of a lock which the kernel hands over.
      _ = atWork.exchange(1, ordering: .sequentiallyConsistent)
      defer { atWork.store(0, ordering: .sequentiallyConsistent) }
      return body()
    }
    let reason = errno
    pthread_sigmask(SIG_SETMASK, &former, nil)
    errno = reason
    return value
  }

  private static func removeAll() {
    isEnding.store(true, ordering: .sequentiallyConsistent)
    // Another thread is at the table for some microseconds; this one cannot be, since it lets no interrupt in.
    var moment = timespec(tv_sec: 0, tv_nsec: 100_000)
    while atWork.load(ordering: .sequentiallyConsistent) == 1 { nanosleep(&moment, nil) }
    for name in names { if let name { unlink(name) } }
  }
}
