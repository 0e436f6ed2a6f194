import DocumentModel
import Testing

@testable import Parsing

/// Lines that are a date and nothing else.
@Suite struct DateFormTests {
  @Test(arguments: [
    ("2023年12月31日", "2023-12-31"), ("2023 年 12 月 31 日", "2023-12-31"), ("２０２３年１月２日", "2023-01-02"),
    ("2023年1月2日", "2023-01-02"), ("2023年01月02日", "2023-01-02"), ("2023年1月2号", "2023-01-02"),
    ("2023年12月", "2023-12"), ("二〇二三年十二月三十一日", "2023-12-31"), ("二○二三年一月一日", "2023-01-01"),
    ("二零二三年十月二十日", "2023-10-20"), ("二OO八年五月十二日", "2008-05-12"), ("二〇二四年二月", "2024-02"),
    ("2023.12.31", "2023-12-31"), ("2023．1．2", "2023-01-02"), ("2023-12-31", "2023-12-31"),
    ("2023/1/2", "2023-01-02"), ("31 December 2023", "2023-12-31"), ("December 31, 2023", "2023-12-31"),
    ("1 MAY 2023", "2023-05-01"), ("2024年2月29日", "2024-02-29"), ("2000年2月29日", "2000-02-29"),
  ])
  func reads(line: String, date: String) {
    #expect(reading(line) { DateForm.read($0) }?.description == date)
  }

  @Test(arguments: [
    "2023年2月30日", "2023年2月29日", "1900年2月29日", "2023年13月1日", "2023年0月1日", "2023年4月31日", "2023年12月0日", "2023年12月32日",
    "2023年", "12月31日", "2023年12月31", "2023年月日", "2023年12月日", "202年12月31日", "20231年2月3日", "3000年1月1日",
    "2023年12月31日前", "截至2023年12月31日", "2023年三一月1日", "2023.12", "12.31.2023", "2023.13.1", "192.168.1.1", "2023-2-30",
    "31 Dember 2023", "32 December 2023", "December 2023", "December 31, 23", "May I come", "    ", "2023..12.31",
    "2023.12.31.",
  ])
  func refuses(line: String) {
    #expect(reading(line) { DateForm.read($0) } == nil)
  }

  @Test func calendar() {
    #expect(CalendarDate(year: 2023, month: 12, day: 31)?.description == "2023-12-31")
    #expect(CalendarDate(year: 33, month: 4, day: 3)?.description == "0033-04-03")
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10000, month: 1, day: 1) == nil)
    for month in [4, 6, 9, 11] { #expect(CalendarDate(year: 2023, month: month, day: 31) == nil) }
  }
}
