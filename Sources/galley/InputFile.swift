import Glibc

/// Reading what the file system has.
enum InputFile {
  /// Standard input is called `-`.
  static let standardInput = "-"

  /// The bytes of a file, or of standard input.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    if path == standardInput { return try readAll(STDIN_FILENO, sizeHint: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason()))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CommandFailure(.unreadable(reason())) }
    if FileKind(status) == .folder { throw CommandFailure(.isFolder) }
    return try readAll(descriptor, sizeHint: Int(status.st_size))
  }

  private static func readAll(_ descriptor: Int32, sizeHint: Int) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sizeHint + 1)
    var chunk = [UInt8](repeating: 0, count: max(1 << 16, min(sizeHint, 1 << 24)))
    while true {
      // Unsafe: read(2) fills at most the chunk's own count.
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno == EISDIR {
        throw CommandFailure(.isFolder)
      } else if errno != EINTR {
        throw CommandFailure(.unreadable(reason()))
      }
    }
  }

  static func reason() -> String { String(cString: strerror(errno)) }
}

/// What a path names.
enum FileKind {
  case file, folder, other

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case mode_t(0o100000): self = .file
    case mode_t(0o040000): self = .folder
    default: self = .other
    }
  }

  /// Nil if there is nothing. Links are followed unless asked not to.
  init?(_ path: String, followingLinks: Bool = true) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }
}
