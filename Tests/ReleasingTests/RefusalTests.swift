import Diagnostics
import DocumentModel
import Releasing
import SourceModel
import Testing

/// What is refused, of what kind, and where.
@Suite struct RefusalTests {
  private func failure(_ text: String, _ policy: ReleasePolicy?) -> (failure: Failure?, report: Report) {
    var report = Report()
    do throws(Failure) {
      _ = try Releaser(policy: policy).release(parse(text), reporting: &report)
      return (nil, report)
    } catch {
      return (error, report)
    }
  }

  @Test func noPolicy() {
    let found = failure("报告\n甲<paid>乙</paid><paid>丙</paid>", nil).failure
    #expect(found?.kind == .policyMissing)
    #expect(found?.diagnostic.position == SourcePosition(line: 2, column: 2))
    #expect(found?.diagnostic.text.contains("2 paid regions") == true)
    for policy in ReleasePolicy.allCases { #expect(found?.diagnostic.hint?.contains(policy.rawValue) == true) }
  }

  @Test(arguments: [
    ("报告\n甲<paid>乙", "release.unclosed-region", 2, 2), ("报告\n甲乙</paid>", "release.stray-end", 2, 3),
    ("报告\n<paid>甲<paid>乙</paid>丙</paid>", "release.nested-region", 2, 8),
    ("报告\n甲<paid>乙</paid></paid>丙<paid>丁", "release.stray-end", 2, 16),
  ])
  func markers(text: String, id: String, line: Int, column: Int) {
    for policy in ReleasePolicy.allCases {
      let (found, report) = failure(text, policy)
      guard policy.withholds else {
        #expect(found == nil)
        #expect(report.diagnostics.contains { $0.id == id && $0.severity == .warning })
        continue
      }
      #expect(found?.kind == .markers)
      #expect(found?.diagnostic.id == id)
      #expect(found?.diagnostic.severity == .error)
      #expect(found?.diagnostic.position == SourcePosition(line: line, column: column))
    }
  }

  /// All are in the report, in order of position; the first is the failure.
  @Test func severalFaults() {
    let (found, report) = failure("报告\n甲</paid>乙<paid>丙<paid>丁", .remove)
    #expect(found?.diagnostic.id == "release.stray-end")
    #expect(report.diagnostics.map(\.id) == ["release.stray-end", "release.unclosed-region", "release.nested-region"])
    #expect(report.diagnostics.allSatisfy { $0.severity == .error })
  }

  /// A lone end is a fault even where nobody has to choose a policy.
  @Test func strayEndWithoutRegion() {
    #expect(failure("报告\n甲</paid>乙", nil).failure?.kind == .markers)
  }

  @Test func nothingIsQuoted() {
    for text in ["报告\n甲<paid>机密", "报告\n<paid>机密<paid>机密</paid></paid>机密</paid>"] {
      for policy in ReleasePolicy.allCases {
        let (found, report) = failure(text, policy)
        let said = report.diagnostics + (found.map { [$0.diagnostic] } ?? [])
        #expect(said.allSatisfy { !$0.description.contains("机") && !$0.description.contains("密") })
      }
    }
  }
}
