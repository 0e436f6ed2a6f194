import Diagnostics
import Scanning
import SourceModel
import Testing

/// A house's own markers.
@Suite("Tables of markers")
struct MarkerTableTests {
  @Test("What comes with Galley is read as it is printed")
  func roundTrip() throws {
    #expect(try MarkerTable.read(SourceText(MarkerTable.text(of: MarkerConvention.all))) == MarkerConvention.all)
  }

  @Test("Markers in any script, with something variable inside")
  func ofTheirOwn() throws {
    let table = """
      # of our own\r
      convention library
        paid-begin 【付费开始】
      any-case paid-end\t[End of Paid]

      cut ==={value}===
      page-break <!-- page {text} -->
      """
    let conventions = try MarkerTable.read(SourceText(table))
    #expect(conventions.map(\.name) == ["library"])
    let text = SourceText("甲【付费开始】乙[END OF PAID]丙<!-- page 第二页 -->丁===3===戊===三===")
    var report = Report()
    let scan = LineScanner(conventions: conventions).scan(text, reporting: &report)
    #expect(scan.directives.map(\.kind) == [.paidBegin, .paidEnd, .pageBreak, .cut])
    #expect(scan.directives.allSatisfy { $0.convention == "library" } == true)
  }

  @Test(
    "What is nearly one of them is found",
    arguments: ["［付费开始］", "【 付费开始 】", "【付费开发】", "&#91;付费开始]", "【付费\u{200B}开始】"])
  func near(text: String) throws {
    let conventions = try MarkerTable.read(SourceText("paid-begin 【付费开始】\npaid-end 【付费结束】"))
    var report = Report()
    let scan = LineScanner(conventions: conventions).scan(SourceText("甲\(text)乙"), reporting: &report)
    #expect(scan.directives.isEmpty)
    #expect(scan.resemblances.map(\.kind) == [.paidBegin])
    #expect(report.diagnostics.map(\.id) == ["scan.near-marker"])
  }

  @Test(
    "What cannot be understood is refused with its line",
    arguments: [
      ("begin [vip]", "markers.no-such-kind", 1), ("# a\n\ncut", "markers.no-marker", 3),
      ("convention", "markers.no-name", 1),
      ("cut ab", "markers.short", 1), ("cut 付费", "markers.short", 1), ("cut {text}ab", "markers.bad-place", 1),
      ("cut ab{value}", "markers.bad-place", 1), ("cut a{value}b{text}c", "markers.bad-place", 1),
      ("cut [vip]\ncut [vip]", "markers.twice", 2), ("paid-begin [vip]", "markers.unpaired", 1),
      ("cut [a]x\nconvention b\nfree-end [b]x\nconvention c", "markers.unpaired", 2),
      ("any-case", "markers.no-such-kind", 1),
    ])
  func refused(table: String, id: String, line: Int) throws {
    let failure = try #require(#expect(throws: Failure.self) { _ = try MarkerTable.read(SourceText(table)) })
    #expect(failure.kind == .markerTable)
    #expect(failure.diagnostic.id == id)
    #expect(failure.diagnostic.position?.line == line)
    #expect(failure.diagnostic.hint != nil)
  }
}
