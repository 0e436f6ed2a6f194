import Glibc

/// Waits until something changes in folders (inotify(7)).
struct FolderWatch: ~Copyable {
  private let descriptor: Int32

  /// - Parameter folders: are watched with all that lies below them; what cannot be watched is passed over.
  init(_ folders: [String]) throws(CommandFailure) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw CommandFailure(.unreadable(.last)) }
    for folder in folders { add(folder) }
  }

  deinit { close(descriptor) }

  private func add(_ folder: String) {
    let events =
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE | IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR
    guard inotify_add_watch(descriptor, SystemPath.bytes(folder), UInt32(events)) >= 0 else { return }
    for name in (try? FolderListing.names(in: folder)) ?? [] where name.utf8.first != UInt8(ascii: ".") {
      let path = Path.join(folder, name)
      if FileStatus(path, followingLinks: false)?.kind == .folder { add(path) }
    }
  }

  /// Returns when something changed and then nothing more did for a fifth of a second.
  func wait() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var limit: Int32 = -1
    while true {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = Glibc.poll(&poll, 1, limit)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      // Unsafe: read(2) fills at most the buffer's own count. What changed does not matter: the record knows.
      let read = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if read <= 0, errno != EINTR { return }
      limit = 200
    }
  }
}
