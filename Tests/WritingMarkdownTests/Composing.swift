import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import ThemeModel
import WritingMarkdown

/// What the writer makes of a document.
func markdown(_ document: ReleasedDocument) throws -> [UInt8] {
  var report = Report()
  let theme = Theme(name: "plain", stylesheet: "")
  return try MarkdownWriter().write(document, theme: theme, reporting: &report).parts[0].content
}

/// A run to be; a line feed in its text is a line break.
struct Piece {
  var text: String
  var role = RunRole.body
  var region: UInt32?
}

extension Document<PaidRegion> {
  mutating func add(_ kind: BlockKind, _ pieces: [Piece], region: UInt32? = nil) {
    var runs: [Run<PaidRegion>] = []
    for piece in pieces {
      let access = piece.region.map { PaidRegion(region: $0) }
      for (index, line) in piece.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { runs.append(Run(.lineBreak, range: TextRange(0..<0), access: access)) }
        runs.append(Run(.text, range: text.append(String(line)), role: piece.role, access: access))
      }
    }
    let block = Block(
      kind, source: TextRange(0..<0), line: 0, decision: Decision(.plain, confidence: 100),
      access: region.map { PaidRegion(region: $0) })
    append(block, runs: runs)
  }

  mutating func add(_ kind: BlockKind, _ text: String, region: UInt32? = nil) {
    add(kind, [Piece(text: text)], region: region)
  }
}

/// The Markdown of what is added to an empty document, without the line feed at its end.
func markdown(
  language: Language = .chineseSimplified, _ build: (inout Document<PaidRegion>) -> Void
) throws -> String {
  var document = Document<PaidRegion>(text: DocumentText(source: []), language: language)
  build(&document)
  return String(decoding: try markdown(.labelled(document)).dropLast(), as: UTF8.self)
}
