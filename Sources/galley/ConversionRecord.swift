import Diagnostics
import Glibc
import Pipeline
import Releasing
import Synchronization

/// What lies in an output folder and what it was made of, so that a second run converts what changed and nothing else.
///
/// It is a text file in the folder, one line an output, and it only grows while a run is at work: a line is added in one
/// write once its output is in place, so that a crash costs no more than the outputs that were not told yet. A line that
/// cannot be read is as good as none. Losing the file costs a conversion, never an output.
///
/// A source is the same if the system says that nothing of the file was changed, or else if its bytes are the same. Where
/// paid text was withheld the bytes' hash is not kept, since it would tell whoever guesses the text that the guess is right.
final class ConversionRecord: Sendable {
  static let name = ".galley-record"
  private static let heading = "galley-record 1\n"

  private let folder: String
  /// The folder as the user wrote it.
  private let shownFolder: String
  private let options: String
  private let keepsHashes: Bool
  private let policy: String
  /// By the outputs' names as bytes: to a String, two names are one if Unicode calls them equivalent, but not to the system.
  private let entries: Mutex<[[UInt8]: Entry]>
  private let isForced: Bool
  /// Whether what has the record's name is a file, or nothing has.
  private let isUsable: Bool
  private enum End {
    case whole
    /// Inside of a line, since a run ended there.
    case torn
    /// Nobody can read the file, so that it begins anew.
    case unusable
  }

  /// How the file ends before anything is added.
  private let end: Mutex<End>
  /// What was the first thing to stand in its way.
  private let firstFault: Mutex<CommandMessage?>
  /// How many lines the file has that no longer count.
  private let staleCount: Int

  private struct Entry: Sendable {
    var options: String
    /// Half of a SHA-256, or `-`.
    var content: String
    var source: String
    var sourceStatus: String
    var outputStatus: String
    /// What was done with what is paid, or `-`.
    var policy: String
  }

  /// - Parameters:
  ///   - folder: the output folder; it need not be there.
  ///   - options: a hash of all that decides what an output looks like, besides its manuscript.
  ///   - keepsHashes: whether a hash of the manuscript may be kept.
  ///   - policy: what is done with what is paid.
  ///   - isForced: whether everything is converted in any case.
  init(of folder: String, options: String, keepsHashes: Bool, policy: ReleasePolicy?, isForced: Bool) {
    self.folder = Path.resolved(folder)
    shownFolder = Path.withoutTrailingSlash(folder)
    self.options = options
    self.keepsHashes = keepsHashes
    self.policy = policy?.rawValue ?? "-"
    self.isForced = isForced
    var entries: [[UInt8]: Entry] = [:]
    var count = 0
    var end = End.whole
    var bytes: [UInt8]?
    var fault: CommandMessage?
    let path = Path.join(folder, Self.name)
    // Links are not followed, and a pipe would be waited for.
    isUsable = FileStatus(path, followingLinks: false).map { $0.kind == .file } ?? true
    do throws(CommandFailure) {
      if isUsable { bytes = try InputFile.read(path) } else { fault = .recordNoFile }
    } catch {
      if error.status != .missing { fault = .recordUnreadable(error.diagnostic.text) }
    }
    let lines = bytes?.split(separator: 0x0A) ?? []
    if bytes != nil, !lines.contains(where: { $0.elementsEqual(Self.heading.utf8.dropLast()) }) {
      // Of a version that is not known, or no record at all.
      end = .unusable
    } else if let bytes {
      if bytes.last != 0x0A { end = .torn }
      // The heading is first, unless another run wrote a line before whoever made the file wrote that.
      for line in lines {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count == 7, let output = RecordName.decoded(fields[0]),
          // Whoever writes into the file has no say about what lies elsewhere.
          !output.isEmpty, !output.utf8.starts(with: "/".utf8),
          !output.utf8.split(separator: 0x2F).contains(where: { $0.elementsEqual("..".utf8) }),
          let source = RecordName.decoded(fields[3])
        else { continue }
        count += 1
        func text(_ index: Int) -> String { String(decoding: fields[index], as: UTF8.self) }
        entries[Array(output.utf8)] = Entry(
          options: text(1), content: text(2), source: source, sourceStatus: text(4), outputStatus: text(5),
          policy: text(6))
      }
    }
    self.end = Mutex(end)
    firstFault = Mutex(fault)
    staleCount = count - entries.count
    self.entries = Mutex(entries)
  }

