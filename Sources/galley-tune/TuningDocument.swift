import FoundationEssentials
import Scoring

/// A document whose lines somebody has labelled.
struct TuningDocument {
  /// Where it comes from; documents of one source look alike.
  var source: String
  var bytes: [UInt8]
  /// What each labelled physical line is; lines that nobody judges and those that go on with another are left out.
  var isHeading: [Int: Bool]

  /// Reads a benchmark folder: `manifest.json`, and below each split's name `ID.txt` with `ID.gold.json`.
  static func all(in folder: String, variants: [String]) throws -> [TuningDocument] {
    let entries = try ManifestReader().read(bytes(of: "\(folder)/manifest.json"), genre: "")
    return try entries.filter { variants.contains($0.variant) }.map { entry in
      let stem = "\(folder)/\(entry.split)/\(entry.id)"
      var isHeading: [Int: Bool] = [:]
      for label in try LabelReader().read(bytes(of: "\(stem).gold.json")) where !label.continues {
        isHeading[label.line] = label.isHeading
      }
      return TuningDocument(source: entry.source, bytes: try bytes(of: "\(stem).txt"), isHeading: isHeading)
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
}
