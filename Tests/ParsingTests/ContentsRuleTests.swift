import DocumentModel
import Testing

@testable import Parsing

/// A table of contents is not the outline.
@Suite struct ContentsRuleTests {
  private let body = """
    第一章　总则
    第一条　为了规范工作，根据有关法律，制定本条例。
    第二章　附则
    第二条　本条例自公布之日起施行。
    """

  @Test func entriesAreNoHeadings() {
    let manuscript = parse("某某工作条例\n\n目　　录\n第一章　总则\n第二章　附则\n\n" + body)
    #expect(manuscript.tree.blocks.map(\.decision.reason).filter { $0 == .contentsEntry }.count == 2)
    #expect(
      manuscript.shape
        == ["title", "contentsHeading", "contentsEntry", "contentsEntry", "h1", "run-in 2", "h1", "run-in 2"])
  }

  @Test func leadersAndPageNumbers() {
    let manuscript = parse("某某工作条例\n\n目录\n第一章　总则……………1\n第二章　附则\t12\n\n" + body)
    #expect(manuscript.tree.blocks.filter { $0.decision.reason == .contentsEntry }.count == 2)
  }

  @Test func contentsThatDoNotComeAgain() {
    let manuscript = parse("某某工作条例\n\n目录\n第三章　总则\n第四章　附则\n\n" + body)
    #expect(!manuscript.tree.blocks.contains { $0.decision.reason == .contentsEntry })
  }

  @Test func aboveTheTitleItNeedsNoEntries() {
    #expect(parse("目录\n\n某某工作条例\n\n" + body).shape.prefix(3) == ["contentsHeading", "title", "h1"])
    #expect(parse("某某工作条例\n\n目录\n\n" + body).shape.prefix(2) != ["title", "contentsHeading"])
  }

  @Test func keys() {
    func key(_ text: String) -> [UInt8] { reading(text) { ContentsKey($0).bytes } }
    #expect(key("第一章　总则……1") == key("第一章 总则"))
    #expect(key("Chapter 1\t12") == key("CHAPTER 1"))
    #expect(key("第一章 总则 2023") != key("第一章 总则"))
  }
}
