import Glibc
import Synchronization

/// Folders in which files took new names that have yet to reach the disk.
///
/// A thousand files of one folder need it flushed once. Until then a loss of power may bring back the old names, each of
/// which leads to a whole file, and a record of outputs finds that they are not what it says.
final class UnflushedNames: Sendable {
  private let folders = Mutex<Set<String>>([])

  func add(in folder: String) { _ = folders.withLock { $0.insert(folder) } }

  /// A folder that may not be read, or a file system that cannot flush one, is no reason to call a file that is there
  /// unwritten.
  func flush() {
    let folders = folders.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for folder in folders {
      let descriptor = open(SystemPath.bytes(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fsync(descriptor)
      close(descriptor)
    }
  }
}
