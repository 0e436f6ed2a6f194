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
    }
    #expect(ids(output) == ["s1", "s1-1", "s1-2", "s1-2-1", "s2", "s2-1", "s1_2"])
  }

  /// A counter would give other ids to the headings behind one that is put in.
  @Test(arguments: [
    ("研究背景", "s-研究背景"), ("Scope & Aims", "s-scope_aims"), ("2024 年 计划", "s-u2024_年_计划"), ("（试行）", "s-试行"), ("！", "s-u"),
    ("𠮷野家の歴史", "s-𠮷野家の歴史"), ("ÀÉ", "s-àé"),
    (String(repeating: "长", count: 40), "s-" + String(repeating: "长", count: 24)),
  ])
  func idsWithoutANumberAreTheWords(words: String, id: String) throws {
    #expect(ids(try html { $0.add(.heading(Heading(level: 1)), words) }) == [id])
  }

  @Test func sameWordsTwice() throws {
    let output = try html { document in
      for words in ["小结", "一、甲", "小结", "小结"] {
        let isNumbered = words.hasPrefix("一")
        document.add(
          .heading(Heading(level: 1, scheme: isNumbered ? .chineseComma : nil, ordinal: isNumbered ? 1 : 0)), words)
        document.add(.heading(Heading(level: 2)), "小结")
      }
    }
    #expect(
      ids(output) == [
        "s-小结", "s-小结-小结", "s1", "s1-小结", "s-小结__2", "s-小结__2-小结", "s-小结__3", "s-小结__3-小结",
      ])
  }

  @Test func sectionsHoldWhatIsBelowTheirHeading() throws {
    let found = try lines { document in
      document.add(.title, "甲")
      document.add(.heading(Heading(level: 1, scheme: .chineseComma, ordinal: 1)), "一、乙")
      document.add(.heading(Heading(level: 2, scheme: .chineseBracket, ordinal: 1)), "（一）丙")
      document.add(.paragraph, "丁")
      document.add(
        .paragraph, [Piece(text: "（二）戊。", role: .runIn)], runIn: Heading(level: 2, scheme: .chineseBracket, ordinal: 2))
      document.add(.heading(Heading(level: 1, scheme: .chineseComma, ordinal: 2)), "二、己")
    }
    #expect(
      found == [
        "<header>", "<h1>甲</h1>", "</header>", "<section id=\"s1\">", "<h2>一、乙</h2>", "<section id=\"s1-1\">",
        "<h3>（一）丙</h3>", "<p>丁</p>", "</section>",
        "<p><span class=\"run-in heading-2\" id=\"s1-2\" role=\"heading\" aria-level=\"3\">（二）戊。</span></p>",
        "</section>",
        "<section id=\"s2\">", "<h2>二、己</h2>", "</section>",
      ])
  }

  /// What closes a document is no part of its last section, unless the text goes on behind it.
  @Test func closingAndAttachments() throws {
    let found = try lines { document in
      document.add(.heading(Heading(level: 1)), "甲")
      document.add(.signature, "乙")
      document.add(.date(nil), "丙")
      document.add(.paragraph, "丁")
      document.add(.signature, "戊")
      document.add(.note, "（己）")
      for _ in 0..<2 {
        document.add(.attachmentHead, "附件")
        document.add(.attachmentTitle, "庚")
        document.add(.paragraph, "辛")
      }
      document.add(.imprint, "壬")
    }.map { $0.replacing("<section class=\"closing\" aria-label=", with: "<closing ") }
    #expect(
      found == [
        "<section id=\"s-甲\">", "<h2>甲</h2>", "<closing \"落款\">", "<p class=\"signature\">乙</p>",
        "<p class=\"date\">丙</p>",
        "</section>", "<p>丁</p>", "</section>", "<closing \"落款 2\">", "<p class=\"signature\">戊</p>", "</section>",
        "<p class=\"note\">（己）</p>", "<section class=\"attachment\" aria-label=\"附件\">",
        "<p class=\"attachment-head\">附件</p>",
        "<section id=\"s-庚\">", "<h2 class=\"attachment-title\">庚</h2>", "<p>辛</p>", "</section>", "</section>",
        "<section class=\"attachment\" aria-label=\"附件 2\">", "<p class=\"attachment-head\">附件</p>",
        "<section id=\"s-庚__2\">",
        "<h2 class=\"attachment-title\">庚</h2>", "<p>辛</p>", "</section>", "</section>", "<footer>",
        "<p class=\"imprint\">壬</p>", "</footer>",
      ])
  }

  /// A region that crosses sections has a division in each, and a section that it covers stands in one.
  @Test func paidRegionsAcrossSections() throws {
    func heading(_ level: UInt8, _ ordinal: UInt16) -> BlockKind {
      .heading(Heading(level: level, scheme: level == 1 ? .chineseComma : .chineseBracket, ordinal: ordinal))
    }
    let found = try lines { document in
      document.add(heading(1, 1), "甲")
      document.add(heading(2, 1), "乙")
      document.add(.paragraph, [Piece(text: "丙", region: 1)], region: 1)
      document.add(heading(2, 2), [Piece(text: "丁", region: 1)], region: 1)
      document.add(heading(1, 2), [Piece(text: "戊", region: 1)], region: 1)
      document.add(.paragraph, [Piece(text: "己", region: 1)], region: 1)
      document.add(.paragraph, "庚")
    }
    func division(_ classes: String) -> String {
      "<div class=\"\(classes)\" data-region=\"1\" role=\"group\" aria-label=\"付费内容\">"
    }
    #expect(
      found == [
        "<section id=\"s1\">", "<h2>甲</h2>", "<section id=\"s1-1\">", "<h3>乙</h3>", division("paid"), "<p>丙</p>",
        "</div>",
        "</section>", division("paid continued"), "<section id=\"s1-2\">", "<h3>丁</h3>", "</section>", "</div>",
        "</section>",
        "<section id=\"s2\">", division("paid continued"), "<h2>戊</h2>", "<p>己</p>", "</div>", "<p>庚</p>", "</section>",
      ])
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
    #expect(output.contains("<h2>甲") && output.contains("<h4>丁"))
    #expect(output.contains("<h3 class=\"scheme-arabic-point\">乙"))
    #expect(output.contains("<h3 class=\"scheme-arabic-point page-break\">丙"))
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
    #expect(output.contains("<p class=\"heading-6\" id=\"s-甲-甲-甲-甲-甲-甲\" role=\"heading\" aria-level=\"7\">甲</p>"))
  }
}
