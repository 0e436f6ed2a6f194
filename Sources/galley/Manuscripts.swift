import Glibc

/// A manuscript that was asked for, and where its outputs belong relative to the output folder.
struct ManuscriptFile {
  /// As the user would write it.
  var path: String
  /// Below the folder that was named, without the ending: `2023/report`.
  var stem: String
}

/// Finds the manuscripts that arguments name: files as they are, folders with every `.txt` below them.
enum Manuscripts {
  static func find(_ arguments: [String]) throws(CommandFailure) -> [ManuscriptFile] {
    var found: [ManuscriptFile] = []
    for argument in arguments {
      guard argument != InputFile.standardInput, FileKind(argument) == .folder else {
        found.append(ManuscriptFile(path: argument, stem: Path.stem(Path.name(argument))))
        continue
      }
      let folder = Path.withoutTrailingSlash(argument)
      var files: [ManuscriptFile] = []
      try walk(folder, below: "", into: &files)
      guard !files.isEmpty else { throw CommandFailure(.noManuscripts) }
      found += files
    }
    return found
  }

  /// Links to folders are not followed, so that a loop of them cannot trap the walk. Hidden names are passed over.
  private static func walk(
    _ folder: String, below prefix: String, into files: inout [ManuscriptFile]
  ) throws(CommandFailure) {
    for name in try entries(of: folder) where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      if FileKind(path, followingLinks: false) == .folder {
        try walk(path, below: Path.join(prefix, name), into: &files)
      } else if name.lowercased().hasSuffix(".txt"), FileKind(path) == .file {
        files.append(ManuscriptFile(path: path, stem: Path.join(prefix, Path.stem(name))))
      }
    }
  }

  /// In order of name, so that a run can be repeated.
  private static func entries(of folder: String) throws(CommandFailure) -> [String] {
    guard let handle = opendir(folder) else { throw CommandFailure(.unreadable(InputFile.reason())) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      // Unsafe: the name is an array in the C struct; it ends in a NUL.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// Paths as text.
enum Path {
  static func name(_ path: String) -> String {
    let trimmed = withoutTrailingSlash(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return trimmed }
    return String(trimmed[trimmed.index(after: slash)...])
  }

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A name without its ending; a name that begins with its only point keeps it.
  static func stem(_ name: String) -> String {
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
    return String(name[..<point])
  }

  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
