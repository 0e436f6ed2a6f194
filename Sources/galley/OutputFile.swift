import Glibc

/// Writing to the file system so that a reader finds the old file or the new one, never a part.
enum OutputFile {
  /// Writes beside the target, flushes to the disk, then takes the target's name in one step.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let folder = Path.folder(path)
    try makeFolder(folder)
    if FileKind(path) == .folder { throw CommandFailure(.unwritable(path: path, "a folder has that name")) }
    var template = Array(Path.join(folder == "." ? "" : folder, ".galley-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CommandFailure(.unwritable(path: path, InputFile.reason())) }
    Unfinished.remember(template)
    do {
      try writeAll(bytes, to: descriptor, path: path)
      guard fchmod(descriptor, mode(of: path)) == 0, fsync(descriptor) == 0 else {
        throw CommandFailure(.unwritable(path: path, InputFile.reason()))
      }
    } catch {
      close(descriptor)
      unlink(template)
      Unfinished.forget()
      throw error
    }
    close(descriptor)
    guard rename(template, path) == 0 else {
      let reason = InputFile.reason()
      unlink(template)
      Unfinished.forget()
      throw CommandFailure(.unwritable(path: path, reason))
    }
    Unfinished.forget()
  }

  static func writeToStandardOutput(_ bytes: [UInt8]) throws(CommandFailure) {
    try writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(CommandFailure) {
    var start = 0
    while start < bytes.count {
      // Unsafe: write(2) reads at most what lies behind the offset.
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start) }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        throw CommandFailure(.unwritable(path: path, InputFile.reason()))
      }
    }
  }

  private static func makeFolder(_ path: String) throws(CommandFailure) {
    guard FileKind(path) == nil else { return }
    let parent = Path.folder(path)
    if parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw CommandFailure(.unwritable(path: path, InputFile.reason()))
    }
  }

  /// A file that is replaced keeps its permissions; a new one gets those that the user's mask leaves.
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }
}

/// The file that is being written, so that an interrupt can take it away.
enum Unfinished {
  // Unsafe: a signal handler may call only what is async-signal-safe, so the path lies in memory that is allocated once
  // and never moves. It is written by the one task that writes files.
  nonisolated(unsafe) private static let path = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
  private static let capacity = Int(PATH_MAX) + 1

  /// Lets Ctrl-C and SIGTERM take the unfinished file with them.
  static func removeOnInterrupt() {
    path[0] = 0
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if Unfinished.path[0] != 0 { unlink(Unfinished.path) }
        _exit(128 + number)
      }
    }
  }

  static func remember(_ template: [CChar]) {
    guard template.count <= capacity else { return }
    for index in template.indices.dropFirst() { path[index] = template[index] }
    path[0] = template[0]
  }

  static func forget() { path[0] = 0 }
}
