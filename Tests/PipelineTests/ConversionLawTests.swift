import Diagnostics
import Pipeline
import Releasing
import SourceModel
import TestSupport
import Testing

/// Every text converts to every format under every policy, or fails for a reason that is the text's own.
@Suite struct ConversionLawTests {
  private static let converter = Converter()

  private static let policies = ReleasePolicy.allCases.map(Optional.some) + [nil]

  /// Every policy meets every format at least once in each of the twenty rounds, with another text.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func converts(seed: UInt64) {
    var source = HostileText(seed: seed)
    var generator = SeededGenerator(seed: seed)
    for policy in Self.policies {
      for format in Format.all {
        let text = source.next()
        convert(text, to: format, under: policy)
        convert(
          text, to: Format.all.randomElement(using: &generator)!, under: Self.policies.randomElement(using: &generator)!
        )
      }
    }
  }

  private func convert(_ text: String, to format: Format, under policy: ReleasePolicy?) {
    let options = ConversionOptions(policy: policy, encoding: .utf8, fragment: text.utf8.count.isMultiple(of: 2))
    let conversion = Self.converter.convert(Array(text.utf8), to: [format], options: options)
    guard let failure = conversion.failure else {
      #expect(conversion.outputs.count == 1)
      #expect(conversion.report.worst != .error)
      return
    }
    let expected: Set<FailureKind> =
      switch policy {
      case nil: [.empty, .blank, .policyMissing, .markers]
      // What is left around a marker that went may read as one itself.
      case .remove?, .teaser?: [.empty, .blank, .markers, .leak]
      case .unwrap?, .keep?: [.empty, .blank]
      }
    #expect(
      expected.contains(failure.kind),
      "\(format.name) \(policy?.rawValue ?? "") \(failure.diagnostic) \(text.debugDescription)")
    #expect(conversion.outputs.isEmpty)
  }
}