  /// The outputs of a manuscript, if the system says that neither it nor they were touched since.
  func outputs(unchangedOf job: OutputPlan.Job) -> [String]? {
    guard !isForced, let status = FileStatus(job.manuscript.path) else { return nil }
    return outputs(of: job) { $0.sourceStatus == status.recorded }?.map(\.path)
  }

  /// What tells a manuscript's bytes from others; nil if that may not be kept.
  func content(of source: InputFile.Steady) -> String? { keepsHashes ? Self.hash(of: source.bytes) : nil }

  /// The outputs of a manuscript, if its bytes are what they were.
  func outputs(of job: OutputPlan.Job, unchangedIn source: InputFile.Steady, _ content: String?) -> [String]? {
    guard !isForced, let content, let outputs = outputs(of: job, where: { $0.content == content }) else { return nil }
    add(job, source, content, outputs.map(\.status))
    return outputs.map(\.path)
  }

  private func outputs(
    of job: OutputPlan.Job, where isSame: (Entry) -> Bool
  ) -> [(path: String, status: FileStatus)]? {
    var outputs: [(path: String, status: FileStatus)] = []
    for (format, target) in job.targets {
      guard case .file(let path, let place) = target else { return nil }
      guard let entry = entries.withLock({ $0[Array(name(at: place).utf8)] }), entry.options == key(of: job, format),
        isSame(entry),
        let status = FileStatus(path), status.recorded == entry.outputStatus
      else { return nil }
      outputs.append((path, status))
    }
    return outputs
  }

  /// Writes down that the outputs of a manuscript are in place.
  /// - Parameter statuses: what the system says of each; nothing is written down if another run has put its own there.
  func add(
    _ job: OutputPlan.Job, _ source: InputFile.Steady, _ content: String?, _ statuses: [FileStatus?]
  ) {
    guard statuses.count == job.targets.count, statuses.allSatisfy({ $0 != nil }) else { return }
    var lines: [UInt8] = []
    for ((format, target), status) in zip(job.targets, statuses) {
      guard case .file(_, let place) = target, let status else { return }
      let entry = Entry(
        options: key(of: job, format), content: content ?? "-", source: name(of: job.manuscript.path),
        // A file that was changed a moment ago may be changed again without the clock telling.
        sourceStatus: source.isSettled ? source.status?.recorded ?? "-" : "-", outputStatus: status.recorded,
        policy: policy)
      let name = name(at: place)
      lines += Self.line(name, entry)
      entries.withLock { $0[Array(name.utf8)] = entry }
    }
    append(lines)
  }

  private static func line(_ output: String, _ entry: Entry) -> [UInt8] {
    RecordName.encoded(output) + [0x09] + Array("\(entry.options)\t\(entry.content)\t".utf8)
      + RecordName.encoded(entry.source)
      + Array("\t\(entry.sourceStatus)\t\(entry.outputStatus)\t\(entry.policy)\n".utf8)
  }

  private func append(_ lines: [UInt8]) {
    guard isUsable else { return }
    // Whoever makes the file writes its heading before anybody else writes a line.
    end.withLock { end in append(lines, to: &end) }
  }

