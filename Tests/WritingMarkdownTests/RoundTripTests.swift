import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import Testing
import ThemeModel
import Validating
import WritingMarkdown

/// What goes in comes out, whatever it is.
@Suite struct RoundTripTests {
  @Test(arguments: 1...8)
  func randomDocuments(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    for _ in 0..<80 {
      let document = random.next(blocks: 10)
      let output = try markdown(.labelled(document))
      let parsed = ParsedBlock.parse(output)
      let expected = ParsedBlock.expected(of: document)
      if parsed == expected { continue }
      let difference = zip(parsed, expected).first { $0 != $1 }
      Issue.record("\(difference.map { "read \($0), meant \($1)" } ?? "another number of blocks")")
      Issue.record("\(String(decoding: output, as: UTF8.self))")
      return
    }
  }

  @Test(arguments: 1...4)
  func randomPaidRegions(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    for _ in 0..<80 {
      let document = random.next(blocks: 10, paid: true)
      let output = try markdown(.labelled(document))
      var text: [UInt8] = []
      let read = MarkdownText.read(output) { _, piece in
        for index in piece.indices where piece[index] != UInt8(ascii: "\n") { text.append(piece[index]) }
      }
      let expected = document.runs.reduce(into: "") { $0 += document.string(of: $1) }
      #expect(read.faults.isEmpty)
      #expect(String(decoding: text, as: UTF8.self) == expected)
      #expect(read.labels.joined(separator: " ") == labels(of: document))
    }
  }

  /// Two thousand paragraphs of what a manuscript may hold and Markdown may take for mark-up, in both dialects and styles.
  @Test(arguments: 1...8)
  func hostileParagraphs(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    random.pieces = RandomDocument.signs
    let validator = RenditionValidator()
    let theme = Theme(name: "plain", stylesheet: "")
    for number in 0..<25 {
      let document = ReleasedDocument.labelled(random.next(blocks: 10, tables: true))
      for dialect in [MarkdownWriter.Dialect.commonMark, .gfm] {
        let style = MarkdownStyle(
          columns: number.isMultiple(of: 2) ? 24 : nil, headings: number.isMultiple(of: 3) ? .setext : .atx,
          lineBreaks: number.isMultiple(of: 5) ? .spaces : .backslash)
        var report = Report()
        let rendition = try MarkdownWriter(dialect: dialect, style: style).write(
          document, theme: theme, reporting: &report)
        do throws(Failure) {
          try validator.validate(rendition, of: document)
        } catch {
          Issue.record("\(error.diagnostic): \(String(decoding: rendition.parts[0].content, as: UTF8.self))")
          return
        }
      }
    }
  }

  /// The labels of all regions that hold text, in order.
  private func labels(of document: Document<PaidRegion>) -> String {
    var regions: [UInt32] = []
    for block in document.blocks {
      for run in document.runs(of: block) where run.range.count > 0 {
        regions.append((run.access ?? block.access)?.region ?? 0)
      }
    }
    let held = Set(regions).subtracting([0]).count
    return Array(repeating: "付费内容开始 付费内容结束", count: held).joined(separator: " ")
  }
}
