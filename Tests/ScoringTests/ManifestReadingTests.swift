import Diagnostics
import Scoring
import SourceModel
import Testing

/// Manifests, good and bad.
struct ManifestReadingTests {
  private func read(_ json: String) throws -> [ManifestEntry] {
    try ManifestReader().read(Array(json.utf8), genre: "letters")
  }

  @Test func everyMember() throws {
    let entries = try read(
      """
      [{"id":"a-1","base":"a","split":"dev","source":"archive","genre":"law","lang":"zh","variant":"wrap+gb18030",
        "encoding":"gb18030","wrap":36,"paid":true,"para_scored":false,"run_in_scored":true,"bytes":12},
       {"id":"a-2"},
       {"id":"a-3","genre":"law","encoding":"utf-8","wrap":null},
       {"id":"a-4","genre":"law","encoding":"utf-8-sig"},{"id":"a-5","genre":"law","encoding":"cp950"}]
      """)
    #expect(
      entries == [
        ManifestEntry(
          id: "a-1", split: "dev", source: "archive", genre: "law", variant: "wrap+gb18030", encoding: .gb18030,
          isRecoded: true, isWrapped: true, isPaid: true, scoresParagraphs: false, scoresRunIns: true),
        ManifestEntry(id: "a-2", genre: "letters"),
        ManifestEntry(id: "a-3", genre: "law", encoding: .utf8, isWrapped: false),
        ManifestEntry(id: "a-4", genre: "law", encoding: .utf8, isRecoded: true),
        ManifestEntry(id: "a-5", genre: "law", encoding: .big5, isRecoded: true),
      ])
    #expect(entries[1].source == "letters" && entries[1].isWrapped == nil && entries[1].scoresRunIns == nil)
  }

  @Test(
    arguments: [
      (#"{}"#, "manifest.invalid", "entry 2: id is missing"),
      (#"{"id":""}"#, "manifest.invalid", "entry 2 (id ), id: is empty"),
      (#"{"id":"b","wrap":"no"}"#, "manifest.invalid", "entry 2 (id b), wrap: a whole number was expected"),
      (#"{"id":"b","paid":1}"#, "manifest.invalid", "entry 2 (id b), paid: true or false was expected"),
      (#"{"id":"b","genre":3}"#, "manifest.invalid", "entry 2 (id b), genre: a string was expected"),
      (#"{"id":"b","encoding":"latin1"}"#, "manifest.invalid", "entry 2 (id b), encoding: latin1 is none of utf-8"),
      (#"{"id":"a"}"#, "manifest.invalid", "entry 2 (id a), id: entry 1 has the same"),
      (#"{"id":"b""#, "manifest.not-json", "this is not JSON"),
    ])
  func faults(entry: String, id: String, text: String) {
    let failure = #expect(throws: Failure.self) { try read(#"[{"id":"a"},\#(entry)]"#) }
    #expect(failure?.diagnostic.id == id)
    #expect(failure?.diagnostic.text.hasPrefix(text) == true, "\(failure?.diagnostic.text ?? "none")")
    #expect(failure?.kind == .labels)
  }

  @Test func notAList() {
    let failure = #expect(throws: Failure.self) { try read(#"{"documents":[]}"#) }
    #expect(failure?.diagnostic.text.contains("not a list of documents") == true)
  }
}
