import DocumentModel
import TestSupport
import Testing
import ThemeModel

/// Where the lines of an official document's frame stand, which goes by what stands beside them.
@Suite struct OfficialFrameTests {
  private func style(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = TextStyle()
    change(&style)
    return style
  }

  /// The indents from the right of a signature and its date, in hundredths of a character; of a date that goes by the
  /// organ the indent from the left, in a text of 28 characters.
  private func closing(_ rule: Closing?, _ organ: String, _ day: String) throws -> [Int?] {
    let margin = rule == .sealed ? 4.0 : 2
    let styles: [Role: TextStyle] = [
      .body: style { $0.fontSize = 16 },
      .signature: style { ($0.marginRight, $0.closing, $0.fontSize) = (.em(2), rule, 16) },
      .date: style { ($0.marginRight, $0.fontSize) = (.em(margin), 16) },
    ]
    return try paragraphs(styles: styles) {
      $0.add(.signature, organ)
      $0.add(.date(nil), day)
    }.map { paragraph in
      let side = paragraph.contains("w:leftChars=") ? "w:leftChars=\"" : "w:rightChars=\""
      return paragraph.split(separator: side).dropFirst().first?.split(separator: "\"").first.flatMap { Int($0) }
    }
  }

  /// 2025年4月9日 is six characters wide, 2025年10月12日 seven.
  @Test(
    arguments: [
      ("临溪市人民政府办公室", "2025年4月9日", [nil, 1800]),
      ("临溪市人民政府", "2025年10月12日", [400, nil]),
      ("临溪市人民政府办", "2025年10月12日", [nil, 2000]),
      ("临溪市教育局", "2025年4月9日", [400, nil]),
      ("临溪县", "2025年4月9日", [700, nil]),
      ("财政部", "2025年10月12日", [800, nil]),
    ] as [(String, String, [Int?])])
  func unsealed(organ: String, day: String, indents: [Int?]) throws {
    #expect(try closing(.unsealed, organ, day) == indents)
  }

  /// Nothing of a closing stands beyond the edge of the text, however long its lines are.
  @Test(arguments: 1...14)
  func insideTheText(length: Int) throws {
    let styles: [Role: TextStyle] = [
      .signature: style { ($0.marginRight, $0.closing, $0.fontSize) = (.em(2), .unsealed, 16) },
      .date: style { ($0.marginRight, $0.fontSize) = (.em(4), 16) },
    ]
    let found = try paragraphs(styles: styles) {
      $0.add(.signature, String(repeating: "局", count: length))
      $0.add(.date(nil), "2025年10月12日")
    }
    // What a date has beyond the edge is room for wide digits.
    #expect(!found.joined().replacing("w:right=\"-640\"", with: "").contains("=\"-"))
  }

  @Test func sealed() throws {
    #expect(try closing(.sealed, "临溪市人民政府办公室", "2025年4月9日") == [nil, nil])
    #expect(try closing(.sealed, "临溪市教育局", "2025年10月12日") == [450, nil])
  }

  @Test func apart() throws {
    #expect(try closing(.apart, "临溪市教育局", "2025年10月12日") == [nil, nil])
    #expect(try closing(nil, "临溪市教育局", "2025年10月12日") == [nil, nil])
  }

  /// 发文字号 and 签发人 share a line, whether they were typed on one or on two.
  @Test func signatoryBesideTheNumber() throws {
    let one = try paragraphs {
      $0.add(
        .documentNumber,
        [
          Piece(text: "甲〔2025〕3号"), Piece(text: "　　", kind: .gap), Piece(text: "签发人："),
          Piece(text: "乙", role: .signatoryName),
        ])
    }
    let two = try paragraphs {
      $0.add(.documentNumber, "甲〔2025〕3号")
      $0.add(.signatory, [Piece(text: "签发人："), Piece(text: "乙", role: .signatoryName)])
    }
    #expect(one == two)
    #expect(one.count == 1 && one[0].contains("GalleySignatory\"") && one[0].contains("<w:r><w:tab/></w:r>"))
  }

