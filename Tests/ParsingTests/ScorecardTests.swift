import Testing

@testable import Parsing

/// The scorecard for headings without a number.
@Suite struct ScorecardTests {
  @Test func weightsCoverEveryValueOfEveryGroup() {
    #expect(HeadingWeights.card.weights.map(\.count) == HeadingEvidence.groups.map(\.size))
    #expect(HeadingWeights.contextCard.weights.map(\.count) == HeadingContext.groups.map(\.size))
  }

  @Test(arguments: [(0.0, 0.5), (2.0, 0.880_797), (-2.0, 0.119_203), (8.0, 0.999_665), (-30.0, 0.0), (100.0, 1.0)])
  func logistic(x: Double, expected: Double) {
    #expect(abs(Scorecard.logistic(x) - expected) < 0.001)
  }

  @Test func evidenceStaysInItsGroups() {
    let text = "调研报告\n\n基本情况\n全县共有古渡口十二处，其中保存完好的五处，其余均有不同程度损毁。\n\nTHE OLD QUAY\n- 甲 {乙}\n“丙”？\n1\t2\n"
    for (_, candidate) in DocumentParser().headingCandidates(in: scan(text)).candidates {
      let values = candidate.evidence.values
      #expect(values.count == HeadingEvidence.groups.count)
      for (value, group) in zip(values, HeadingEvidence.groups) {
        #expect((0..<group.size).contains(Int(value)), "\(group.name)")
      }
    }
  }

  @Test func aHeadingStandsOut() {
    let body = "渡口始建于明代中期，是水路上保存最完整的古渡口之一，至今仍有石阶九十六级，石狮一对，往来的人络绎不绝。"
    let text = "古渡口保护利用调研报告\n\n\(body)\n\n保存现状\n\n\(body)\n\n对策建议\n\n\(body)\n"
    #expect(parse(text).shape == ["title", "p", "h1", "p", "h1", "p"])
  }
}
