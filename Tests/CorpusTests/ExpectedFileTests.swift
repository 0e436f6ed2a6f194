import Diagnostics
import Foundation
import Pipeline
import Testing
import ThemeModel

@Suite("What comes out of the corpus")
struct ExpectedFileTests {
  /// The formats whose outputs a person can read in a difference. Word's zip holds the same parts as the flat OPC.
  static let files = [
    "html": "expected.html", "markdown": "expected.md", "gfm": "expected.gfm.md", "json": "expected.json",
    "flat-opc": "expected.flat-opc.xml",
  ]

  @Test("outputs and diagnostics are as expected", arguments: try CorpusCase.all())
  func expected(_ example: CorpusCase) throws {
    let conversion = example.convert()
    let findings = conversion.report.diagnostics.map { "\($0)\n" }.joined()
    try file("diagnostics.txt", of: example).check(Array(findings.utf8))

    for (format, name) in Self.files {
      let expected = file(name, of: example)
      if let output = conversion.outputs.first(where: { $0.format.name == format }) {
        try expected.check(format == "html" ? withoutStylesheet(output.bytes, of: example) : output.bytes)
      } else {
        try expected.checkAbsent()
      }
    }
  }

  @Test("a folder holds nothing else", arguments: try CorpusCase.all())
  func nothingElse(_ example: CorpusCase) throws {
    let known = Set(
      ["input.txt", "options.json", "overrides.txt", "house.markers", "names.txt", "diagnostics.txt"]
        + Self.files.values)
    let found = try FileManager.default.contentsOfDirectory(atPath: example.folder.path)
    #expect(Set(found).subtracting(known).isEmpty)
  }

  @Test("every format either comes out or has a reason not to", arguments: try CorpusCase.all())
  func allOrNothing(_ example: CorpusCase) throws {
    let conversion = example.convert()
    #expect(conversion.outputs.count == (conversion.failure == nil ? Format.all.count : 0))
    #expect(conversion.failure?.kind != .internal)
  }

  /// A page embeds its theme's stylesheet as it is. What is expected of a case shows the name of the theme instead, so that
  /// a change of a theme is no change of every case.
  private func withoutStylesheet(_ page: [UInt8], of example: CorpusCase) throws -> [UInt8] {
    let html = String(decoding: page, as: UTF8.self)
    guard let start = html.range(of: "<style>"), let end = html.range(of: "</style>") else { return page }
    let stylesheet = html[start.upperBound..<end.lowerBound].trimmingCharacters(in: .newlines)
    let theme = example.options.theme
    #expect(stylesheet == theme.stylesheet.trimmingCharacters(in: .newlines))
    return Array("\(html[..<start.upperBound])/* \(theme.name) */\(html[end.lowerBound...])".utf8)
  }

  private func file(_ name: String, of example: CorpusCase) -> ExpectedFile {
    ExpectedFile(url: example.folder.appending(path: name))
  }
}
