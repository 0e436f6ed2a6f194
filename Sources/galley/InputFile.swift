import Glibc

/// Reading what the file system has.
enum InputFile {
  /// Standard input is called `-`.
  static let standardInput = "-"

  /// Positions in a text are 32 bits wide. What is larger is not even read.
  private static let largestSize = Int(UInt32.max)

  /// The bytes of a file, or of standard input.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == standardInput { return try readAll(STDIN_FILENO, sizeHint: 0) }
    let descriptor = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(refusal()) }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor) else { throw CommandFailure(.unreadable(.last)) }
    if status.kind == .folder { throw CommandFailure(.isFolder) }
    guard status.size <= largestSize else { throw CommandFailure(.tooLarge) }
    return try readAll(descriptor, sizeHint: status.size)
  }

  /// What was read of a file that nobody changed meanwhile.
  struct Steady {
    var bytes: [UInt8]
    /// Nil for standard input and the like.
    var status: FileStatus?
    /// Whether the last change lies so far back that another one would show in the file's times.
    var isSettled = false
  }

  /// The bytes of a file as they stood at one moment. Whoever writes into it while it is read is waited for, a little.
  static func readSteadily(_ path: String) throws(CommandFailure) -> Steady {
    guard path != standardInput, let first = FileStatus(path), first.kind == .file else {
      return Steady(bytes: try read(path))
    }
    var before = first
    for attempt in 1...4 {
      let bytes = try read(path)
      guard let after = FileStatus(path) else { throw CommandFailure(refusal()) }
      // What a system makes up as it is read, as in /proc, has no size.
      let isWhole = after.size == bytes.count || before.size == 0 && after.size == 0
      if after.identity == before.identity, after.changed == before.changed, isWhole {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = now.tv_sec * 1_000_000_000 + now.tv_nsec - after.changed
        return Steady(bytes: bytes, status: after, isSettled: age > 50_000_000)
      }
      before = after
      usleep(UInt32(attempt) * 20_000)
    }
    throw CommandFailure(.unsteady)
  }

  /// - Parameter sizeHint: how many bytes are likely to come.
  private static func readAll(_ descriptor: Int32, sizeHint: Int) throws(CommandFailure) -> [UInt8] {
    // What has the size it says needs no other memory than its own.
    var (bytes, isOver) = try readOnce(descriptor, upTo: sizeHint + 1)
    while !isOver {
      guard bytes.count <= largestSize else { throw CommandFailure(.tooLarge) }
      let (more, isLast) = try readOnce(descriptor, upTo: 1 << 20)
      bytes += more
      isOver = isLast
    }
    guard bytes.count <= largestSize else { throw CommandFailure(.tooLarge) }
    return bytes
  }

  /// - Returns: as many bytes as were wanted, or fewer if that is where they end.
  private static func readOnce(
    _ descriptor: Int32, upTo count: Int
  ) throws(CommandFailure) -> (bytes: [UInt8], isOver: Bool) {
    var isOver = false
    var fault: CommandMessage?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        // Unsafe: read(2) fills at most the rest of the buffer.
        let read = Glibc.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if read > 0 {
          filled += read
        } else if read == 0 {
          isOver = true
          return
        } else if errno != EINTR {
          fault = refusal()
          return
        }
      }
    }
    if let fault { throw CommandFailure(fault) }
    return (bytes, isOver)
  }

  private static func refusal() -> CommandMessage {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .isFolder
    default: .unreadable(.last)
    }
  }
}
