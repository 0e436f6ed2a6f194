import DocumentModel
import SourceModel
import TestSupport
import Testing

/// Which blocks are lines of one thing.
@Suite struct LinesTests {
  private func document(_ blocks: [(BlockKind, blank: UInt16, region: UInt32?)]) -> Document<PaidRegion> {
    var document = Document<PaidRegion>(text: DocumentText(source: []))
    for (kind, blank, region) in blocks {
      document.add(kind, [Piece(text: "甲")], region: region)
      document.blocks[document.blocks.count - 1].blankLinesBefore = blank
    }
    return document
  }

  /// The sizes of the things that a document's blocks make up.
  private func sizes(_ document: Document<PaidRegion>) -> [Int] {
    var sizes: [Int] = []
    var index = 0
    while index < document.blocks.count {
      let lines = document.lines(from: index)
      #expect(lines.lowerBound == index)
      sizes.append(lines.count)
      index = lines.upperBound
    }
    return sizes
  }

  @Test func aBlankLineEndsAStanza() {
    #expect(sizes(document([(.verse, 1, nil), (.verse, 0, nil), (.verse, 1, nil), (.verse, 0, nil)])) == [2, 2])
  }

  @Test func aBlankLineIsALineOfAListing() {
    let document = document([(.preformatted, 1, nil), (.preformatted, 2, nil), (.preformatted, 0, nil)])
    #expect(sizes(document) == [3])
    #expect(document.blocks[1].emptyLinesBefore == 2)
  }

  /// A stanza is one whoever may read it; a listing is cut where paid lines begin.
  @Test(arguments: [(.verse, [5]), (.preformatted, [1, 2, 1, 1])] as [(BlockKind, [Int])])
  func paidBlocks(kind: BlockKind, expected: [Int]) {
    let document = document([(kind, 0, nil), (kind, 0, 1), (kind, 0, 1), (kind, 0, 2), (kind, 0, nil)])
    #expect(sizes(document) == expected)
    #expect(document.access(of: 0..<5) == nil)
    #expect(document.access(of: 1..<4) == nil)
    #expect(document.access(of: 1..<3) == PaidRegion(region: 1))
  }

  @Test func otherKindsStandAlone() {
    #expect(
      sizes(
        document([
          (.paragraph, 0, nil), (.paragraph, 0, nil), (.quotation, 0, nil), (.quotation, 0, nil), (.verse, 0, nil),
          (.preformatted, 0, nil), (.pageBreak, 0, nil), (.preformatted, 0, nil),
        ])) == Array(repeating: 1, count: 8))
  }

  @Test func emptyLinesHaveABound() {
    #expect(document([(.preformatted, .max, nil)]).blocks[0].emptyLinesBefore == 50)
  }
}
