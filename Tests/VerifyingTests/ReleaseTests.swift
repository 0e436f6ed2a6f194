import Diagnostics
import Foundation
import Pipeline
import ProofModel
import Releasing
import SourceModel
import Testing

/// Manuscripts that nobody wrote, released in every way: nothing paid is in what may be read, and where nobody can say what
/// is paid there is nothing to read.
@Suite struct ReleaseTests {
  static let cases = ProcessInfo.processInfo.environment["GALLEY_RELEASE_CASES"].flatMap { UInt64($0) } ?? 200
  /// As many tasks as make good use of some processors.
  static let shares: [UInt64] = Array(0..<8)

  @Test(arguments: shares) func everyPolicyAndFormat(share: UInt64) throws {
    let converter = Converter()
    var toothless = 0
    for seed in stride(from: share, to: Self.cases, by: Self.shares.count) {
      var manuscript = PaidManuscript(seed: seed)
      let (bytes, encoding) = manuscript.encoded()
      for policy in ReleasePolicy.allCases {
        let options = ConversionOptions(
          policy: policy, encoding: encoding, fragment: seed % 4 != 0, contents: seed % 2 == 0)
        let conversion = converter.convert(bytes, to: Format.all, options: options)
        guard conversion.failure == nil else {
          Issue.record("\(seed) \(policy): \(conversion.failure!.diagnostic)\n\(manuscript.marked)")
          continue
        }
        // The converter has held all but what is kept against the source already.
        let proof = ProofPolicy(rawValue: policy.rawValue)!
        guard policy == .keep || seed / 8 % 8 == share else { continue }
        let notices = ReleaseCheck.notices.map { Array($0.utf8) }
        let check = try ReleaseCheck(source: bytes, encoding: encoding, policy: proof, publicTexts: notices)
        // The other way round: what holds all of the text must not pass for what holds less.
        let strict = try ReleaseCheck(source: bytes, encoding: encoding, policy: .remove, publicTexts: notices)
        for output in conversion.outputs {
          let name = "a.\(output.format.endings[0])"
          let found = check.examine(output.bytes, named: name)
          #expect(found.holds && found.findings.isEmpty, "\(seed) \(policy) \(name): \(found.findings.map(\.summary))")
          guard policy == .unwrap, manuscript.longestPaid >= 24 else { continue }
          if strict.examine(output.bytes, named: name).holds { toothless += 1 }
        }
      }
    }
    #expect(toothless == 0)
  }

  @Test(arguments: shares) func malformed(share: UInt64) {
    let converter = Converter()
    for seed in stride(from: share, to: max(50, Self.cases / 4), by: Self.shares.count) {
      var manuscript = PaidManuscript(seed: seed + 1_000_000)
      let (text, slip) = manuscript.broken()
      for policy in [ReleasePolicy.remove, .teaser] {
        let conversion = converter.convert(Array(text.utf8), to: Format.all, options: ConversionOptions(policy: policy))
        #expect(conversion.outputs.isEmpty, "\(seed): \(slip) of \(manuscript.system)\n\(text)")
        #expect(conversion.failure?.kind == .markers, "\(seed): \(slip), \(String(describing: conversion.failure))")
      }
      #expect(throws: Failure.self, "\(seed): \(slip) of \(manuscript.system)\n\(text)") {
        try ReleaseCheck(source: Array(text.utf8), policy: .remove)
      }
    }
  }
}
