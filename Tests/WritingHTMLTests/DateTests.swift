import DocumentModel
import TestSupport
import Testing

/// Dates in text are told apart where nothing else can be meant.
@Suite struct DateTests {
  /// The text with `[date|words]` for each element `time`.
  private func marked(_ text: String, _ kind: BlockKind = .paragraph) throws -> String {
    let lines = try lines { $0.add(kind, text) }
    return lines.joined(separator: "\n").replacing(#/<time datetime="([^"]*)">([^<]*)</time>/#) { "[\($0.1)|\($0.2)]" }
      .replacing(#/^<[^>]*>|<[^>]*>$/#, with: "")
  }

  @Test(arguments: [
    ("自2023年12月31日起", "自[2023-12-31|2023年12月31日]起"), ("到2023年2月底", "到[2023-02|2023年2月]底"),
    ("二〇二三年十二月三十一日", "[2023-12-31|二〇二三年十二月三十一日]"), ("于二○○四年六月十六日修订", "于[2004-06-16|二○○四年六月十六日]修订"),
    ("一九七八年十二月召开", "[1978-12|一九七八年十二月]召开"), ("２０２３年１月２日", "[2023-01-02|２０２３年１月２日]"),
    ("2023 年 1 月 5 日。", "[2023-01-05|2023 年 1 月 5 日]。"), ("2023年1月5号", "[2023-01-05|2023年1月5号]"),
    ("2023年1月至2024年2月", "[2023-01|2023年1月]至[2024-02|2024年2月]"), ("二OO八年五月十二日", "[2008-05-12|二OO八年五月十二日]"),
    ("见2023-12-31、2023/01/02和2023.03.04。", "见[2023-12-31|2023-12-31]、[2023-01-02|2023/01/02]和[2023-03-04|2023.03.04]。"),
    ("On 31 December 2023, we", "On [2023-12-31|31 December 2023], we"),
    ("by December 31, 2023.", "by [2023-12-31|December 31, 2023]."),
    ("Feb. 3rd, 2023", "[2023-02-03|Feb. 3rd, 2023]"), ("in May 2023", "in [2023-05|May 2023]"),
    ("2024年2月29日", "[2024-02-29|2024年2月29日]"),
  ])
  func found(text: String, expected: String) throws {
    #expect(try marked(text) == expected)
  }

  @Test(arguments: [
    "2023年2月30日", "2023年13月1日", "2023年12月32日", "2023年1—5月", "2023年12月5至8日", "12月31日", "2023年", "12023年1月2日",
    "一二〇二三年一月二日", "公元前1046年1月20日", "农历二〇二三年十二月三十日", "2023年1月一是", "3000年1月1日", "2023年三一月", "2023年二十十日",
    "2023.1.2", "v2023.01.02", "192.168.10.20", "2023-12-31-001", "https://x.cn/2023/12/31", "2023-12-31.txt",
    "x_2023-12-31", "2023-13-01",
    "2023-12-311", "2023-12/31", "march 2023", "Maybe 2023", "May 20234", "May 20, 3023", "31 December 23",
    "15 March 1044 BC", "MMay 2023",
    "Room 31 December 2023x",
  ])
  func leftAlone(text: String) throws {
    #expect(try marked(text) == text)
  }

  @Test func inEveryKindOfBlock() throws {
    for kind in [BlockKind.subtitle, .imprint, .note, .headerField, .caption, .date(nil)] {
      #expect(try marked("2023年1月2日印发", kind).contains("[2023-01-02|2023年1月2日]印发"))
    }
    #expect(try !marked("2023年1月2日", .preformatted).contains("["))
    // A line that is a date as a whole says so once.
    let date = CalendarDate(year: 2023, month: 1, day: 2)
    #expect(
      try lines { $0.add(.date(date), "2023年1月2日") }.joined()
        .contains("<p class=\"date\"><time datetime=\"2023-01-02\">2023年1月2日</time></p>"))
  }

  @Test func insideOtherElements() throws {
    let found = try lines {
      $0.add(
        .paragraph,
        [
          Piece(text: "一是", role: .ordinal), Piece(text: "2023年1月2日动工。", role: .lead), Piece(text: "2024年2月完工"),
        ])
    }.joined()
    #expect(
      found.contains(
        "<span class=\"lead\"><time datetime=\"2023-01-02\">2023年1月2日</time>动工。</span><time datetime=\"2024-02\">2024年2月</time>完工"
      ))
  }

  /// Lines that were joined are several runs, and others in between end a date.
  @Test func acrossRuns() throws {
    let joined = try lines {
      $0.add(
        .paragraph,
        [Piece(text: "on November"), Piece(text: " "), Piece(text: "10, 2008. 至2023年12"), Piece(text: "月31日止")])
    }.joined()
    #expect(
      joined.contains(
        "<p>on <time datetime=\"2008-11-10\">November 10, 2008</time>. 至<time datetime=\"2023-12-31\">2023年12月31日</time>止</p>"
      ))
    let cut = try lines {
      $0.add(
        .paragraph,
        [
          Piece(text: "2023年"), Piece(text: "*", kind: .placeholder), Piece(text: "12月31日、2023年1月"),
          Piece(text: "2日", region: 1),
        ])
    }.joined()
    #expect(
      cut.contains("2023年<span class=\"placeholder\">*</span>12月31日、<time datetime=\"2023-01\">2023年1月</time><span"))
  }
}
