import SourceModel
import Testing

@testable import Parsing

/// Logical lines: what is left of physical ones without indentation, markers and page breaks.
@Suite struct LineReadingTests {
  private func lines(_ text: String) -> [LogicalLine] { logicalLines(text) }

  private func texts(_ text: String) -> [String] {
    var reading = LineReading(text: scan(text))
    return reading.lines().map { line in
      reading.withText(line.text) { span in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) }
    }
  }

  @Test func indentation() {
    let found = lines("　　甲\n\t乙\n  丙\n\u{A0}丁\n戊　")
    #expect(found.map(\.indent) == [4, 4, 2, 1, 0])
    #expect(texts("　　甲　 \t\n") == ["甲"])
  }

  @Test func markersAtEdges() {
    #expect(texts("##paidbegin##　　甲乙　##paidend##") == ["甲乙"])
    #expect(texts("　　##paidbegin##甲乙##paidend##\n") == ["甲乙"])
    #expect(lines("##paidbegin##　　甲乙")[0].cuts.isEmpty)
  }

  @Test func markersInside() {
    let found = lines("甲##paidbegin##乙##paidend##丙")
    #expect(found[0].cuts.count == 2)
    #expect(texts("甲##paidbegin##乙##paidend##丙") == ["甲乙丙"])
    #expect(found[0].features.length == 3)
  }

  @Test func linesOfMarkersAloneAreNone() {
    #expect(texts("甲\n##paidbegin##\n乙\n  ##paidend## \n丙") == ["甲", "乙", "丙"])
  }

  @Test func blankLines() {
    #expect(lines("\n\n甲\n　　\n\t\n乙\n丙").map(\.blankLinesBefore) == [2, 2, 0])
  }

  /// A line that holds a marker alone parts nothing.
  @Test func markerLinesAreNotBlank() {
    #expect(lines("甲\n##paidbegin##\n乙\n\n##paidend##\n\n丙").map(\.blankLinesBefore) == [0, 0, 2])
  }

  @Test func pageBreakInsideALine() {
    let found = lines("甲##pagebreak##　乙\n丙")
    #expect(texts("甲##pagebreak##　乙\n丙") == ["甲", "乙", "丙"])
    #expect(found.map(\.number) == [1, 1, 2])
    #expect(found.map(\.beginsPage) == [false, true, false])
  }

  @Test func pageBreaksAlone() {
    let found = lines("甲\n##pagebreak##\n##pagebreak##\n\n乙##pagebreak##")
    #expect(found.map(\.beginsPage) == [false, true])
    #expect(found.map(\.blankLinesBefore) == [0, 1])
  }

  @Test func numbersAreThoseOfPhysicalLines() {
    #expect(lines("甲\r\n\r乙\u{2028}丙\u{2029}\n丁").map(\.number) == [1, 3, 4, 6])
  }

  @Test func illegalCharacters() {
    #expect(texts("\0甲\u{1}乙\u{FFFE}\n\u{1B}\n丙") == ["甲乙", "丙"])
  }

  @Test func nothing() {
    #expect(lines("").isEmpty)
    #expect(lines(" \n　\n##pagebreak##\n<paid></paid>").isEmpty)
  }
}
