import Diagnostics
import DocumentModel
import Parsing
import Scanning
import SourceModel
import Testing
import Transforming

/// Where a table of contents made of the headings stands.
@Suite struct ContentsPlacementTests {
  private func place(_ text: String) -> (kinds: [String], texts: [String], ids: [String], report: Report) {
    var report = Report()
    let manuscript = DocumentParser().parse(
      LineScanner().scan(SourceText(text), reporting: &report), reporting: &report)
    guard case .labelled(let tree) = ContentsPlacement().place(in: .labelled(manuscript.tree), reporting: &report)
    else { return ([], [], [], report) }
    return (
      tree.blocks.map(\.kind.name), tree.blocks.map { tree.string(of: $0) }, report.diagnostics.map(\.id), report
    )
  }

  private let body = "一、总体情况\n全年工作平稳有序，各项指标好于上年同期。\n二、存在问题\n基础仍然薄弱，还要继续努力，久久为功。\n"

  @Test func belowTheTitleAndWhatBelongsToIt() {
    let found = place("关于全年工作情况的报告\n（2025年11月6日）\n\n" + body)
    #expect(found.kinds.prefix(5) == ["title", "subtitle", "contents-heading", "contents", "page-break"])
    #expect(found.texts[2] == "目录")
    #expect(found.ids.isEmpty)
  }

  @Test func atTheTopWhereThereIsNoTitle() {
    let found = place("全年工作平稳有序，各项指标好于上年同期，现将有关情况报告如下，请予审议。\n" + body)
    #expect(found.kinds.prefix(3) == ["contents-heading", "contents", "page-break"])
  }

  @Test func aBreakThatIsThereIsEnough() {
    let found = place("关于全年工作情况的报告\n##pagebreak##\n" + body)
    #expect(found.kinds.prefix(4) == ["title", "contents-heading", "contents", "page-break"])
    #expect(found.kinds.count { $0 == "page-break" } == 1)
  }

  @Test func inPlaceOfOneThatWasTyped() {
    let typed = "目  录\n\n一、总体情况………1\n二、存在问题………4\n\n"
    let found = place("关于全年工作情况的报告\n\n" + typed + body)
    #expect(found.kinds.prefix(4) == ["title", "contents-heading", "contents", "heading"])
    #expect(found.texts[1] == "目  录")
    #expect(!found.kinds.contains("contents-entry"))
    #expect(found.ids == ["contents.replaced"])
    #expect(found.report.diagnostics[0].position?.line == 5)
    #expect(!found.report.diagnostics[0].text.contains("names none"))
  }

  /// What a typed one says and no heading does is told.
  @Test func ofALineThatIsNoHeading() {
    let typed = "目  录\n\n一、总体情况………1\n二、存在问题………4\n三、附表………9\n\n"
    let found = place("关于全年工作情况的报告\n\n" + typed + body)
    #expect(found.ids == ["contents.replaced"])
    #expect(found.report.diagnostics[0].text.contains("三、附表………9"), "\(found.report.diagnostics)")
  }

  @Test func nothingWithoutHeadings() {
    let found = place("停水通知\n\n因管道检修，水磨巷将于本周六上午八时停水，请居民提前储水。\n")
    #expect(!found.kinds.contains("contents"))
    #expect(found.ids == ["contents.no-headings"])
  }

  /// Of headings at the start of a paragraph the words count, and an article's number has none.
  @Test func entries() {
    var tree = Document<Never>(text: DocumentText(source: []), language: .english)
    func run(_ text: String, _ role: RunRole = .body, kind: RunKind = .text) -> Run<Never> {
      Run(kind, range: tree.text.append(text), role: role)
    }
    func add(_ kind: BlockKind, _ runs: [Run<Never>], runIn: Heading? = nil) {
      tree.append(
        Block(kind, source: TextRange(0..<0), line: 1, runIn: runIn, decision: Decision(.plain, confidence: 99)),
        runs: runs)
    }
    add(.heading(Heading(level: 1)), [run("1.\t", .number), run("Of the"), run("", kind: .lineBreak), run("ferry ")])
    add(.heading(Heading(level: 4)), [run("deep")])
    add(.heading(Heading(level: 2)), [run("\u{3000}")])
    add(.paragraph, [run("（一）", .runInNumber), run("加强领导。", .runIn), run("各级……")], runIn: Heading(level: 2))
    add(.paragraph, [run("第一条　", .runInNumber), run("为了……")], runIn: Heading(level: 2))
    add(.attachmentTitle, [run("考核"), run("", kind: .lineBreak), run("办法")])
    let entries = tree.contentsEntries()
    #expect(entries.map { String(decoding: $0.text, as: UTF8.self) } == ["1. Of the ferry", "（一）加强领导", "考核办法"])
    #expect(entries.map(\.level) == [1, 2, 1])
    #expect(entries.map(\.block) == [0, 3, 5])
  }
}
