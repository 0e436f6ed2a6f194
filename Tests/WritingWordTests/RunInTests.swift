import DocumentModel
import TestSupport
import Testing
import ThemeModel

/// Headings that run into their paragraphs.
@Suite struct RunInTests {
  private let pieces = [
    Piece(text: "（一）", role: .runInNumber), Piece(text: "甲。", role: .runIn), Piece(text: "乙。"),
  ]

  /// Word joins a paragraph whose end is hidden in this way to the next one.
  @Test func separator() throws {
    let found = try paragraphs { $0.add(.paragraph, pieces, runIn: Heading(level: 2)) }
    #expect(found.count == 2)
    #expect(found[0].contains("<w:pStyle w:val=\"Heading2\"/>"))
    #expect(found[0].contains("<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"))
    #expect(found[0].hasSuffix("<w:r><w:t>（一）</w:t></w:r><w:r><w:t>甲。</w:t></w:r></w:p>"))
    #expect(found[1] == "<w:p><w:r><w:t>乙。</w:t></w:r></w:p>")
  }

  @Test func part() throws {
    var body = TextStyle()
    body.runIn = .part
    let found = try paragraphs(styles: [.body: body]) { $0.add(.paragraph, pieces, runIn: Heading(level: 2)) }
    #expect(found.count == 1 && !found[0].contains("specVanish"))
    #expect(found[0].split(separator: "Heading2Char").count == 3)
  }

  /// A heading without text behind it is a part of its paragraph, which would end in nothing.
  @Test func nothingBehind() throws {
    let found = try paragraphs { $0.add(.paragraph, Array(pieces.prefix(2)), runIn: Heading(level: 2)) }
    #expect(found.count == 1 && !found[0].contains("specVanish"))
  }

  @Test func beginsAPage() throws {
    let found = try paragraphs {
      $0.add(.paragraph, "丙")
      $0.add(.pageBreak, [])
      $0.add(.paragraph, pieces, runIn: Heading(level: 2))
    }
    #expect(found.count == 3 && found[1].contains("<w:pageBreakBefore/>") && !found[2].contains("pageBreakBefore"))
  }
}
