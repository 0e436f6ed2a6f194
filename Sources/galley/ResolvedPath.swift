import Glibc

extension Path {
  /// The one spelling of a place, whether something is there or not: absolute, links followed, without `.` and `..`.
  ///
  /// What is missing is taken as the folder that will be made there. A path that cannot be resolved, as in a loop of
  /// links, comes back as it is: the system will say why when it is used.
  static func resolved(_ path: String) -> String { resolved(path, links: 0) ?? path }

  /// As many links as Linux follows (path_resolution(7)).
  private static let mostLinks = 40

  private static func resolved(_ path: String, links: Int) -> String? {
    if let real = realpath(SystemPath.bytes(path), nil) {
      defer { free(real) }
      return SystemPath.text(UnsafePointer(real))
    }
    guard links < mostLinks else { return nil }
    let folder = folder(path)
    if let target = target(ofLink: path) {
      return resolved(target.utf8.first == UInt8(ascii: "/") ? target : join(folder, target), links: links + 1)
    }
    guard folder != path, let place = resolved(folder, links: links) else { return nil }
    switch name(path) {
    case ".": return place
    case "..": return Self.folder(place)
    case let name: return join(place, name)
    }
  }

  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    // Unsafe: readlink(2) fills at most the buffer's own count.
    let count = buffer.withUnsafeMutableBytes {
      readlink(SystemPath.bytes(path), $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count > 0 ? SystemPath.text(Array(buffer[..<count])) : nil
  }
}