  private func append(_ lines: [UInt8], to end: inout End) {
    let path = SystemPath.bytes(self.path)
    var descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    var lines = lines
    if descriptor < 0 {
      // For the owner alone: it names the manuscripts.
      descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        lines = Array(Self.heading.utf8) + lines
      } else {
        descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
      }
    }
    guard descriptor >= 0 else { return remember(.recordUnwritable(.last)) }
    defer { close(descriptor) }
    switch end {
    case .whole: break
    case .torn: lines.insert(0x0A, at: 0)
    case .unusable:
      ftruncate(descriptor, 0)
      lines = Array(Self.heading.utf8) + lines
    }
    do throws(CommandFailure) {
      try lines.write(to: descriptor, path: Self.name)
      end = .whole
    } catch {
      // A record that cannot be written is no reason to call an output unwritten.
      remember(.recordUnwritable(.last))
      end = .torn
    }
  }

  /// Why the next run will not know of all that this one did, if there is a reason.
  var fault: CommandMessage? { firstFault.withLock { $0 } }

  private func remember(_ fault: CommandMessage) {
    firstFault.withLock { first in if first == nil { first = fault } }
  }

  /// As the user would write it.
  var shownPath: String { Path.join(shownFolder, Self.name) }

  private var path: String { Path.join(folder, Self.name) }

  /// Outputs whose manuscripts are gone, among those of manuscripts below some folders.
  func orphans(of roots: [String]) -> [String] {
    let roots = roots.map { name(of: $0) }
    return entries.withLock { entries in
      entries.filter { _, entry in
        roots.contains { $0.isEmpty || entry.source.utf8.starts(with: ($0 + "/").utf8) }
          && FileStatus(Path.join(folder, entry.source), followingLinks: false) == nil && errno == ENOENT
      }.map { Path.join(shownFolder, String(decoding: $0.key, as: UTF8.self)) }.sorted()
    }.filter { FileStatus($0) != nil }
  }

  /// Outputs of manuscripts that hold all of their text, made under another policy than this run's, which withholds some.
  func fullCopies(of sources: [String]) -> [String] {
    guard policy == ReleasePolicy.remove.rawValue || policy == ReleasePolicy.teaser.rawValue else { return [] }
    let sources = Set(sources.map { Array(name(of: $0).utf8) })
    let full = [ReleasePolicy.unwrap.rawValue, ReleasePolicy.keep.rawValue]
    return entries.withLock { entries in
      entries.filter { full.contains($0.value.policy) && sources.contains(Array($0.value.source.utf8)) }
        .map { Path.join(shownFolder, String(decoding: $0.key, as: UTF8.self)) }.sorted()
    }.filter { FileStatus($0) != nil }
  }

  /// Takes an output away, if it is what it was when it was written.
  /// - Returns: whether it is gone.
  func remove(_ output: String) -> Bool {
    let name = Array(name(of: output).utf8)
    guard let entry = entries.withLock({ $0[name] }), FileStatus(output)?.recorded == entry.outputStatus else {
      return false
    }
    guard unlink(SystemPath.bytes(output)) == 0 else { return false }
    entries.withLock { $0[name] = nil }
    return true
  }

  /// Takes away what a run left unfinished that was killed, or lost its power, more than an hour ago.
  /// - Returns: what is gone, as the user would write it.
  func removeUnfinished() -> [String] {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let names = entries.withLock { $0.keys.map { Path.folder(String(decoding: $0, as: UTF8.self)) } }
    var gone: [String] = []
    for below in Set(names).union(["."]).sorted() {
      let place = Path.join(folder, below == "." ? "" : below)
      for name in (try? FolderListing.names(in: place)) ?? [] where Unfinished.isName(name) {
        let path = Path.join(place, name)
        guard let status = FileStatus(path, followingLinks: false), status.kind == .file,
          now.tv_sec - status.modified / 1_000_000_000 > 3600, unlink(SystemPath.bytes(path)) == 0
        else { continue }
        gone.append(Path.join(shownFolder, below == "." ? name : Path.join(below, name)))
      }
    }
    return gone
  }

  /// Writes the file anew if much of it no longer counts.
  func tidy(force: Bool) {
    let entries = entries.withLock { $0 }
    guard isUsable, force || staleCount > entries.count, FileStatus(path) != nil else { return }
    var bytes = Array(Self.heading.utf8)
    for (output, entry) in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      bytes += Self.line(String(decoding: output, as: UTF8.self), entry)
    }
    var written: [String] = []
    do throws(CommandFailure) {
      try OutputFile.write([(path, bytes)], written: &written)
    } catch {
      remember(.recordUnwritable(.last))
    }
  }

  private func key(of job: OutputPlan.Job, _ format: Format) -> String {
    Self.hash(of: Array("\(options) \(format.name) \(job.manuscript.stem)".utf8))
  }

  private static func hash(of bytes: [UInt8]) -> String { String(ReleaseCheck.sha256(bytes).prefix(32)) }

  /// Paths are told from the folder on, so that it can be moved with what it was made of.
  private func name(of path: String) -> String { name(at: Path.resolved(path)) }

  /// - Parameter place: a resolved path.
  private func name(at place: String) -> String { Path.relative(place, from: folder) }
}

extension FileStatus {
  /// What changes if anything of the file does.
  var recorded: String { "\(size).\(modified).\(changed).\(identity.number)" }
}

/// Paths in a record: their bytes, but for those that part fields and lines.
private enum RecordName {
  static func encoded(_ path: String) -> [UInt8] {
    var encoded: [UInt8] = []
    for byte in SystemPath.bytes(path).dropLast().map({ UInt8(bitPattern: $0) }) {
      if byte > 0x20, byte != 0x25, byte != 0x7F {
        encoded.append(byte)
      } else {
        encoded += Array((byte < 16 ? "%0" : "%").utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return encoded
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25 {
        guard index + 2 < bytes.endIndex,
          let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
        else { return nil }
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return SystemPath.text(decoded)
  }
}
