import Diagnostics
import DocumentModel
import RenditionModel
import SourceModel
import Testing
import ThemeModel
import Validating
import WritingMarkdown

func markdown(_ document: ReleasedDocument) throws -> [UInt8] {
  var report = Report()
  let theme = Theme(name: "plain", stylesheet: "")
  return try MarkdownWriter().write(document, theme: theme, reporting: &report).parts[0].content
}

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
      let read = MarkdownText.read(output) { piece in
        for index in piece.indices where piece[index] != UInt8(ascii: "\n") { text.append(piece[index]) }
      }
      let expected = document.runs.flatMap { Array(document.string(of: $0).utf8) }
      #expect(read.faults.isEmpty)
      #expect(text == expected)
      #expect(read.labels.joined(separator: " ") == labels(of: document))
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
