import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite("What comes out of the corpus")
struct ExpectedFileTests {
  /// The formats whose outputs a person can read in a difference. Word's zip holds the same parts as the flat OPC.
  static let files = [
    "html": "expected.html", "markdown": "expected.md", "json": "expected.json", "flat-opc": "expected.flat-opc.xml",
  ]

  @Test("outputs and diagnostics are as expected", arguments: try CorpusCase.all())
  func expected(_ example: CorpusCase) throws {
    let conversion = example.convert()
    let findings = conversion.report.diagnostics.map { "\($0)\n" }.joined()
    try file("diagnostics.txt", of: example).check(Array(findings.utf8))

    for (format, name) in Self.files {
      let expected = file(name, of: example)
      if let output = conversion.outputs.first(where: { $0.format.name == format }) {
        try expected.check(output.bytes)
      } else {
        try expected.checkAbsent()
      }
    }
  }

  @Test("a folder holds nothing else", arguments: try CorpusCase.all())
  func nothingElse(_ example: CorpusCase) throws {
    let known = Set(["input.txt", "options.json", "diagnostics.txt"] + Self.files.values)
    let found = try FileManager.default.contentsOfDirectory(atPath: example.folder.path)
    #expect(Set(found).subtracting(known).isEmpty)
  }

  @Test("every format either comes out or has a reason not to", arguments: try CorpusCase.all())
  func allOrNothing(_ example: CorpusCase) throws {
    let conversion = example.convert()
    #expect(conversion.outputs.count == (conversion.failure == nil ? Format.all.count : 0))
    #expect(conversion.failure?.kind != .internal)
  }

  private func file(_ name: String, of example: CorpusCase) -> ExpectedFile {
    ExpectedFile(url: example.folder.appending(path: name))
  }
}
