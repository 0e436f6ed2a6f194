import Diagnostics
import DocumentModel
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

  /// The manuscripts as files, for whoever wants to call the command on them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GALLEY_RELEASE_FOLDER"] != nil)) func writeOut() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["GALLEY_RELEASE_FOLDER"] ?? "")
    func write(_ bytes: [UInt8], _ name: String) throws {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    for seed in 0..<Self.cases {
      var manuscript = PaidManuscript(seed: seed)
      let (bytes, encoding) = manuscript.encoded()
      try write(bytes, "sound/\(encoding.rawValue)/\(seed).txt")
    }
    for seed in 0..<max(50, Self.cases / 4) {
      var manuscript = PaidManuscript(seed: seed + 1_000_000, systems: PaidManuscript.System.regions)
      try write(Array(manuscript.broken().text.utf8), "malformed/\(seed).txt")
    }
  }

  /// Behind `unwrap` there is what was typed without the markers, character for character.
  @Test(arguments: shares) func unwrapIsTheSourceWithoutItsMarkers(share: UInt64) {
    for seed in stride(from: share, to: Self.cases, by: Self.shares.count) {
      var manuscript = PaidManuscript(seed: seed)
      let (bytes, encoding) = manuscript.encoded()
      let options = ConversionOptions(policy: .unwrap, encoding: encoding)
      let conversion = Converter().convert(bytes, to: [], options: options)
      #expect(conversion.failure == nil)
      #expect(Self.text(of: conversion) == manuscript.text.filter { !$0.isWhitespace }, "\(seed)")
    }
  }

  /// What `remove` leaves is what nobody has to pay for, and `teaser` adds the beginnings that were asked for.
  @Test(arguments: shares) func whatIsLeft(share: UInt64) {
    let leads: [Teaser.Lead] = [.none, .characters(1), .characters(20), .sentences(1), .sentences(2)]
    for seed in stride(from: share, to: Self.cases, by: Self.shares.count) {
      let manuscript = PaidManuscript(seed: seed)
      for lead in leads {
        let options = ConversionOptions(
          policy: lead == .none ? .remove : .teaser, teaser: Teaser(text: NoticeTemplate("×"), lead: lead))
        let conversion = Converter().convert(
          Array(manuscript.marked.utf8), to: lead == .none ? [] : Format.all, options: options)
        #expect(conversion.failure == nil, "\(seed) \(lead): \(String(describing: conversion.failure))")
        #expect(Self.text(of: conversion) == manuscript.left(behind: lead), "\(seed) \(lead)\n\(manuscript.marked)")
      }
    }
  }

  /// The characters of a public document's own blocks but white space.
  private static func text(of conversion: Conversion) -> [Character] {
    guard case .open(let tree)? = conversion.document else { return [] }
    return tree.blocks.filter { $0.kind != .notice }.flatMap { tree.string(of: $0) }.filter { !$0.isWhitespace }
  }

  @Test(arguments: shares) func malformed(share: UInt64) {
    let converter = Converter()
    for seed in stride(from: share, to: max(50, Self.cases / 4), by: Self.shares.count) {
      var manuscript = PaidManuscript(seed: seed + 1_000_000, systems: PaidManuscript.System.regions)
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
