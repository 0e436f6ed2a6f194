import Glibc

/// An output that lies complete and on the disk beside its place, and waits to take it in one step.
///
/// A reader finds the old file or the new one, never a part. All outputs of one manuscript are made first and then take
/// their places one after another, so that a full disk changes none of them.
struct OutputFile {
  /// As the user wrote it.
  let path: String
  /// Behind all links: a link stays, and the file it leads to is replaced.
  private let place: String
  private let temporaryName: [CChar]
  private let identity: FileStatus.Identity?

  /// Writes all outputs or, if one of them cannot be made, none.
  /// - Parameters:
  ///   - permissions: those of a new file; what the user's mask leaves if nobody says.
  ///   - written: the paths that have their new file, also if an error is thrown.
  ///   - names: the new names are left to whoever flushes these; they reach the disk at once if nobody does.
  /// - Returns: what the system says of each file; nil where another run has put its own in the same place since.
  @discardableResult
  static func write(
    _ outputs: [(path: String, bytes: [UInt8])], permissions: mode_t? = nil, written: inout [String],
    names: UnflushedNames? = nil
  ) throws(CommandFailure) -> [FileStatus?] {
    let ownNames = UnflushedNames()
    defer { ownNames.flush() }
    let names = names ?? ownNames
    var statuses: [FileStatus?] = []
    var waiting: [OutputFile] = []
    var newFolders: [String] = []
    do throws(CommandFailure) {
      for (path, bytes) in outputs {
        if FileStatus(path)?.kind == .other {
          try writeThrough(bytes, to: path)
          written.append(path)
        } else {
          let place = Path.resolved(path)
          let made = try OutputFolder.make(Path.folder(place), for: path)
          newFolders += made
          for folder in made { names.add(in: Path.folder(folder)) }
          waiting.append(try OutputFile(bytes, for: path, at: place, permissions: permissions))
        }
      }
      while let file = waiting.first {
        statuses.append(try file.takePlace())
        names.add(in: Path.folder(file.place))
        waiting.removeFirst()
        written.append(file.path)
      }
    } catch {
      for file in waiting { file.discard() }
      OutputFolder.removeEmpty(newFolders)
      throw error
    }
    return statuses
  }

  private init(
    _ bytes: [UInt8], for path: String, at place: String, permissions: mode_t?
  ) throws(CommandFailure) {
    self.path = path
    self.place = place
    let former = FileStatus(place)
    // What rename(2) would refuse has to be known before any output takes its place.
    if former == nil, errno != ENOENT { throw CommandFailure(.unwritable(path: path, .last)) }
    if former?.kind == .folder { throw CommandFailure(.outputIsFolder(path: path)) }
    let template = SystemPath.bytes(Path.join(Path.folder(place), "\(Unfinished.prefix)XXXXXX"))
    var name = template
    var descriptor = Unfinished.make(&name)
    if descriptor < 0, errno == ENOENT {
      // A manuscript that failed has just taken the folder away that it had made.
      _ = try OutputFolder.make(Path.folder(place), for: path)
      name = template
      descriptor = Unfinished.make(&name)
    }
    guard descriptor >= 0 else { throw CommandFailure(.unwritable(path: path, .last)) }
    temporaryName = name
    identity = FileStatus(descriptor: descriptor)?.identity
    do throws(CommandFailure) {
      try Self.fill(descriptor, with: bytes, permissions: former?.permissions ?? permissions, path: path)
    } catch {
      discard()
      throw error
    }
  }

  /// Writes a file down to the disk and closes it. Were it renamed before that, a crash could leave an empty file under
  /// the final name.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], permissions: mode_t?, path: String
  ) throws(CommandFailure) {
    do throws(CommandFailure) {
      try bytes.write(to: descriptor, path: path)
      // File systems without permissions (FAT) refuse this, and their files are none the worse.
      fchmod(descriptor, permissions ?? permissionsOfNewFiles)
      if fsync(descriptor) != 0 { throw CommandFailure(.unwritable(path: path, .last)) }
    } catch {
      close(descriptor)
      throw error
    }
    // A network file system may say only now that the disk is full.
    if close(descriptor) != 0 { throw CommandFailure(.unwritable(path: path, .last)) }
  }

  private func takePlace() throws(CommandFailure) -> FileStatus? {
    guard rename(temporaryName, SystemPath.bytes(place)) == 0 else {
      throw CommandFailure(.unwritable(path: path, .last))
    }
    Unfinished.forget(temporaryName)
    return FileStatus(place).flatMap { $0.identity == identity ? $0 : nil }
  }

  private func discard() {
    unlink(temporaryName)
    Unfinished.forget(temporaryName)
  }

  /// Devices and pipes are written to; replacing one by a file would break the system for everybody.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let descriptor = open(SystemPath.bytes(path), O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(.unwritable(path: path, .last)) }
    do throws(CommandFailure) {
      try bytes.write(to: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw CommandFailure(.unwritable(path: path, .last)) }
  }

  /// A file that is replaced keeps its permissions; a new one gets those that the user's mask leaves.
  private static let permissionsOfNewFiles: mode_t = {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }()
}

extension [UInt8] {
  /// Writes all of it, or throws.
  /// - Parameter path: what the message calls the descriptor.
  func write(to descriptor: Int32, path: String) throws(CommandFailure) {
    var start = 0
    while start < count {
      // Unsafe: write(2) reads at most what lies behind the offset.
      let written = withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start) }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        throw CommandFailure(.unwritable(path: path, .last))
      }
    }
  }
}
