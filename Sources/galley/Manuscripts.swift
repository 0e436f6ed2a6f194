/// A manuscript that was asked for, and where its outputs belong relative to the output folder.
struct ManuscriptFile {
  /// As the user would write it.
  var path: String
  /// Below the folder that was named, without the ending: `2023/report`.
  var stem: String
  /// Whether the user named a folder and this was found in it.
  var isFromFolder = false

  /// Whether this is a tree that Galley wrote, not a manuscript.
  var isStoredTree: Bool { path.lowercased().hasSuffix(".json") }
}

/// The manuscripts that arguments name: files as they are, folders with every `.txt` below them.
struct Manuscripts {
  private(set) var files: [ManuscriptFile] = []
  /// Folders that hold no manuscript or cannot be read. They stop nothing else.
  private(set) var failures: [(path: String, failure: CommandFailure)] = []

  /// - Parameter arguments: what comes twice counts once.
  init(_ arguments: [String]) {
    var seen: Set<[UInt8]> = []
    for argument in arguments where seen.insert(Array(argument.utf8)).inserted {
      guard argument != InputFile.standardInput, FileStatus(argument)?.kind == .folder else {
        let name = argument == InputFile.standardInput ? "manuscript" : Path.stem(Path.name(argument))
        files.append(ManuscriptFile(path: argument, stem: name))
        continue
      }
      let count = files.count + failures.count
      walk(Path.withoutTrailingSlash(argument), below: "")
      if files.count + failures.count == count { failures.append((argument, CommandFailure(.noManuscripts))) }
    }
  }

  /// Links to folders are not followed, so that a loop of them cannot trap the walk. Hidden names are passed over.
  private mutating func walk(_ folder: String, below prefix: String) {
    let names: [String]
    do {
      names = try FolderListing.names(in: folder)
    } catch {
      failures.append((folder, error))
      return
    }
    for name in names where name.utf8.first != UInt8(ascii: ".") {
      let path = Path.join(folder, name)
      if FileStatus(path, followingLinks: false)?.kind == .folder {
        walk(path, below: Path.join(prefix, name))
      } else if name.lowercased().hasSuffix(".txt") {
        // A link that leads nowhere is kept: whoever reads it says so.
        let kind = FileStatus(path)?.kind
        guard kind == .file || kind == nil else { continue }
        files.append(ManuscriptFile(path: path, stem: Path.join(prefix, Path.stem(name)), isFromFolder: true))
      }
    }
  }
}
