import FoundationEssentials

/// A document whose lines somebody has labelled.
struct LabelledDocument {
  var id: String
  /// Where it comes from; documents of one source look alike.
  var source: String
  var bytes: [UInt8]
  /// What each labelled physical line is; lines that nobody judges are left out.
  var isHeading: [Int: Bool]

  private struct Entry: Decodable {
    var id: String
    var source: String
    var split: String
    var variant: String
  }

  private struct Label: Decodable {
    var line: Int
    var kind: String?
    var cont: Bool?
  }

  /// Reads a benchmark folder: `manifest.json`, and below each split's name `ID.txt` with `ID.gold.json`.
  static func all(in folder: String, variants: [String]) throws -> [LabelledDocument] {
    let entries = try decode([Entry].self, at: "\(folder)/manifest.json")
    return try entries.filter { variants.contains($0.variant) }.map { entry in
      let stem = "\(folder)/\(entry.split)/\(entry.id)"
      var isHeading: [Int: Bool] = [:]
      for label in try decode([Label].self, at: "\(stem).gold.json") where label.cont != true {
        guard let kind = label.kind, !["title", "subtitle", "attachment"].contains(kind) else { continue }
        isHeading[label.line] = kind == "heading"
      }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(stem).txt")))
      return LabelledDocument(id: entry.id, source: entry.source, bytes: bytes, isHeading: isHeading)
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, at path: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: path)))
  }
}
