import Diagnostics
import Pipeline
import ProofModel

/// What came of a proof: file by file.
struct Verification {
  struct File {
    var path: String
    /// Nil if the file cannot be read.
    var proof: Proof?
    /// How it differs from what a manifest says; nil if it does not, or no manifest was given.
    var difference: Difference?
    var failure: CommandFailure?

    var holds: Bool { failure == nil && difference == nil && proof?.holds ?? true }
  }

  enum Difference: String {
    /// It has other bytes.
    case changed
    /// It is not there.
    case missing
  }

  var policy: ProofPolicy?
  var regions: PaidRegions?
  var files: [File]

  var holds: Bool { files.allSatisfy(\.holds) }

  /// What the command exits with; nil if nothing was found.
  var status: Status? {
    if files.count == 1, let failure = files[0].failure { return failure.status }
    return holds ? nil : .disproven
  }
}

/// Goes from file to file.
struct VerificationRun {
  let console: Console
  var check: ReleaseCheck
  private var files: [Verification.File] = []
  /// Files of a manifest, still to be proven.
  private var recorded: [(path: String, sha256: String, isProven: Bool)] = []

  init(check: ReleaseCheck, console: Console) {
    self.check = check
    self.console = console
  }

  /// - Parameter source: the manuscript that will be read; only what came of it is proven, the rest is held against the
  ///   manifest alone.
  mutating func take(_ manifest: ReleaseManifest, at path: String, source: String?) throws(CommandFailure) {
    let folder = Path.folder(path)
    func place(_ path: String) -> String { path.hasPrefix("/") ? path : Path.join(folder, path) }
    let given = try source.map { path throws(CommandFailure) in ReleaseCheck.sha256(try InputFile.read(path)) }
    if let source, let given, !manifest.releases.contains(where: { $0.source.sha256 == given }) {
      files.append(Verification.File(path: source, difference: .changed))
    }
    for release in manifest.releases {
      for output in release.outputs {
        recorded.append((place(output.path), output.sha256, release.source.sha256 == given))
      }
    }
  }

  /// Files as they are, folders with everything below them.
  mutating func take(_ arguments: [String]) {
    for file in recorded {
      var result = Verification.File(path: file.path)
      do throws(CommandFailure) {
        let bytes = try InputFile.read(file.path)
        if ReleaseCheck.sha256(bytes) != file.sha256 { result.difference = .changed }
        if file.isProven { result.proof = prove(bytes, file.path) }
      } catch {
        if error.status == .missing { result.difference = .missing } else { result.failure = error }
      }
      files.append(result)
    }
    for argument in arguments { walk(Path.withoutTrailingSlash(argument)) }
  }

  func finish(policy: ProofPolicy?) -> Verification {
    for file in files {
      if let failure = file.failure { console.say(failure.diagnostic, of: .manuscript(file.path)) }
    }
    return Verification(policy: policy, regions: check.regions, files: files)
  }

  private func prove(_ bytes: [UInt8], _ path: String) -> Proof {
    check.examine(bytes, named: SystemPath.shown(Path.name(path)))
  }

  private mutating func walk(_ path: String) {
    do throws(CommandFailure) {
      guard !path.isEmpty else { throw CommandFailure(.emptyArgument) }
      if path != InputFile.standardInput, FileStatus(path)?.kind == .folder {
        for name in try FolderListing.names(in: path) {
          let inner = Path.join(path, name)
          // A link to a folder is not followed, since links can make loops; that is no reason to be silent about it.
          if FileStatus(inner)?.kind == .folder, FileStatus(inner, followingLinks: false)?.kind != .folder {
            var proof = Proof()
            proof.findings = [ProofFinding(.unreadable(reason: "this is a link to a folder, which was not followed"))]
            files.append(Verification.File(path: inner, proof: proof))
          } else {
            walk(inner)
          }
        }
      } else {
        files.append(Verification.File(path: path, proof: prove(try InputFile.read(path), path)))
      }
    } catch {
      files.append(Verification.File(path: path, failure: error))
    }
  }
}