  /// Further names stand below the first, in the paragraph whose lower border is the red rule.
  @Test func severalSignatories() throws {
    let styles: [Role: TextStyle] = [
      .body: style { $0.fontSize = 16 },
      .signatory: style { ($0.firstLineIndent, $0.fontSize) = (.em(1), 16) },
    ]
    func found(_ head: (inout Document<PaidRegion>) -> Void) throws -> [String] {
      try paragraphs(styles: styles) {
        head(&$0)
        $0.add(.signatory, [Piece(text: "戊己庚　辛壬", role: .signatoryName)])
        $0.add(.signatory, [Piece(text: "癸子", role: .signatoryName)])
        $0.add(.title, "请示")
      }
    }
    let one = try found {
      $0.add(
        .documentNumber,
        [
          Piece(text: "甲〔2025〕3号"), Piece(text: "　　", kind: .gap), Piece(text: "签发人："),
          Piece(text: "乙丙　丁", role: .signatoryName),
        ])
    }
    let two = try found {
      $0.add(.documentNumber, "甲〔2025〕3号")
      $0.add(.signatory, [Piece(text: "签发人："), Piece(text: "乙丙　丁", role: .signatoryName)])
    }
    #expect(one == two && one.count == 2)
    // 28 characters wide, one at the end, six of names, four of 签发人：.
    let stops = "<w:tab w:val=\"left\" w:pos=\"\(17 * 320)\"/><w:tab w:val=\"left\" w:pos=\"\(21 * 320)\"/></w:tabs>"
    #expect(one[0].contains(stops))
    let next = "<w:r><w:br/></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r>"
    #expect(one[0].split(separator: next).count == 3)
  }

  /// A tree that was made up may have more names than stand beside one number.
  @Test func moreNamesThanThereAre() throws {
    let found = try paragraphs {
      $0.add(
        .documentNumber, [Piece(text: "甲"), Piece(text: "　", kind: .gap), Piece(text: "乙", role: .signatoryName)])
      for _ in 0..<5_000 { $0.add(.signatory, [Piece(text: "丙丁", role: .signatoryName)]) }
    }
    #expect(found.count == 5_000 - 16 + 1)
  }

  /// 署名 and the date take the end of the text along.
  @Test(
    arguments: [
      (.paragraph, .signature, true), (.listItem(.bullet), .signature, true), (.attachmentNote, .signature, true),
      (.paragraph, .paragraph, false), (.imprint, .imprint, true),
    ] as [(BlockKind, BlockKind, Bool)])
  func keptWithTheNext(kind: BlockKind, next: BlockKind, isKept: Bool) throws {
    let found = try paragraphs {
      $0.add(kind, "甲")
      $0.add(next, "乙")
    }
    #expect(found[0].contains("<w:keepNext/>") == isKept)
    #expect(!found[1].contains("<w:keepNext/>"))
  }

  @Test func numberBelowItsIssuer() throws {
    let found = try paragraphs {
      $0.add(.issuer, "甲文件")
      $0.add(.documentNumber, "甲〔2025〕3号")
      $0.add(.title, "通知")
      $0.add(.documentNumber, "甲〔2025〕4号")
    }
    #expect(found[1].contains("GalleyLetterheadNumber") && found[3].contains("GalleyDocumentNumber"))
  }

  /// Organs that issue together stand one below the other, all of one width, and 文件 in a cell beside them, in type that
  /// lets all of it have room.
  @Test(arguments: [("文件", ""), ("文 件", ""), ("", "文件"), ("", "　文件")])
  func jointIssuers(alone: String, behind: String) throws {
    let styles: [Role: TextStyle] = [.issuer: style { ($0.fontSize, $0.alignment) = (36, .center) }]
    func main(_ organs: [String]) throws -> String {
      try part("word/document.xml", theme: theme(styles)) {
        for organ in organs.dropLast() { $0.add(.issuer, organ) }
        $0.add(.issuer, organs.last! + behind)
        if !alone.isEmpty { $0.add(.issuer, alone) }
        $0.add(.documentNumber, "甲〔2025〕3号")
      }
    }
    let short = try main(["临溪县教育局", "财政局"])
    let cells = short.split(separator: "<w:tc>")
    #expect(cells.count == 3 && cells[1].split(separator: "distribute").count == 3)
    #expect(cells[1].contains("财政局") && !cells[1].contains("件") && cells[2].contains("件</w:t>"))
    #expect(cells[2].contains("<w:jc w:val=\"right\"/>") && !short.contains("<w:sz "))
    // 448 points for thirteen characters, two for 文件 and three quarters of one between; a blank that was typed is one more.
    let long = try main(["财政局", "临溪市人力资源和社会保障局"])
    #expect(long.split(separator: "<w:sz w:val=\"\(behind.hasPrefix("　") ? 53 : 56)\"/>").count == 4)
    #expect(try !main(["财政局"]).contains("<w:tbl>"))
  }

