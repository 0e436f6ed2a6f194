import Foundation
import Pipeline
import Releasing
import SourceModel
import Testing
import Transforming

/// A folder of the corpus: a manuscript and what is asked of it.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  let folder: URL
  let manuscript: [UInt8]
  let options: ConversionOptions

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  /// Every case, in order of names. What is not a folder with a manuscript does not belong there.
  static func all() throws -> [CorpusCase] {
    let corpus = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus", directoryHint: .isDirectory)
    return try FileManager.default
      .contentsOfDirectory(at: corpus, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(CorpusCase.init(folder:))
  }

  /// The cases whose manuscript is UTF-8 and that do not ask for an encoding.
  static func unicode() throws -> [CorpusCase] {
    try all().filter { $0.options.encoding == nil && String(validating: $0.manuscript, as: UTF8.self) != nil }
  }

  init(folder: URL) throws {
    self.folder = folder
    manuscript = try [UInt8](Data(contentsOf: folder.appending(path: "input.txt")))
    var options = ConversionOptions()
    let file = folder.appending(path: "options.json")
    if FileManager.default.fileExists(atPath: file.path) {
      options = try JSONDecoder().decode(CaseOptions.self, from: Data(contentsOf: file)).conversionOptions
    }
    let overrides = folder.appending(path: "overrides.txt")
    if FileManager.default.fileExists(atPath: overrides.path) {
      options.overrides = try Overrides.read([UInt8](Data(contentsOf: overrides)))
    }
    let markers = folder.appending(path: "house.markers")
    if FileManager.default.fileExists(atPath: markers.path) {
      options.conventions = try Markers.read([UInt8](Data(contentsOf: markers)))
    }
    let names = folder.appending(path: "names.txt")
    if FileManager.default.fileExists(atPath: names.path) {
      options.mask?.names = try Names.read([UInt8](Data(contentsOf: names)))
    }
    self.options = options
  }

  func convert(to formats: [Format] = Format.all) -> Conversion {
    convert(manuscript, to: formats)
  }

  /// Converts other bytes with the options of this case.
  func convert(_ bytes: [UInt8], to formats: [Format] = Format.all) -> Conversion {
    Converter().convert(bytes, to: formats, options: options)
  }
}
