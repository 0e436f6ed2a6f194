import Diagnostics
import DocumentModel
import Parsing
import Scanning
import SourceModel
import Testing

/// What a person decided, and what the rest of the text makes of it.
@Suite struct OverrideTests {
  private func parse(_ text: String, _ overrides: Override...) -> Manuscript {
    var report = Report()
    let scanned = LineScanner().scan(SourceText(text), reporting: &report)
    return DocumentParser(overrides: overrides).parse(scanned, reporting: &report)
  }

  private static let report = """
    关于工作情况的报告

    一、总体情况
    全年完成了各项任务，各项指标都比上年好。
    二、主要做法
    坚持把学习放在前面，各项制度都已建立。
    三、下一步打算
    继续抓好落实，确保各项任务按时完成。
    """

  @Test func decisionsAreCertain() {
    let blocks = parse(Self.report, Override(4...4, is: .heading, level: 1)).tree.blocks
    #expect(blocks[2].kind == .heading(Heading(level: 1)))
    #expect(blocks[2].decision == Decision(.override, confidence: 100))
    #expect(blocks.filter { $0.decision.reason == .override }.count == 1)
  }

  @Test(arguments: Override.names)
  func everyKindStands(name: BlockName) {
    let found = parse(Self.report, Override(6...6, is: name))
    #expect(found.overrideFaults.isEmpty || name == .runIn)
    guard name != .runIn else { return }
    #expect(found.tree.blocks.first { $0.line == 6 }?.name == name)
    #expect(found.texts.joined() == parse(Self.report).texts.joined())
  }

  // Numberings

  @Test func paragraphIsInNoNumbering() {
    // Without its second number the third is left alone.
    let found = parse("关于工作情况的报告\n\n1.甲乙丙\n2.丁戊己\n3.庚辛壬\n", Override(3...3, is: .paragraph))
    #expect(found.shape == ["title", "p", "p", "p"])
    #expect(found.tree.blocks[2].decision.reason == .noSequence)
  }

  /// A numbering goes on around its member that was taken for something else.
  @Test func headingStaysInItsNumbering() {
    let text = Self.report.replacing("二、主要做法", with: "二、主要做法是：一要学习，二要落实，三要检查，四要总结，五要提高；")
    #expect(parse(text).shape == ["title", "h1", "p", "item", "p", "h1", "p"])
    let found = parse(text, Override(5...5, is: .heading, level: 1))
    #expect(found.shape == ["title", "h1", "p", "h1", "p", "h1", "p"])
    #expect(found.tree.blocks[5].decision.reason == .sequence)
    #expect(found.runs(of: 3)[0] == "二、")
    #expect(found.tree.blocks[3].decision.runnerUp?.name == .listItem)
  }

  @Test func numberThatIsAWord() {
    let found = parse(Self.report.replacing("三、下一步打算", with: "3.5亿元的去向"), Override(7...7, is: .heading, level: 1))
    #expect(found.tree.blocks[5].kind == .heading(Heading(level: 1)))
    #expect(found.runs(of: 5) == ["3.5亿元的去向"])
  }

