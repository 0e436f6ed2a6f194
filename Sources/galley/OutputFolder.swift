import Glibc

/// The folders that outputs need.
enum OutputFolder {
  /// Makes a folder and those it lies in, as far as they are missing.
  /// - Returns: the folders that were made, the outermost first.
  static func make(_ folder: String, for path: String) throws(CommandFailure) -> [String] {
    switch FileStatus(folder)?.kind {
    case .folder: return []
    case .file, .other: throw CommandFailure(.parentIsFile(path: path, parent: folder))
    case nil: break
    }
    let parent = Path.folder(folder)
    let made = parent == folder ? [] : try make(parent, for: path)
    if mkdir(SystemPath.bytes(folder), 0o777) == 0 { return made + [folder] }
    if errno == EEXIST { return made }
    let fault = SystemFault.last
    removeEmpty(made)
    throw CommandFailure(.unwritable(path: path, fault))
  }

  /// Those in which another output has found its place are not empty, and stay.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(SystemPath.bytes(folder)) }
  }
}
