import Glibc

/// What stands in a folder.
enum FolderListing {
  /// In order of name, so that a run can be repeated.
  static func names(in folder: String) throws(CommandFailure) -> [String] {
    guard let handle = opendir(SystemPath.bytes(folder)) else { throw CommandFailure(.unreadable(.last)) }
    defer { closedir(handle) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(handle) {
      // Unsafe: the name is an array in the C struct; it ends in a NUL.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { SystemPath.text($0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw CommandFailure(.unreadable(.last)) }
    return names.sorted()
  }
}
