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
      if after.identity == before.identity, after.changed == before.changed, after.size == bytes.count {
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

  private static func readAll(_ descriptor: Int32, sizeHint: Int) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizeHint + 1)
    var chunk = [UInt8](repeating: 0, count: max(1 << 16, min(sizeHint, 1 << 24)))
    while bytes.count <= largestSize {
      // Unsafe: read(2) fills at most the chunk's own count.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw CommandFailure(refusal())
      }
    }
    throw CommandFailure(.tooLarge)
  }

  private static func refusal() -> CommandMessage {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .isFolder
    default: .unreadable(.last)
    }
  }
}
