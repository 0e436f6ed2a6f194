import DocumentModel
import SourceModel
import Testing

@testable import Parsing

/// Which lines number one another.
@Suite struct NumberChainsTests {
  private func chains(_ lines: [String]) -> NumberChains {
    NumberChains(lines: logicalLines(lines.joined(separator: "\n"))) { _ in true }
  }

  @Test func sequence() {
    let found = chains(["一、甲", "乙", "二、丙", "丁", "三、戊"])
    #expect(found.chains.map(\.lines) == [[0, 2, 4]])
    #expect(found.chainOfLine == [0, nil, 0, nil, 0])
    #expect(!found.chains[0].isIrregular)
  }

  @Test func restart() {
    let found = chains(["1.甲", "2.乙", "1.丙", "2.丁", "3.戊"])
    #expect(found.chains.map(\.lines) == [[0, 1], [2, 3, 4]])
  }

  @Test func secondWithoutFirst() {
    #expect(chains(["二、甲", "三、乙"]).chains.isEmpty)
    #expect(chains(["2.甲", "乙"]).chainOfLine == [nil, nil])
  }

  @Test(arguments: [["一、甲", "二、乙", "二、丙", "三、丁"], ["一、甲", "二、乙", "四、丙", "五、丁"]])
  func slip(lines: [String]) {
    let found = chains(lines)
    #expect(found.chains.map(\.lines) == [[0, 1, 2, 3]])
    #expect(found.chains[0].isIrregular)
  }

  /// A sentence that happens to begin with a number near the next one is no slip.
  @Test func sentenceIsNoSlip() {
    #expect(chains(["一、甲", "三、乙这里是一句话。"]).chains.map(\.lines) == [[0]])
  }

  @Test func twoSchemesInterleaved() {
    let found = chains(["一、甲", "（一）甲", "（二）乙", "二、丙", "（一）丁", "（二）戊", "三、己"])
    #expect(found.chains.map(\.lines) == [[0, 3, 6], [1, 2], [4, 5]])
  }

  /// A list inside a list of the same scheme: the one that went on last is tried first, the other stays open.
  @Test func twoListsOfOneScheme() {
    let found = chains(["1.甲", "2.乙", "1.丙", "2.丁", "3.戊", "3.己", "4.庚"])
    #expect(found.chains.map(\.lines) == [[0, 1, 5, 6], [2, 3, 4]])
  }

  /// Ten times as many would take a hundred times as long if each line looked at all others; this takes a second.
  @Test func linearTime() {
    let lines = (0..<40_000).map { "\($0 % 299 + 1).甲" }
    let logical = logicalLines(lines.joined(separator: "\n"))
    let time = ContinuousClock().measure {
      #expect(NumberChains(lines: logical) { _ in true }.chains.count == 134)
    }
    #expect(time < .seconds(10))
  }
}
