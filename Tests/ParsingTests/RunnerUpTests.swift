import DocumentModel
import Testing

@testable import Parsing

/// What a block would be if its decision were wrong.
@Suite struct RunnerUpTests {
  private func draft(_ lines: Int = 1) -> Draft {
    Draft(reading: LineReading(text: scan(Array(repeating: "一行文字", count: lines).joined(separator: "\n"))))
  }

  /// The runner-up of a line for which these were proposed in this order.
  private func runnerUp(_ proposed: (kind: Proposal.Kind, confidence: UInt8)...) -> Proposal? {
    var draft = draft()
    for (kind, confidence) in proposed { draft.propose(kind, for: 0, because: .bullet, confidence: confidence) }
    return draft.runnerUp(0)
  }

  @Test func noneIfNobodyProposedAnythingElse() {
    #expect(runnerUp() == nil)
    #expect(runnerUp((.paragraph, 88)) == nil)
  }

  @Test(arguments: [51, 92, 99] as [UInt8])
  func paragraphGetsWhatIsLeft(confidence: UInt8) throws {
    let found = try #require(runnerUp((.heading(nil), confidence)))
    #expect(found.kind == .paragraph)
    #expect(found.reason == .plain)
    #expect(found.confidence == 100 - confidence)
  }

  @Test func nothingIsLeftByWhatIsCertain() { #expect(runnerUp((.title, 100)) == nil) }

  @Test func strongestOfAnotherKindInAnyOrder() throws {
    let proposals: [(kind: Proposal.Kind, confidence: UInt8)] = [(.title, 90), (.note, 60), (.signature, 75)]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      var draft = draft()
      for place in order {
        draft.propose(proposals[place].kind, for: 0, because: .bullet, confidence: proposals[place].confidence)
      }
      #expect(draft.proposals[0].kind == .title)
      let found = try #require(draft.runnerUp(0))
      #expect(found.kind == .signature)
      #expect(found.confidence == 75)
    }
  }

  /// The details of a kind, such as how a heading is numbered, make no other kind of it.
  @Test func sameKindOnlyRaises() throws {
    let heading = try #require(runnerUp((.heading(.roman), 66), (.heading(.latinUpper), 92)))
    #expect(heading.kind == .paragraph)
    #expect(heading.confidence == 8)
    let item = try #require(
      runnerUp((.title, 90), (.listItem(.bullet), 60), (.listItem(.number(.roman, ordinal: 1)), 80)))
    #expect(item.kind == .listItem(.number(.roman, ordinal: 1)))
    let overtaken = try #require(runnerUp((.title, 90), (.note, 60), (.title, 95), (.note, 93)))
    #expect(overtaken.kind == .note)
    #expect(overtaken.confidence == 93)
  }

  /// A run-in heading is a paragraph with something in it, so that a plain paragraph is something else.
  @Test func runInAndParagraphAreTwo() {
    #expect(runnerUp((.runIn(nil, end: 3), 78))?.kind == .paragraph)
    #expect(runnerUp((.paragraph, 88), (.runIn(nil, end: 3), 78))?.kind == .runIn(nil, end: 3))
  }

  @Test func weakProposalStandsBehindTheParagraph() {
    #expect(runnerUp((.heading(nil), 60), (.note, 39))?.kind == .paragraph)
    #expect(runnerUp((.heading(nil), 60), (.note, 40))?.kind == .note)
  }

  /// What is not even as likely as a plain paragraph is worth knowing of one.
  @Test func ofAPlainParagraph() {
    let found = runnerUp((.heading(nil), 45))
    #expect(found?.kind == .heading(nil))
    #expect(found?.confidence == 45)
    #expect(runnerUp((.heading(nil), 45), (.heading(nil), 70))?.kind == .paragraph)
    #expect(runnerUp((.heading(nil), 45), (.note, 70))?.kind == .heading(nil))
  }

  @Test func ofBlocks() {
    let blocks = parse("关于工作情况的报告\n\n一、总体情况\n全年完成了各项任务。\n二、下一步打算\n继续抓好落实。\n").tree.blocks
    for block in blocks[0...1] {
      #expect(
        block.decision.runnerUp
          == RunnerUp(.paragraph, because: .plain, confidence: 100 - block.decision.confidence))
    }
    for decision in blocks.map(\.decision) {
      #expect(decision.runnerUp.map { $0.confidence <= 100 - decision.confidence } ?? true)
    }
  }

  /// The level is the one that the heading would have had in its place, and it changes none of those around it.
  @Test func levelOfAHeading() throws {
    let text = "一、总体情况\n（一）学习方面\n学习的内容很多。\n（二）一行文字\n二、其他情况\n正文的内容很多。\n"
    var draft = Draft(reading: LineReading(text: scan(text)))
    NumberingRule().propose(in: &draft)
    let before = BlockBuilder(draft: draft, regions: [], isMeasured: false).document().blocks
    draft.propose(.note, for: 3, because: .bracketedAtEnd, confidence: 99)
    let after = BlockBuilder(draft: draft, regions: [], isMeasured: false).document().blocks
    #expect(after[3].kind == .note)
    #expect(after[3].decision.runnerUp == RunnerUp(.heading, level: 2, because: .sequence, confidence: 92))
    #expect(after[4].kind == before[4].kind)
    #expect(after[4].decision == before[4].decision)
  }
}
