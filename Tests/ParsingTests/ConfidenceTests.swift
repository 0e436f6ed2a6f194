import Diagnostics
import DocumentModel
import Testing

@testable import Parsing

/// How sure a decision is, by measure.
@Suite struct ConfidenceTests {
  /// Twenty decisions as good as their strength says stand beside those that were judged.
  @Test func share() {
    #expect(Confidence.percent(right: 0, of: 0, expected: 80) == 80)
    #expect(Confidence.percent(right: 20, of: 20, expected: 80) == 90)
    #expect(Confidence.percent(right: 0, of: 20, expected: 80) == 40)
    #expect(Confidence.percent(right: 980, of: 980, expected: 50) == 99)
    #expect(Confidence.percent(right: 0, of: 1000, expected: 10) == 1)
  }

  @Test func neverCertainAndNeverImpossible() {
    for reason in Reason.allCases where reason != .override {
      for strength in UInt8(1)...99 {
        #expect((1...99).contains(Confidence.percent(reason, strength: strength)))
      }
    }
  }

  /// What a person decided, and a marker, are as sure as they are.
  @Test func certain() {
    #expect(Confidence.percent(.override, strength: 100) == 100)
    #expect(Confidence.percent(.pageBreakMarker, strength: 100) == 100)
  }

  @Test func tableIsInOrder() {
    for (row, next) in zip(ConfidenceTable.rows, ConfidenceTable.rows.dropFirst()) where row.reason == next.reason {
      #expect(row.from < next.from, "\(row.reason)")
    }
    for row in ConfidenceTable.rows {
      #expect(row.right <= row.decisions && row.decisions > 0, "\(row.reason)")
    }
  }

  /// A tree for whoever measures says how strong the evidence is, and one for a person how often it was right.
  @Test func measured() {
    let text = scan("关于工作情况的报告\n\n一、总体情况\n全年完成了各项任务。\n二、下一步打算\n继续抓好落实。\n")
    var report = Report()
    let strengths = DocumentParser(isMeasured: false).parse(text, reporting: &report).tree.blocks.map(\.decision)
    let shares = DocumentParser().parse(text, reporting: &report).tree.blocks.map(\.decision)
    #expect(strengths.map(\.reason) == shares.map(\.reason))
    #expect(
      shares.map(\.confidence) == strengths.map { Confidence.percent($0.reason, strength: $0.confidence) })
  }
}
