import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import ThemeModel
import WritingHTML

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

/// What the writer makes of a document that is built from nothing.
func html(
  _ scope: HTMLWriter.Scope = .fragment, language: Language = .chineseSimplified, stylesheet: String = "",
  _ build: (inout Document<PaidRegion>) -> Void
) throws -> String {
  var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
  build(&document)
  var report = Report()
  let rendition = try HTMLWriter(scope: scope).write(
    .labelled(document), theme: Theme(name: "plain", stylesheet: stylesheet), reporting: &report)
  return String(decoding: rendition.parts[0].content, as: UTF8.self)
}

/// The lines inside the article.
func lines(_ build: (inout Document<PaidRegion>) -> Void) throws -> [String] {
  Array(try html(.fragment, build).split(separator: "\n").map(String.init).dropFirst().dropLast())
}
