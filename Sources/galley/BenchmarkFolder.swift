import Diagnostics
import Scoring

/// A folder of labelled documents: those that its manifest lists or, without one, every pair of files in it.
struct BenchmarkFolder {
  let path: String
  private var entries: [ManifestEntry] = []

  private static let manifestName = "manifest.json"
  private static let labelEnding = ".gold.json"

  init(_ path: String) throws(BenchmarkFault) {
    self.path = Path.withoutTrailingSlash(path)
    switch FileStatus(path)?.kind {
    case .folder: break
    case .file, .other: throw BenchmarkFault(path: path, CommandFailure(.notAFolder))
    case nil: throw BenchmarkFault(path: path, CommandFailure(.missing))
    }
    let name = SystemPath.shown(Path.name(Path.resolved(path)))
    let manifest = manifestPath
    if FileStatus(manifest) != nil {
      let json = try Self.read(manifest)
      do throws(Failure) {
        entries = try ManifestReader().read(json, genre: name)
      } catch {
        throw BenchmarkFault(path: manifest, CommandFailure(error))
      }
    } else {
      try walk(self.path, below: "", genre: name)
    }
    guard !entries.isEmpty else { throw BenchmarkFault(path: path, CommandFailure(.noLabels)) }
  }

  var manifestPath: String { Path.join(path, Self.manifestName) }

  func textPath(of entry: ManifestEntry) -> String { stem(of: entry) + ".txt" }

  func labelPath(of entry: ManifestEntry) -> String { stem(of: entry) + Self.labelEnding }

  /// All documents with their labels.
  func labelledDocuments() throws(BenchmarkFault) -> [LabelledDocument] {
    let read = Parallel.map(entries) { entry in
      Result<[LineLabel], BenchmarkFault> { () throws(BenchmarkFault) in try labels(of: entry) }
    }
    var documents: [(entry: ManifestEntry, labels: [LineLabel])] = []
    for (entry, labels) in zip(entries, read) { documents.append((entry, try labels.get())) }
    return LabelledDocument.joined(documents)
  }

  private func labels(of entry: ManifestEntry) throws(BenchmarkFault) -> [LineLabel] {
    let path = labelPath(of: entry)
    let json = try Self.read(path)
    do throws(Failure) {
      return try LabelReader().read(json)
    } catch {
      throw BenchmarkFault(path: path, CommandFailure(error))
    }
  }

  private func stem(of entry: ManifestEntry) -> String {
    Path.join(entry.split.isEmpty ? path : Path.join(path, entry.split), entry.id)
  }

  /// Links to folders are not followed, and hidden names are passed over, as in folders of manuscripts.
  private mutating func walk(_ folder: String, below prefix: String, genre: String) throws(BenchmarkFault) {
    let names: [String]
    do throws(CommandFailure) {
      names = try FolderListing.names(in: folder)
    } catch {
      throw BenchmarkFault(path: folder, error)
    }
    for name in names where name.utf8.first != UInt8(ascii: ".") {
      let path = Path.join(folder, name)
      let place = Path.join(prefix, name)
      if FileStatus(path, followingLinks: false)?.kind == .folder {
        try walk(path, below: place, genre: SystemPath.shown(place))
      } else if name.hasSuffix(Self.labelEnding) {
        let id = String(place.unicodeScalars.dropLast(Self.labelEnding.unicodeScalars.count))
        entries.append(ManifestEntry(id: id, genre: genre))
      }
    }
  }

  private static func read(_ path: String) throws(BenchmarkFault) -> [UInt8] {
    do throws(CommandFailure) {
      return try InputFile.read(path)
    } catch {
      throw BenchmarkFault(path: path, error)
    }
  }
}
