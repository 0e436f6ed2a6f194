import Diagnostics
import DocumentModel
import OutlineModel
import Scanning
import Scoring
import SourceModel

/// A block of an outline that a test makes up.
func block(
  _ line: Int, _ kind: String, level: Int? = nil, runIn: Int? = nil, sure percent: UInt8 = 90, text: String? = nil
) -> OutlineEntry {
  OutlineEntry(
    line: line, kind: kind, level: level, runInEnd: runIn, text: text ?? "block \(line)",
    decision: Decision(.plain, confidence: percent))
}

func label(
  _ line: Int, _ kind: LabelKind?, level: Int? = nil, runIn: Int? = nil, continues: Bool = false, role: String? = nil
) -> LineLabel {
  LineLabel(line: line, kind: kind, level: level, runInEnd: runIn, continues: continues, role: role)
}

/// The text of a document, cut into lines, with its markers found.
func scanned(_ text: String) -> ScannedText {
  var report = Report()
  return LineScanner().scan(SourceText(text), reporting: &report)
}

/// The score of a document of its own, as its labels say it is to be scored.
func score(
  _ labels: [LineLabel], _ outline: [OutlineEntry], of text: String? = nil, entry: ManifestEntry = anyEntry
) throws -> DocumentScore {
  let document = LabelledDocument.joined([(entry, labels)])[0]
  return try OutlineScorer().score(outline, of: text.map(scanned), against: document)
}

let anyEntry = ManifestEntry(id: "a", genre: "tests")
