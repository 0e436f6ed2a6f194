import DocumentModel
import SourceModel
import Testing

/// Overrides in an outline that was written as JSON.
@Suite struct EntryTests {
  private func entry(_ members: String) -> String {
    "[\n {\"line\":12,\(members),\"text\":\"一\",\"confidence\":0.5}\n]"
  }

  private func override(_ members: String) throws -> Override? {
    try read(entry(members + ",\"override\":true")).first
  }

  @Test func onlyWhatIsMarked() throws {
    let text = """
      [
       {"line":1,"kind":"title","text":"甲","reason":"first-lines","because":"…","confidence":0.90},
       {"line":2,"last_line":3,"kind":"title","text":"乙","override":true,"confidence":0.90},
       {"line":5,"kind":"nonsense","override":false}
      ]
      """
    let found = try read(text)
    #expect(found == [Override(2...3, is: .title, at: SourcePosition(line: 3, column: 2))])
    #expect(try read("[]") == [])
    let row = try read(
      "[{\"line\":1,\"kind\":\"note\",\"override\":true}, {\"line\":2,\"kind\":\"note\",\"override\":true}]")
    #expect(row.map(\.position) == [SourcePosition(line: 1, column: 2), SourcePosition(line: 1, column: 44)])
  }

  @Test(
    arguments: [
      (#""kind":"heading","level":2"#, .heading, 2, nil), (#""kind":"heading""#, .heading, nil, nil),
      (#""kind":"paragraph","level":2,"run_in":8"#, .runIn, 2, 8), (#""kind":"paragraph""#, .paragraph, nil, nil),
      (#""kind":"run-in","level":1"#, .runIn, 1, nil), (#""kind":"run-in","run_in":8"#, .runIn, nil, 8),
      (#""kind":"title""#, .title, nil, nil),
      (#""kind":"title","detail":"attachment-title""#, .attachmentTitle, nil, nil),
      (#""kind":"attachment","detail":"attachment-note""#, .attachmentNote, nil, nil),
      (#""kind":"attachment-note""#, .attachmentNote, nil, nil),
      (#""kind":"other","detail":"header-field""#, .headerField, nil, nil),
    ] as [(String, BlockName, UInt8?, Int?)])
  func forms(members: String, name: BlockName, level: UInt8?, end: Int?) throws {
    let found = try #require(try override(members))
    #expect(found.lines == 12...12)
    #expect(found.name == name)
    #expect(found.level == level)
    #expect(found.runInEnd == end)
  }

  @Test(
    arguments: [
      (#""kind":"poem""#, "2:20 override.no-such-kind"), (#""kind":"notice""#, "2:20 override.no-such-kind"),
      (#""kind":"attachment""#, "2:20 override.no-such-kind"), (#""kind":7"#, "2:20 override.wrong-member"),
      (#""colour":7"#, "2:2 override.wrong-member"), (#""kind":"heading","level":0"#, "2:38 override.wrong-member"),
      (#""kind":"heading","level":10"#, "2:38 override.no-level"),
      (#""kind":"heading","level":1.5"#, "2:38 override.wrong-member"),
      (#""kind":"paragraph","level":1"#, "2:40 override.half-changed"),
      (#""kind":"heading","run_in":8"#, "2:39 override.half-changed"),
      (#""kind":"heading","detail":"attachment-note""#, "2:39 override.half-changed"),
      (#""kind":"paragraph","run_in":-1"#, "2:41 override.wrong-member"),
      (#""kind":"title","last_line":11"#, "2:2 override.no-line"),
      (#""kind":"title","last_line":"13""#, "2:40 override.wrong-member"),
    ])
  func refused(members: String, finding: String) {
    #expect(refusal(entry(members + ",\"override\":true")) == finding)
    // Without the mark it is nobody's decision.
    #expect(refusal(entry(members)) == nil)
  }

  @Test(
    arguments: [
      ("{}", "1:1 override.no-outline"), ("[1]", "1:2 override.no-outline"),
      ("[{\"override\":true}]", "1:2 override.wrong-member"),
      ("[{\"override\":\"true\"}]", "1:14 override.wrong-member"), ("[", "1:2 override.not-json"),
      ("[{}\n{}]", "2:1 override.not-json"), ("[{\"kind\":\"title\",\"kind\":\"note\"}]", "1:18 override.not-json"),
      (
        "[{\"line\":3,\"kind\":\"note\",\"override\":true},\n{\"line\":3,\"kind\":\"date\",\"override\":true}]",
        "2:1 override.contradiction"
      ),
    ])
  func noOutline(text: String, finding: String) { #expect(refusal(text) == finding) }
}
