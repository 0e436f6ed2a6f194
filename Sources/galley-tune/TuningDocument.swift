import FoundationEssentials
import Scoring

/// A document whose lines somebody has labelled.
struct TuningDocument {
  var labelled: LabelledDocument
  var bytes: [UInt8]

  /// Where it comes from; documents of one source look alike.
  var source: String { labelled.entry.source }
  /// The document that this one is a variant of.
  var original: String {
    let id = labelled.entry.id
    return id.firstRange(of: "__").map { String(id[..<$0.lowerBound]) } ?? id
  }

  /// What each labelled physical line is; lines that nobody judges and those that go on with another are left out.
  var isHeading: [Int: Bool] {
    var result: [Int: Bool] = [:]
    for label in labelled.labels where !label.continues { result[label.line] = label.isHeading }
    return result
  }

  /// Reads a benchmark folder: `manifest.json`, and below each split's name `ID.txt` with `ID.gold.json`.
  static func all(in folder: String, variants: [String]) throws -> [TuningDocument] {
    let entries = try ManifestReader().read(bytes(of: "\(folder)/manifest.json"), genre: "")
    let documents = try entries.filter { variants.contains($0.variant) }.map { entry in
      (entry: entry, labels: try LabelReader().read(bytes(of: "\(stem(folder, entry)).gold.json")))
    }
    return try LabelledDocument.joined(documents).map { labelled in
      TuningDocument(labelled: labelled, bytes: try bytes(of: "\(stem(folder, labelled.entry)).txt"))
    }
  }

  private static func stem(_ folder: String, _ entry: ManifestEntry) -> String {
    "\(folder)/\(entry.split)/\(entry.id)"
  }

  private static func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
}
