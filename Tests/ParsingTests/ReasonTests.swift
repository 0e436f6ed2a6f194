import DocumentModel
import Testing

/// Every decision can be told to a person.
@Suite struct ReasonTests {
  @Test func everyReasonHasASentenceOfItsOwn() {
    let sentences = Reason.allCases.map(\.sentence)
    #expect(sentences.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    #expect(Set(sentences).count == sentences.count)
  }

  @Test func namesAreInKebabCase() {
    for reason in Reason.allCases {
      #expect(reason.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }
}
