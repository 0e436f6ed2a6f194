import Glibc

/// What a path names.
enum FileKind {
  case file, folder, other

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// What the system says of a file.
struct FileStatus {
  /// The same for every name and spelling of one file.
  struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  let kind: FileKind
  let identity: Identity
  /// In bytes; 0 for what is no file.
  let size: Int
  let permissions: mode_t
  /// When the content changed, and when anything of the file did, in nanoseconds.
  let modified: Int
  let changed: Int

  private init(_ status: stat) {
    kind = FileKind(status)
    identity = Identity(device: status.st_dev, number: status.st_ino)
    size = Int(status.st_size)
    permissions = status.st_mode & 0o777
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }

  /// Nil if there is nothing, or nothing that can be looked at; `errno` has the reason. Links are followed unless asked
  /// not to.
  init?(_ path: String, followingLinks: Bool = true) {
    var status = stat()
    let path = SystemPath.bytes(path)
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}