  @Test func issuersWithoutTheWord() throws {
    let found = try paragraphs {
      $0.add(.issuer, "甲局")
      $0.add(.issuer, "乙局")
      $0.add(.documentNumber, "甲〔2025〕3号")
    }
    #expect(found.count == 3)
  }

  /// 敬礼 stands at the edge, if it stands below 此致.
  @Test(arguments: [("此致", "敬礼！", true), ("此致", "敬礼", true), ("此致", "敬礼的人走过来", false), ("您好", "敬礼！", false)])
  func complimentaryClose(opening: String, close: String, isOne: Bool) throws {
    let found = try paragraphs {
      $0.add(.paragraph, opening)
      $0.add(.paragraph, close)
    }
    #expect(!found[0].contains("Galley") && found[1].contains("GalleyComplimentaryClose") == isOne)
  }

  /// Marks in the corner take nothing of the distance from the top of the page.
  @Test(arguments: 0...3)
  func issuerFromTheTop(marks: Int) throws {
    let line = style { ($0.fontSize, $0.lineHeight) = (16, .exact(29)) }
    let styles: [Role: TextStyle] = [
      .issuer: style { $0.marginTop = .points(92) }, .copyNumber: line, .secrecyLevel: line, .urgency: line,
    ]
    let found = try paragraphs(styles: styles) {
      for kind in [BlockKind.copyNumber, .secrecyLevel, .urgency].prefix(marks) { $0.add(kind, "甲") }
      $0.add(.issuer, "乙文件")
    }
    #expect(found.last?.contains("w:before=\"\((92 - 29 * marks) * 20)\"") == (marks > 0))
  }

  @Test func attachmentNotesHang() throws {
    let styles: [Role: TextStyle] = [
      .body: style { $0.fontSize = 16 },
      .attachmentNote: style { ($0.marginLeft, $0.firstLineIndent, $0.fontSize) = (.em(5), .em(-3), 16) },
    ]
    let found = try paragraphs(styles: styles) {
      $0.add(.attachmentNote, "附件：1.甲")
      $0.add(.attachmentNote, "2. 乙")
      $0.add(.attachmentNote, "附件：丙")
    }
    #expect(found[0].contains("w:leftChars=\"200\" w:left=\"1920\" w:hangingChars=\"400\" w:hanging=\"1280\""))
    #expect(found[1].contains("w:leftChars=\"500\" w:left=\"2080\" w:hangingChars=\"150\" w:hanging=\"480\""))
    #expect(!found[2].contains("w:ind"))
  }

  /// Where nothing hangs, names still begin below the first.
  @Test func attachmentNotesBelowOneAnother() throws {
    let found = try paragraphs(styles: [.body: style { $0.fontSize = 16 }]) {
      $0.add(.attachmentNote, "附件：1.甲")
      $0.add(.attachmentNote, "2.乙")
      $0.add(.attachmentNote, "丙")
    }
    #expect(!found[0].contains("w:ind") && found[1].contains("<w:ind w:left=\"960\"/>") && !found[2].contains("w:ind"))
  }

  /// The rules are a table's, at the foot of the page; elsewhere 版记 is paragraphs.
  @Test(arguments: [true, false])
  func imprint(isAtFoot: Bool) throws {
    let main = try part("word/document.xml", theme: theme([.imprint: style { $0.standsAtPageFoot = isAtFoot }])) {
      $0.add(.paragraph, "甲")
      $0.add(.imprint, "抄送：乙。")
      $0.add(.imprint, [Piece(text: "丙"), Piece(text: "　", kind: .gap), Piece(text: "2025年4月9日印发")])
    }
    #expect(main.contains("w:tblpYSpec=\"bottom\"") == isAtFoot)
    #expect(main.split(separator: "<w:tr>").count == (isAtFoot ? 3 : 1))
    #expect(main.contains("<w:t>丙</w:t></w:r><w:r><w:tab/></w:r>"))
  }
}
