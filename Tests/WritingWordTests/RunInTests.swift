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

  @Test func partOfTheParagraph() throws {
    var body = TextStyle()
    body.runIn = .part
    let found = try paragraphs(styles: [.body: body]) { $0.add(.paragraph, pieces, runIn: Heading(level: 2)) }
    #expect(found.count == 1 && !found[0].contains("specVanish"))
    #expect(found[0].split(separator: "Heading2Char").count == 3)
  }

  /// 1. right below 一、 is of the second level and has the face of its number; other headings have that of their level.
  @Test func facesGoWithNumbers() throws {
    func face(_ name: String) -> TextStyle {
      var style = TextStyle()
      style.fontFamilies = [name]
      return style
    }
    let styles: [Role: TextStyle] = [
      .heading2: face("楷体"), .heading3: face("仿宋"), .chineseBracket: face("楷体"), .arabicPoint: face("仿宋"),
    ]
    func found(_ level: UInt8, _ scheme: NumberScheme) throws -> [String] {
      let heading = Heading(level: level, scheme: scheme, ordinal: 1)
      return try paragraphs(styles: styles) {
        $0.add(.heading(heading), [Piece(text: "1.", role: .number), Piece(text: "甲")])
        $0.add(.paragraph, pieces, runIn: heading)
      }
    }
    let point = try found(2, .arabicPoint)
    #expect(point[0].contains("Heading2\"") && point[1].contains("Heading2\""))
    #expect(point[0].split(separator: "GalleyArabicPoint").count == 3)
    #expect(point[1].split(separator: "GalleyArabicPoint").count == 3 && !point[2].contains("rStyle"))
    for (level, scheme) in [(2, .chineseBracket), (3, .arabicPoint), (1, .arabicPoint), (2, .decimal2)]
      as [(UInt8, NumberScheme)]
    {
      #expect(try !found(level, scheme).joined().contains("GalleyArabic"))
    }
    #expect(try found(3, .chineseBracket)[0].contains("GalleyChineseBracket"))
    let sheet = try part("word/styles.xml", theme: theme(styles)) { $0.add(.paragraph, "甲") }
    #expect(sheet.contains("\"GalleyArabicPoint\"") && !sheet.contains("\"GalleyArabicBracket\""))
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
