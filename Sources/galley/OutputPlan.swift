import Pipeline

/// Where every output goes, decided before anything is converted.
struct OutputPlan {
  enum Target {
    case standardOutput
    case file(String)
  }

  struct Job {
    var manuscript: ManuscriptFile
    var targets: [(format: Format, target: Target)]
  }

  var jobs: [Job]

  /// - Parameters:
  ///   - formats: what `--to` names; empty if it was not given.
  ///   - output: what `-o` names; nil if it was not given.
  init(_ manuscripts: [ManuscriptFile], formats: [Format], output: String?) throws(CommandFailure) {
    let formats = try Self.formats(formats, output)
    let isSingle = manuscripts.count == 1 && formats.count == 1
    let toStandardOutput = output == "-" || output == nil && manuscripts[0].path == InputFile.standardInput
    if toStandardOutput {
      guard isSingle else { throw CommandFailure(.severalFormatsOnOutput) }
      jobs = [Job(manuscript: manuscripts[0], targets: [(formats[0], .standardOutput)])]
      return
    }
    let folder = try Self.folder(output, isSingle: isSingle)
    jobs = manuscripts.map { manuscript in
      Job(
        manuscript: manuscript,
        targets: formats.map { format in
          if let output, folder == nil { return (format, .file(output)) }
          let name = "\(manuscript.stem).\(format.endings[0])"
          // Without -o an output stands beside its manuscript.
          let place = folder ?? Path.folder(manuscript.path)
          return (format, .file(Path.join(place, folder == nil ? Path.name(name) : name)))
        })
    }
    try refuseCollisions()
  }

  private static func formats(_ named: [Format], _ output: String?) throws(CommandFailure) -> [Format] {
    if !named.isEmpty { return named }
    guard let output, output != "-", !output.hasSuffix("/"), FileKind(output) != .folder else {
      throw CommandFailure(.formatNotNamed)
    }
    guard let format = Format.of(path: output) else { throw CommandFailure(.formatUnknown(path: output)) }
    return [format]
  }

  /// The output folder; nil if `-o` names a file or was not given.
  private static func folder(_ output: String?, isSingle: Bool) throws(CommandFailure) -> String? {
    guard let output else { return nil }
    if output.hasSuffix("/") || FileKind(output) == .folder { return Path.withoutTrailingSlash(output) }
    if isSingle { return nil }
    // Several outputs into a name without an ending: a folder that is not there yet.
    guard Path.stem(Path.name(output)) == Path.name(output) else {
      throw CommandFailure(.oneOutputForMany(path: output))
    }
    return output
  }

  private func refuseCollisions() throws(CommandFailure) {
    var owners: [String: String] = [:]
    let inputs = Set(jobs.map(\.manuscript.path))
    for job in jobs {
      for case (_, .file(let path)) in job.targets {
        if inputs.contains(path) { throw CommandFailure(.overwritesInput(path: path)) }
        if let first = owners[path] {
          throw CommandFailure(.collision(path: path, first: first, second: job.manuscript.path))
        }
        owners[path] = job.manuscript.path
      }
    }
  }
}