  @Test func listItems() {
    let found = parse(
      "关于工作情况的报告\n\n做好以下工作：\n甲乙丙丁\n· 戊己庚辛\n1.壬癸子丑\n", Override(4...6, is: .listItem))
    #expect(
      found.tree.blocks[2...].map(\.kind) == [
        .listItem(.bullet), .listItem(.bullet), .listItem(.number(.arabicPoint, ordinal: 1)),
      ])
    // A line without a marker keeps its first character.
    #expect(found.runs(of: 2) == ["甲乙丙丁"])
    #expect(found.runs(of: 3) == ["· ", "戊己庚辛"])
    #expect(found.runs(of: 4) == ["1.", "壬癸子丑"])
  }

  /// C. is the number 100 of one numbering and a letter of another; its neighbours say which.
  @Test func letterAmongLetters() {
    let text =
      "Notes on the work\n\nA. First part\nSome words of the first part.\nB. Second part\nSome words.\nC. Third part\nSome words.\n"
    let found = parse(text, Override(7...7, is: .heading, level: 1))
    guard case .heading(let heading)? = found.tree.blocks.first(where: { $0.line == 7 })?.kind else {
      Issue.record("no heading")
      return
    }
    #expect(heading.scheme == .latinUpper)
  }

  // Levels

  private static let nested = """
    关于工作情况的报告

    一、总体情况
    1.学习方面
    全年学习了各项制度。
    2.制度方面
    全年建立了各项制度。
    二、其他情况
    1.人员方面
    全年调整了各类人员。
    """

  @Test func levelOfANumberingFollows() {
    #expect(parse(Self.nested).shape == ["title", "h1", "h2", "p", "h2", "p", "h1", "h2", "p"])
    let moved = parse(Self.nested, Override(4...4, is: .heading, level: 3))
    #expect(moved.shape == ["title", "h1", "h3", "p", "h3", "p", "h1", "h3", "p"])
    // Whoever only confirms a level moves nothing.
    let confirmed = parse(Self.nested, Override(6...6, is: .heading, level: 2))
    #expect(confirmed.shape == parse(Self.nested).shape)
  }

  @Test func levelIsOptional() {
    #expect(parse(Self.nested, Override(4...4, is: .heading)).shape == parse(Self.nested).shape)
  }

  @Test func numberingGoesBelowADecidedHeading() {
    let text = "关于工作情况的报告\n\n一、总体情况\n学习与制度\n1.学习方面\n全年学习了各项制度。\n2.制度方面\n全年建立了各项制度。\n二、其他\n全年调整了人员。\n"
    let found = parse(text, Override(4...4, is: .heading, level: 2))
    #expect(found.shape == ["title", "h1", "h2", "h3", "p", "h3", "p", "h1", "p"])
  }

  // Titles

  @Test func titleOfSeveralLines() {
    let text = "县人民政府\n关于学习的事\n县直各单位：\n一、总体情况\n全年完成了各项任务。\n二、其他\n全年调整了人员。\n"
    let found = parse(text, Override(1...2, is: .title))
    #expect(found.shape == ["title", "addressee", "h1", "p", "h1", "p"])
    #expect(found.texts[0] == "县人民政府\n关于学习的事")
    #expect(found.tree.blocks[0].decision.reason == .override)
  }

  @Test func lineThatIsNoTitle() {
    let found = parse(Self.report, Override(1...1, is: .paragraph))
    #expect(found.shape.first == "p")
    #expect(!found.shape.contains("title"))
  }

  /// Only the line that was named is the title, and what belongs to a title is sought below it.
  @Test func titleBelowOtherLines() {
    let text = "内部资料\n关于学习的报告\n（2024年3月5日）\n县直各单位：\n全年完成了各项任务。\n"
    let found = parse(text, Override(2...2, is: .title))
    #expect(found.texts[1] == "关于学习的报告")
    #expect(found.shape.dropFirst() == ["title", "subtitle", "addressee", "p"])
  }

  @Test func titleBelowWhatStandsAboveOne() {
    let text = "存档第三号\n关于学习的报告\n（2024年3月5日）\n全年完成了各项任务。\n"
    let found = parse(text, Override(1...1, is: .documentNumber))
    #expect(found.shape == ["documentNumber", "title", "subtitle", "p"])
    #expect(found.tree.blocks[1].decision.reason == .firstLines)
  }

  @Test func titleInTheMiddleBeginsAnOutline() {
    let text = Self.report + "\n讲话稿\n1.学习方面\n全年学习了各项制度。\n2.制度方面\n全年建立了各项制度。\n"
    let found = parse(text, Override(1...1, is: .title), Override(9...9, is: .title))
    #expect(found.shape.suffix(5) == ["title", "h1", "p", "h1", "p"])
  }

  // Attachments and endings

  private static let attached = Self.report + "\n\n附件1\n学习计划表\n一、第一季度\n学习各项制度。\n二、第二季度\n建立各项制度。\n"

  @Test func lineThatIsNoAttachment() {
    #expect(parse(Self.attached).shape.suffix(6).first == "attachmentHead")
    let found = parse(Self.attached, Override(10...10, is: .paragraph))
    #expect(!found.shape.contains("attachmentHead"))
    #expect(!found.shape.contains("attachmentTitle"))
  }

  @Test func lineThatIsAnAttachment() {
    let text = Self.attached.replacing("附件1", with: "另附材料")
    #expect(!parse(text).shape.contains("attachmentHead"))
    let found = parse(text, Override(10...10, is: .attachmentHead))
    #expect(found.shape.suffix(6) == ["attachmentHead", "attachmentTitle", "h1", "p", "h1", "p"])
  }

  /// Levels begin anew with an attachment, also those that were decided.
  @Test func levelsEndWithTheirOutline() {
    let found = parse(Self.attached, Override(3...3, is: .heading, level: 2))
    #expect(found.shape.filter { $0.hasPrefix("h") } == ["h2", "h2", "h2", "h1", "h1"])
  }

  @Test func signatureAboveADate() {
    let text = Self.report + "\n青石县教育局\n甲辰年三月初五\n"
    let found = parse(text, Override(10...10, is: .date))
    #expect(found.shape.suffix(2) == ["signature", "date"])
    #expect(found.tree.blocks.last?.kind == .date(nil))
    let readable = parse(Self.report + "\n青石县教育局\n2024年3月5日，星期二\n", Override(9...10, is: .note))
    #expect(readable.shape.suffix(2) == ["note", "note"])
  }

  // Run-in headings

  private static let runIn = "关于工作情况的报告\n\n（一）提高认识。各单位要高度重视，抓好落实。\n　　加强领导，各单位要抓好落实。各项任务都要完成。\n"

  @Test func runInEndsWhereItsWordsDo() {
    let found = parse(Self.runIn, Override(3...3, is: .runIn, level: 2), Override(4...4, is: .runIn))
    #expect(found.shape == ["title", "run-in 2", "run-in 3"])
    #expect(found.runs(of: 1) == ["（一）", "提高认识。", "各单位要高度重视，抓好落实。"])
    #expect(found.runs(of: 2) == ["加强领导，各单位要抓好落实。", "各项任务都要完成。"])
  }

  /// The place counts what stands in the line, its indent too.
  @Test func runInEndsWhereItIsSaid() {
    let found = parse(Self.runIn, Override(4...4, is: .runIn, level: 1, runInEnd: 7))
    #expect(found.runs(of: 2) == ["加强领导，", "各单位要抓好落实。各项任务都要完成。"])
    #expect(found.tree.blocks[2].runIn == Heading(level: 1))
  }

  @Test func runInBehindMarkersAndPageBreaks() {
    let text = "关于工作情况的报告\n\n开头的话很多。##pagebreak##加强<paid>领导</paid>，各单位要抓好落实。\n"
    let end = "开头的话很多。##pagebreak##加强<paid>领导</paid>，".unicodeScalars.count
    let found = parse(text, Override(3...3, is: .runIn, level: 1, runInEnd: end))
    #expect(found.overrideFaults.isEmpty)
    #expect(found.shape == ["title", "p", "pageBreak", "run-in 1"])
    #expect(
      found.tree.runs(of: found.tree.blocks[3]).filter { $0.role == .runIn }.map { found.tree.string(of: $0) } == [
        "加强", "领导", "，",
      ])
  }

  @Test func runInOfAWrappedParagraph() {
    let words = Array(repeating: "several plain words stand on this long line", count: 10)
    let text =
      "Notes on the work\n\nShort heading\n" + words.joined(separator: "\n") + ". And more of it.\n\nEnd of the text.\n"
    let wrapped = parse(text).tree.blocks.first { $0.line > 2 && $0.source.count > 100 }
    guard let line = wrapped.map({ Int($0.line) }) else {
      Issue.record("nothing was joined")
      return
    }
    // The second line's first word.
    let end = text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].count + 1 + "several".count
    let found = parse(text, Override(line...line, is: .runIn, level: 1, runInEnd: end))
    let block = found.tree.blocks.first { Int($0.line) == line }
    let heading = block.map {
      found.tree.runs(of: $0).filter { $0.role == .runIn }.map { found.tree.string(of: $0) }.joined()
    }
    #expect(heading?.hasSuffix(" several") == true)
    #expect(found.overrideFaults.isEmpty)
  }

  // What does not fit

  private func fault(_ text: String, _ override: Override) -> OverrideFault.Kind? {
    let found = parse(text, override)
    #expect(found.overrideFaults.allSatisfy { $0.position == override.position })
    // In the tree it is as if nobody had said it.
    if !found.overrideFaults.isEmpty { #expect(found.tree == parse(text).tree) }
    return found.overrideFaults.first?.kind
  }

  @Test func faults() {
    let at = SourcePosition(line: 7, column: 3)
    #expect(fault(Self.report, Override(9...9, is: .title, at: at)) == .noSuchLine(9, last: 8))
    #expect(fault(Self.report, Override(1...99, is: .title, at: at)) == .noSuchLine(99, last: 8))
    #expect(fault(Self.report, Override(2...2, is: .title, at: at)) == .blankLine(2))
    #expect(fault(Self.report, Override(1...2, is: .title, at: at)) == .blankLine(2))
    #expect(fault(Self.report, Override(2...3, is: .title, at: at)) == .blankLine(2))
    #expect(fault("甲\n##paidbegin##\n乙丙。\n##paidend##\n", Override(2...2, is: .title, at: at)) == .blankLine(2))
    #expect(fault(Self.report, Override(3...3, is: .runIn, at: at)) == .noRunInEnd(3))
    #expect(fault(Self.runIn, Override(3...4, is: .runIn, runInEnd: 7, at: at)) == .runInEndOfSeveral(3, second: 4))
    for end in [1, 2, 25, 99] {
      let within = 3...24
      #expect(
        fault(Self.runIn, Override(4...4, is: .runIn, runInEnd: end, at: at))
          == .runInEndOutside(4, end: end, within: within))
    }
    for end in [3, 24] { #expect(fault(Self.runIn, Override(4...4, is: .runIn, runInEnd: end, at: at)) == nil) }
  }

  @Test func insideAWrappedParagraph() {
    let words = Array(repeating: "several plain words stand on this long line", count: 10)
    let text = "Notes on the work\n\n" + words.joined(separator: "\n") + ".\n\nEnd of the text.\n"
    let at = SourcePosition(line: 1, column: 1)
    #expect(parse(text).tree.blocks.map(\.line) == [1, 3, 14])
    #expect(fault(text, Override(5...5, is: .heading, level: 1, at: at)) == .insideBlock(5, first: 3))
    #expect(fault(text, Override(5...14, is: .note, at: at)) == .insideBlock(5, first: 3))
    // A block may be named by its first line and its last, and a range may have others in the middle.
    #expect(fault(text, Override(3...12, is: .note, at: at)) == nil)
    #expect(parse(text, Override(1...14, is: .note, at: at)).shape == ["note", "note", "note"])
  }

  @Test func everyFaultCanBeTold() {
    let kinds: [OverrideFault.Kind] = [
      .noSuchLine(9, last: 8), .blankLine(2), .insideBlock(5, first: 3), .noRunInEnd(3),
      .runInEndOutside(4, end: 1, within: 3...24), .runInEndOutside(4, end: 1, within: 3...3),
      .runInEndOfSeveral(3, second: 4),
    ]
    for message in kinds.map(ParsingMessage.override) {
      #expect(message.id.hasPrefix("override."))
      #expect(message.severity == .error)
      #expect(message.hint?.isEmpty == false)
    }
  }
}
