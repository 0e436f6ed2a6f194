/// Paths as text. A slash is a byte here: to a `Character` it would hide in a name that begins with a combining mark.
enum Path {
  static func name(_ path: String) -> String {
    let trimmed = withoutTrailingSlash(path)
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return trimmed }
    return slash == trimmed.startIndex && trimmed.utf8.count == 1
      ? trimmed : String(trimmed[trimmed.utf8.index(after: slash)...])
  }

  /// Where the path's last name is: `.` if the path is one name.
  static func folder(_ path: String) -> String {
    let trimmed = withoutTrailingSlash(path)
    guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == trimmed.startIndex ? "/" : withoutTrailingSlash(String(trimmed[..<slash]))
  }

  /// A name without its ending; a name that begins with its only point keeps it.
  static func stem(_ name: String) -> String {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point != name.startIndex else { return name }
    return String(name[..<point])
  }

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return endsInSlash(folder) ? folder + name : "\(folder)/\(name)"
  }

  static func endsInSlash(_ path: String) -> Bool { path.utf8.last == UInt8(ascii: "/") }

  static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, endsInSlash(path) { path.unicodeScalars.removeLast() }
    return path
  }
}
