import Diagnostics
import DocumentModel
import Releasing
import Testing

/// `unwrap` and `keep`: the text stays.
@Suite struct UnwrappingTests {
  @Test(arguments: [
    "报告\n甲<paid>乙</paid>丙\n丁", "报告\n甲<paid>乙\n丙</paid>丁", "<paid>报告\n甲</paid>", "报<paid>告\n\n甲乙丙", "报告\n甲</paid>乙",
    "报告\n甲<paid>乙<paid>丙</paid>丁</paid>戊", "报告\n[hide]甲[/hide]\n[hide=3]乙[/hide]",
  ])
  func isTheSourceWithoutItsMarkers(text: String) throws {
    var expected = text
    for marker in ["<paid>", "</paid>", "[hide]", "[/hide]", "[hide=3]", "\n"] {
      expected = expected.replacing(marker, with: "")
    }
    #expect(try Released(text, .unwrap).texts.joined() == expected)
  }

  @Test func keepMarks() throws {
    let manuscript = parse("报告\n甲<paid>乙</paid>")
    var report = Report()
    guard case .labelled(let tree) = try Releaser(policy: .keep).release(manuscript, reporting: &report) else {
      Issue.record("not labelled")
      return
    }
    #expect(tree == manuscript.tree)
    #expect(report.diagnostics.map(\.id) == ["release.kept"])
    #expect(report.removals.isEmpty)
  }

  @Test(arguments: ReleasePolicy.allCases)
  func documentWithoutRegionsIsTheSameUnderEveryPolicy(policy: ReleasePolicy) throws {
    let text = "报告\n一、甲\n乙乙乙。\n##pagebreak##\n二、丙\n丁丁丁。"
    let released = try Released(text, policy)
    #expect(released.document == (try Released(text, nil).document))
    #expect(released.report.diagnostics.isEmpty)
  }
}
