import Glibc
import Pipeline

/// Where every output goes, decided before anything is converted.
struct OutputPlan {
  enum Target: Sendable {
    case standardOutput
    /// A path as the user wrote it, and the one spelling of the place it leads to.
    case file(String, place: String)
  }

  struct Job: Sendable {
    var manuscript: ManuscriptFile
    var targets: [(format: Format, target: Target)]
  }

  var jobs: [Job]
  let takesStandardOutput: Bool
  /// The output folder; nil if outputs go elsewhere.
  private(set) var folder: String?

  /// - Parameters:
  ///   - manuscripts: may be none.
  ///   - formats: what `--to` names; empty if it was not given.
  ///   - output: what `-o` names; nil if it was not given.
  ///   - takesStandardOutput: whether the one output goes to standard output.
  ///   - alsoRead: other files that are read, and must not be overwritten.
  init(
    _ manuscripts: [ManuscriptFile], formats: [Format], output: String?, takesStandardOutput: Bool, alsoRead: [String]
  ) throws(CommandFailure) {
    let formats = try Self.formats(formats, output)
    self.takesStandardOutput = takesStandardOutput
    if takesStandardOutput {
      guard manuscripts.count <= 1, formats.count == 1 else { throw CommandFailure(.severalOnOutput) }
      if formats[0].isBinary, isatty(STDOUT_FILENO) == 1 {
        throw CommandFailure(.binaryOnTerminal(format: formats[0].name))
      }
      jobs = manuscripts.map { Job(manuscript: $0, targets: [(formats[0], .standardOutput)]) }
      return
    }
    folder = try Self.folder(output, manuscripts, formats)
    let folder = folder
    jobs = manuscripts.map { manuscript in
      Job(
        manuscript: manuscript,
        targets: formats.map { format in
          if let output, folder == nil { return (format, .file(output, place: Path.resolved(output))) }
          let name = "\(manuscript.stem).\(format.endings[0])"
          // Without -o an output stands beside its manuscript.
          let place = folder ?? Path.folder(manuscript.path)
          let path = Path.join(place, folder == nil ? Path.name(name) : name)
          return (format, .file(path, place: Path.resolved(path)))
        })
    }
    try refuseCollisions(alsoRead)
  }

  /// The resolved folders that receive outputs and hold no manuscript.
  var foldersOfOutputsAlone: Set<String> {
    var folders = Set(folder.map { [Path.resolved(Path.withoutTrailingSlash($0))] } ?? [])
    for job in jobs {
      for case (_, .file(_, let place)) in job.targets { folders.insert(Path.folder(place)) }
    }
    let manuscripts = jobs.map { Path.resolved($0.manuscript.path) }
    return folders.filter { folder in !manuscripts.contains { $0.hasPrefix(folder + "/") } }
  }

  /// Whether a path that `-o` names is a folder, there already or to be made.
  private static func isFolder(_ output: String) -> Bool {
    Path.endsInSlash(output) || FileStatus(output)?.kind == .folder
  }

  private static func formats(_ named: [Format], _ output: String?) throws(CommandFailure) -> [Format] {
    let file = output.flatMap { $0 == InputFile.standardInput || isFolder($0) ? nil : $0 }
    guard !named.isEmpty else {
      guard let file else { throw CommandFailure(.formatNotNamed) }
      guard let format = Format.of(path: file) else { throw CommandFailure(.formatUnknown(path: file)) }
      return [format]
    }
    // A web page called report.docx is of no use to anybody.
    if named.count == 1, let file, let ending = Format.of(path: file), !named[0].fits(path: file) {
      throw CommandFailure(.formatMismatch(path: file, ending: ending.name, named: named[0].name))
    }
    return named
  }

  /// The output folder; nil if `-o` names a file or was not given.
  private static func folder(
    _ output: String?, _ manuscripts: [ManuscriptFile], _ formats: [Format]
  ) throws(CommandFailure) -> String? {
    guard let output else { return nil }
    if isFolder(output) { return Path.withoutTrailingSlash(output) }
    let isFile = FileStatus(output) != nil || Path.stem(Path.name(output)) != Path.name(output)
    if isFile, let inFolder = manuscripts.first(where: \.isFromFolder) {
      throw CommandFailure(.folderForFile(folder: Path.folder(inFolder.path), path: output))
    }
    if manuscripts.count == 1, formats.count == 1, !manuscripts[0].isFromFolder { return nil }
    // Several outputs into a name without an ending: a folder that is not there yet.
    if isFile { throw CommandFailure(.oneOutputForMany(path: output)) }
    return output
  }

  /// Paths are compared as the places they lead to, whatever their spelling, and existing files by their identity.
  private func refuseCollisions(_ alsoRead: [String]) throws(CommandFailure) {
    var owners: [[UInt8]: String] = [:]
    let inputs = Set((jobs.map(\.manuscript.path) + alsoRead).compactMap { FileStatus($0)?.identity })
    for job in jobs {
      for case (_, .file(let path, let place)) in job.targets {
        if let status = FileStatus(path), inputs.contains(status.identity) {
          throw CommandFailure(.overwritesInput(path: path))
        }
        // As bytes: to a String, two names are one if Unicode calls them equivalent, but not to the file system.
        let place = Array(place.utf8)
        if let first = owners[place] {
          throw CommandFailure(.collision(path: path, first: first, second: job.manuscript.path))
        }
        owners[place] = job.manuscript.path
      }
    }
  }
}
