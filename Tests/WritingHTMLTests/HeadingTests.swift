import DocumentModel
import TestSupport
import Testing
import ThemeModel
import WritingHTML

/// Headings: their elements, and ids that are unique and stay the same.
@Suite struct HeadingTests {
  private func ids(_ output: String) -> [String] {
    output.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
  }

  @Test func idsAreTheNumbersOnTheWay() throws {
    let output = try html { document in
      document.add(.title, "甲")
      for (level, ordinal) in [(1, 1), (2, 1), (2, 2), (3, 1), (1, 2), (2, 1), (1, 1)] as [(UInt8, UInt16)] {
        document.add(.heading(Heading(level: level, scheme: .chineseComma, ordinal: ordinal)), "乙")
      }
      document.add(.heading(Heading(level: 1)), "丙")
    }
    #expect(ids(output) == ["s1", "s1-1", "s1-2", "s1-2-1", "s2", "s2-1", "s1_2", "su1"])
  }

  /// A class says how a heading is numbered where the theme makes that look different from its level.
  @Test func numbersThatLookDifferent() throws {
    var kai = TextStyle()
    kai.fontFamilies = ["楷体"]
    var fangsong = TextStyle()
    fangsong.fontFamilies = ["仿宋"]
    let output = try html(.page, styles: [.heading2: kai, .heading3: fangsong, .arabicPoint: fangsong]) { document in
      document.add(.heading(Heading(level: 1, scheme: .chineseComma, ordinal: 1)), "甲")
      document.add(.heading(Heading(level: 2, scheme: .arabicPoint, ordinal: 1)), "乙")
      document.add(.pageBreak, [])
      document.add(.heading(Heading(level: 2, scheme: .arabicPoint, ordinal: 2)), "丙")
      document.add(.heading(Heading(level: 3, scheme: .arabicPoint, ordinal: 1)), "丁")
      document.add(
        .paragraph, [Piece(text: "戊。", role: .runIn), Piece(text: "己")],
        runIn: Heading(level: 2, scheme: .arabicPoint, ordinal: 3))
    }
    #expect(output.contains("<h2 id=\"s1\">甲") && output.contains("<h4 id=\"s1-2-1\">丁"))
    #expect(output.contains("<h3 class=\"scheme-arabic-point\" id=\"s1-1\">乙"))
    #expect(output.contains("<h3 class=\"scheme-arabic-point page-break\" id=\"s1-2\">丙"))
    #expect(output.contains("class=\"run-in heading-2 scheme-arabic-point\""))
  }

  /// What stands behind a heading does not change its id.
  @Test func idsAreStable() throws {
    func output(_ count: Int) throws -> [String] {
      ids(
        try html { document in
          for index in 0..<count {
            document.add(
              .heading(Heading(level: UInt8(index % 3 + 1), scheme: .section, ordinal: UInt16(index + 1))), "甲")
          }
        })
    }
    #expect(try output(20).prefix(10).elementsEqual(try output(10)))
  }

  @Test func idsAreUniqueAndRanksDoNotSkip() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<30 {
      let output = try html { document in
        for _ in 0..<60 {
          switch Int.random(in: 0..<8, using: &generator) {
          case 0: document.add(.title, "甲")
          case 1: document.add(.attachmentTitle, "乙")
          case 2:
            let heading = Heading(
              level: .random(in: 1...9, using: &generator), scheme: .chineseBracket,
              ordinal: .random(in: 0...3, using: &generator))
            document.add(.paragraph, [Piece(text: "丙", role: .runIn)], runIn: heading)
          default:
            let scheme = NumberScheme.allCases.randomElement(using: &generator)
            document.add(
              .heading(
                Heading(
                  level: .random(in: 1...9, using: &generator), scheme: scheme,
                  ordinal: .random(in: 0...4, using: &generator))), "丁")
          }
        }
      }
      let found = ids(output)
      #expect(Set(found).count == found.count)
      var last = 1
      for piece in output.split(separator: "<h").dropFirst() {
        guard let level = piece.first?.wholeNumberValue, (1...6).contains(level) else { continue }
        #expect(level <= last + 1)
        last = level
      }
    }
  }

  @Test func beyondTheSixthRank() throws {
    let output = try html { document in
      for level in 1...7 as ClosedRange<UInt8> { document.add(.heading(Heading(level: level)), "甲") }
    }
    #expect(output.contains("<p class=\"heading-6\" id=\"su1-u1-u1-u1-u1-u1\" role=\"heading\" aria-level=\"7\">甲</p>"))
  }
}
