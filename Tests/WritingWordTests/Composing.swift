import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import ThemeModel
import WritingWord

/// A run to be.
struct Piece {
  var text: String
  var kind = RunKind.text
  var role = RunRole.body
  var region: UInt32?
}

extension Document<PaidRegion> {
  mutating func add(_ kind: BlockKind, _ pieces: [Piece], runIn: Heading? = nil, region: UInt32? = nil) {
    let runs = pieces.map { piece in
      Run(
        piece.kind, range: text.append(piece.text), role: piece.role, access: piece.region.map(PaidRegion.init(region:))
      )
    }
    let block = Block(
      kind, source: TextRange(0..<0), line: 0, runIn: runIn, decision: Decision(.plain, confidence: 100),
      access: region.map(PaidRegion.init(region:)))
    append(block, runs: runs)
  }

  mutating func add(_ kind: BlockKind, _ text: String) { add(kind, [Piece(text: text)]) }
}

/// A part of what the writer makes of a document that is built from nothing.
func part(
  _ path: String, language: Language = .chineseSimplified, _ build: (inout Document<PaidRegion>) -> Void
) throws -> String {
  var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
  build(&document)
  var report = Report()
  let rendition = try WordWriter().write(
    .labelled(document), theme: Theme(name: "plain", stylesheet: ""), reporting: &report)
  return rendition.parts.first { $0.path == path }.map { String(decoding: $0.content, as: UTF8.self) } ?? ""
}

/// The paragraphs of the main part, each on a line of its own.
func paragraphs(
  language: Language = .chineseSimplified, _ build: (inout Document<PaidRegion>) -> Void
) throws -> [String] {
  try part("word/document.xml", language: language, build).split(separator: "\n").compactMap { line in
    line.hasPrefix("<w:p>") ? String(line) : nil
  }
}
