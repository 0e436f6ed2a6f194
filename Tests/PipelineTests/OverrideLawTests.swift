import Diagnostics
import DocumentModel
import OutlineModel
import Pipeline
import Releasing
import SourceModel
import TestSupport
import Testing

/// What holds of overrides for every text, however hostile.
@Suite struct OverrideLawTests {
  private static let converter = Converter()

  private func outline(_ text: String, _ overrides: [Override] = []) throws(Failure) -> [OutlineEntry] {
    var report = Report()
    return Outline(
      of: try Self.converter.parse(Array(text.utf8), encoding: .utf8, overrides: overrides, reporting: &report)
    ).entries
  }

  /// Decisions about some of the lines on which one block begins.
  private func overrides(of entries: [OutlineEntry], _ generator: inout SeededGenerator) -> [Override] {
    var overrides: [Override] = []
    for entry in entries where entries.count(where: { $0.line == entry.line }) == 1 {
      guard Int.random(in: 0..<3, using: &generator) == 0 else { continue }
      let name = Override.names.randomElement(using: &generator)!
      var override = Override(entry.line...entry.line, is: name)
      if name == .heading || name == .runIn, Bool.random(using: &generator) {
        override.level = UInt8.random(in: Override.levels, using: &generator)
      }
      if name == .runIn { override.runInEnd = entry.runInEnd }
      overrides.append(override)
    }
    return overrides
  }

  /// Decisions stand, no text is lost by them, every format comes out, and so does the
  /// page; what an outline shows of them says the same again.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func decisionsStand(seed: UInt64) throws {
    var source = HostileText(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var tried = 0
    for _ in 0..<25 {
      let text = source.next()
      guard let before = try? outline(text) else { continue }
      var overrides = overrides(of: before, &generator)
      // Not every line has a place where a heading could end.
      overrides.removeAll { $0.name == .runIn && (try? outline(text, [$0])) == nil }
      tried += overrides.count

      let after = try outline(text, overrides)
      func letters(_ entries: [OutlineEntry]) -> String { entries.map(\.text).joined().filter { $0 != "\n" } }
      #expect(letters(after) == letters(before))
      for override in overrides {
        // A line of a title may have become a further line of one.
        guard let entry = after.first(where: { $0.line == override.lines.lowerBound }) else { continue }
        #expect(entry.kind == override.name.rawValue || entry.runInEnd != nil && override.name == .runIn)
        #expect(override.level == nil || entry.level.map(UInt8.init) == override.level)
        #expect(entry.decision.reason == .override && entry.decision.confidence == 100)
      }

      let shown = after.filter { $0.decision.reason == .override }.map { entry in
        Override(
          entry.line...entry.lastLine, is: entry.runInEnd == nil ? BlockName(rawValue: entry.kind)! : .runIn,
          level: entry.level.map { UInt8($0) }, runInEnd: entry.runInEnd)
      }
      #expect(try outline(text, shown) == after, "\(text.debugDescription) \(overrides)")

      var report = Report()
      let manuscript = try Self.converter.parse(
        Array(text.utf8), encoding: .utf8, overrides: overrides, reporting: &report)
      #expect(throws: Never.self, "\(text.debugDescription) \(overrides)") {
        try Self.converter.outlinePage(of: manuscript, named: text, unsureBelow: 75)
      }

      let options = ConversionOptions(policy: .unwrap, encoding: .utf8, overrides: overrides)
      let conversion = Self.converter.convert(Array(text.utf8), to: Format.all, options: options)
      #expect(conversion.failure == nil, "\(text.debugDescription) \(overrides)")
    }
    #expect(tried > 0)
  }
}
