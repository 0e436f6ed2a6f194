import Diagnostics
import DocumentModel
import Releasing
import SourceModel
import Testing

/// `remove`: nothing of a paid region is left, wherever it stands.
@Suite struct WithholdingTests {
  private static let secret = "机密甲乙丙丁"

  @Test(arguments: [
    "关于工作的报告\n公开的话。<paid>机密甲乙丙丁</paid>公开的话。", "关于工作的报告\n公开的话<paid>机密甲\n乙丙丁\n机密甲乙丙丁</paid>公开的话。",
    "关于<paid>机密甲乙丙丁</paid>工作的报告\n公开的话。", "关于工作的报告\n<paid>机密甲</paid><paid>机密甲乙丙丁</paid>公开的话。",
    "<paid>机密甲乙丙丁</paid>\n公开的话。", "关于工作的报告\n<paid>\n一、机密甲乙丙丁\n机密甲乙丙丁。\n</paid>\n二、公开的话\n公开的话。",
    "关于工作的报告\n<paid>\n机密甲乙丙丁\n##pagebreak##\n机密甲乙丙丁</paid>\n公开的话。",
    "关于工作的报告\n[hide]机密甲乙丙丁[/hide]公开的话。\n附件：1.<paid>机密甲乙丙丁</paid>公开的话",
  ])
  func noByteIsLeft(text: String) throws {
    let released = try Released(text, .remove)
    for character in Self.secret { #expect(!released.everything.contains(character)) }
    #expect(released.texts.joined().contains("公开的话"))
    #expect(!released.document.blocks.contains { $0.kind != .pageBreak && $0.runs.isEmpty })
    #expect(released.report.diagnostics.first?.id == "release.withheld")
    let bytes = text.utf8.count
    #expect(released.report.removals.allSatisfy { $0.reason == .paid && Int($0.range.end) <= bytes })
  }

  @Test func wholeDocument() throws {
    let released = try Released("<paid>关于工作的报告\n机密甲乙丙丁。</paid>", .remove)
    #expect(released.document.blocks.isEmpty)
    #expect(released.document.text.bytes.isEmpty)
  }

  @Test func whatIsFreeKeepsItsOrder() throws {
    let released = try Released("报告\n甲甲甲甲<paid>乙\n丙\n丁</paid>戊戊戊戊\n己己己己", .remove)
    #expect(released.texts == ["报告", "甲甲甲甲", "戊戊戊戊", "己己己己"])
  }

  @Test func titleOfTwoLines() throws {
    #expect(try Released("某某市人民政府关于开展工作的\n<paid>若干意见</paid>\n公开的话。", .remove).texts[0] == "某某市人民政府关于开展工作的")
    #expect(try Released("<paid>某某市人民政府关于开展工作的</paid>\n若干意见\n公开的话。", .remove).texts[0] == "若干意见")
  }

  @Test func runInHeading() throws {
    let text = "关于工作的报告\n（一）<paid>机密甲乙丙丁。</paid>各单位要高度重视，抓好落实。\n（二）加强领导。各单位要高度重视，抓好落实。"
    let released = try Released(text, .remove)
    #expect(released.texts[1] == "（一）各单位要高度重视，抓好落实。")
    let whole = text.replacing("（一）<paid>", with: "<paid>（一）")
    #expect(try Released(whole, .remove).document.blocks[1].runIn == nil)
    let number = "关于工作的报告\n<paid>（一）</paid>提高认识。各单位要抓好落实。\n（二）加强领导。各单位要高度重视，抓好落实。"
    #expect(try Released(number, .remove).document.blocks[1].runIn == Heading(level: 1))
  }

  @Test func levelsDoNotSkipWhereAHeadingWasWithheld() throws {
    let text = "关于工作的报告\n<paid>一、总体</paid>\n（一）目标\n1.近期\n公开的话。\n二、措施\n公开的话。"
    let levels = try Released(text, .remove).document.blocks.compactMap { block in
      if case .heading(let heading) = block.kind { heading.level } else { nil }
    }
    #expect(levels == [1, 2, 1])
  }

  /// What a block says in values would tell what its words no longer do.
  @Test func valuesGoWithTheirWords() throws {
    let date = try Released("关于工作的报告\n公开的话。\n2023年<paid>12月31日</paid>", .remove)
    #expect(date.document.blocks.last?.kind == .date(nil))
    let number = try Released("关于工作的报告\n<paid>一、</paid>总体要求\n公开的话。\n二、其他\n公开的话。", .remove)
    #expect(number.document.blocks[1].kind == .heading(Heading(level: 1)))
    let item = try Released("关于工作的报告\n工作如下：\n<paid>1.</paid>甲乙\n2.丙丁\n公开的话。", .remove)
    #expect(item.document.blocks[2].kind == .paragraph)
    #expect(item.document.blocks[3].kind == .listItem(.number(.arabicPoint, ordinal: 2)))
  }

  /// What a block could have been was found among the text that is gone.
  @Test func runnersUpGo() throws {
    let text = "关于工作的报告\n公开的话。\n<paid>收费的话。</paid>\n公开的话。"
    #expect(try Released(text, .remove).document.blocks.allSatisfy { $0.decision.runnerUp == nil })
    #expect(try Released(text, .unwrap).document.blocks[0].decision.runnerUp != nil)
  }

  /// A tree that was not parsed may mark a block and leave its runs alone.
  @Test func markOnTheBlockAlone() throws {
    var tree = Document<PaidRegion>(text: DocumentText(source: Array("公开机密".utf8)))
    for (range, access) in [(0..<6, nil), (6..<12, PaidRegion(region: 1))] as [(Range<Int>, PaidRegion?)] {
      tree.append(
        Block(
          .paragraph, source: TextRange(range), line: 1, decision: Decision(.plain, confidence: 50), access: access),
        runs: [Run(.text, range: TextRange(range))])
    }
    let released = try Released(Manuscript(tree: tree, regionCount: 1), .remove)
    #expect(released.everything == "公开")
    #expect(released.report.diagnostics.first?.text.contains("2 characters") == true)
  }

  /// What is left of two stanzas stays two, though the line behind the blank one was withheld.
  @Test(arguments: [(.verse, 1), (.preformatted, 1), (.paragraph, 0)] as [(BlockKind, UInt16)])
  func blankLinesBeforeWithheldLines(kind: BlockKind, blanks: UInt16) throws {
    var tree = Document<PaidRegion>(text: DocumentText(source: Array("甲乙丙丁".utf8)))
    for (index, blank, access) in [(0, 0, nil), (1, 1, PaidRegion(region: 1)), (2, 0, nil), (3, 0, nil)]
      as [(Int, UInt16, PaidRegion?)]
    {
      let range = TextRange(index * 3..<index * 3 + 3)
      tree.append(
        Block(
          kind, source: range, line: UInt32(index + 1), blankLinesBefore: blank,
          decision: Decision(.plain, confidence: 50), access: access),
        runs: [Run(.text, range: range)])
    }
    for policy in [.remove, .teaser] as [ReleasePolicy] {
      let released = try Released(Manuscript(tree: tree, regionCount: 1), policy)
      #expect(
        released.document.blocks.filter { $0.kind == kind }.map(\.blankLinesBefore) == [0, blanks, 0])
    }
  }

  /// Kinds say nothing that the words do not, and a label that was withheld is gone.
  @Test func speakerAndLinesOfAListing() throws {
    var tree = Document<PaidRegion>(text: DocumentText(source: Array("问：甲乙 丙".utf8)))
    let paid = PaidRegion(region: 1)
    let plain = Decision(.plain, confidence: 50)
    tree.append(
      Block(.paragraph, source: TextRange(0..<9), line: 1, decision: plain),
      runs: [Run(.text, range: TextRange(0..<6), role: .speaker, access: paid), Run(.text, range: TextRange(6..<9))])
    tree.append(
      Block(.preformatted, source: TextRange(9..<16), line: 2, decision: plain),
      runs: [Run(.text, range: TextRange(9..<12), access: paid), Run(.text, range: TextRange(12..<16))])
    let released = try Released(Manuscript(tree: tree, regionCount: 1), .remove)
    #expect(released.everything == "甲 丙")
    #expect(released.document.runs.map(\.role) == [.body, .body])
    #expect(released.document.blocks.map(\.kind) == [.paragraph, .preformatted])
  }
}
