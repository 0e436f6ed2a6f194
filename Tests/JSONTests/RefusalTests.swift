import Diagnostics
import DocumentModel
import ReadingJSON
import Testing

@Suite("Trees that are refused")
struct RefusalTests {
  private func thrown(_ json: String) -> Failure? {
    var report = Report()
    do {
      _ = try TreeReader().read(Array(json.utf8), reporting: &report)
      return nil
    } catch {
      return error
    }
  }

  private func document(_ blocks: String, access: String = "open") -> String {
    #"{"format":"galley-document","version":1,"generator":"a test","language":"en","access":"\#(access)","blocks":[\#(blocks)]}"#
  }

  private func block(_ members: String = #""kind":"paragraph""#, runs: String = #"{"text":"a"}"#) -> String {
    #"{\#(members),"line":1,"source":[0,1],"reason":"plain","confidence":0.5,"runs":[\#(runs)]}"#
  }

  @Test("The blocks of these tests are good")
  func good() {
    #expect(thrown(document(block())) == nil)
    #expect(thrown(document(block(runs: #"{"paid":1,"text":"a"}"#), access: "labelled")) == nil)
  }

  @Test("What is no JSON", arguments: ["", "{", "not json", #"{"format":"galley-document""#, "\u{FEFF}", "[1,2"])
  func notJSON(text: String) {
    #expect(thrown(text)?.kind == .tree)
    #expect(thrown(text)?.diagnostic.id == "tree.not-json")
  }

  @Test("Bytes that are no UTF-8")
  func notUTF8() {
    var report = Report()
    #expect(throws: Failure.self) { try TreeReader().read([0x22, 0xFF, 0x22], reporting: &report) }
    let bytes = Array(document(block(runs: #"{"text":"@"}"#)).utf8).map { $0 == 0x40 ? 0xFF : $0 }
    #expect(throws: Failure.self) { try TreeReader().read(bytes, reporting: &report) }
  }

  @Test("Another format or version")
  func versions() {
    #expect(thrown(document("").replacing("galley-document", with: "pandoc"))?.diagnostic.id == "tree.other-format")
    let later = thrown(document("").replacing("\"version\":1", with: "\"version\":2,\"news\":{}"))
    #expect(later?.diagnostic.id == "tree.unknown-version")
    #expect(later?.diagnostic.text.contains("version 2") == true)
  }

  @Test(
    "A fault is named with its place",
    arguments: [
      (#""kind":"poem""#, "{}", "blocks[1].kind"),
      (#""kind":"heading""#, "{}", "blocks[1]: level is missing"),
      (#""kind":"heading","level":0"#, "{}", "blocks[1]: level"),
      (#""kind":"heading","level":300"#, "{}", "blocks[1].level"),
      (#""kind":"heading","level":1,"scheme":"runes""#, "{}", "blocks[1].scheme"),
      (#""kind":"paragraph","level":1"#, "{}", "blocks[1].level"),
      (#""kind":"paragraph","colour":1"#, "{}", "blocks[1].colour"),
      (#""kind":"list-item","ordinal":1"#, "{}", "blocks[1].ordinal"),
      (#""kind":"list-item","scheme":"roman""#, "{}", "blocks[1]: ordinal is missing"),
      (#""kind":"date","date":"2023-02-30""#, "{}", "blocks[1].date"),
      (#""kind":"date","date":"2023-1-2""#, "{}", "blocks[1].date"),
      (#""kind":"date","date":null"#, "{}", "blocks[1].date"),
      (#""kind":"paragraph","run_in":{"level":1,"x":1}"#, "{}", "blocks[1].run_in.x"),
      (
        #""kind":"paragraph","runner_up":{"kind":"heading","reason":"plain","confidence":0}"#, "{}",
        "blocks[1].runner_up"
      ),
      (
        #""kind":"paragraph","runner_up":{"kind":"note","level":1,"reason":"plain","confidence":0}"#, "{}",
        "blocks[1].runner_up.level"
      ),
      (
        #""kind":"paragraph","runner_up":{"kind":"note","reason":"plain","confidence":2}"#, "{}",
        "blocks[1].runner_up.confidence"
      ),
      (#""kind":"paragraph","runner_up":{"kind":"note","reason":"plain"}"#, "{}", "blocks[1].runner_up: confidence"),
      (#""kind":"paragraph","runner_up":{"kind":"poem"}"#, "{}", "blocks[1].runner_up.kind"),
      (#""kind":"paragraph","paid":1"#, #"{"text":"a"}"#, "blocks[1].paid"),
      (#""kind":"paragraph","blank_lines_before":-1"#, "{}", "blocks[1].blank_lines_before"),
      (#""kind":"paragraph""#, "{}", "blocks[1].runs[0]: text is missing"),
      (#""kind":"paragraph""#, #"{"text":7}"#, "blocks[1].runs[0].text"),
      (#""kind":"paragraph""#, #"{"text":"a"},{"text":"a","role":"king"}"#, "blocks[1].runs[1].role"),
      (#""kind":"paragraph""#, #"{"kind":"line-break","text":"a"}"#, "blocks[1].runs[0].text"),
      (#""kind":"table-row""#, #"{"kind":"cell-separator","text":" a"}"#, "blocks[1].runs[0].text"),
      (#""kind":"table-row""#, #"{"kind":"cell-separator"}"#, "blocks[1].runs[0]: text is missing"),
      (#""kind":"paragraph""#, #"{"text":"a"},{"kind":"cell-separator","text":" "}"#, "blocks[1]: runs[1]"),
      (#""kind":"table-row""#, #"{"kind":"ruling","text":"| x"}"#, "blocks[1].runs[0].text"),
      (#""kind":"paragraph""#, #"{"kind":"ruling","text":"|"}"#, "blocks[1]: runs[0]"),
      (#""kind":"paragraph""#, #"{"text":"a\nb"}"#, "blocks[1].runs[0].text: U+000A"),
      (#""kind":"paragraph""#, #"{"text":"a\u0000b"}"#, "blocks[1].runs[0].text: U+0000"),
      (#""kind":"paragraph""#, #"{"text":"a","paid":1}"#, "blocks[1].runs[0].paid"),
      (#""kind":"paragraph""#, #"{"text":"a","item":70000}"#, "blocks[1].runs[0].item"),
      (#""kind":"paragraph""#, #"{"text":"a","role":"run-in"}"#, "blocks[1]: runs[0] is of a run-in heading"),
    ])
  func places(members: String, runs: String, place: String) throws {
    let failure = try #require(thrown(document(block() + "," + block(members, runs: runs))))
    #expect(failure.kind == .tree)
    #expect(failure.diagnostic.text.hasPrefix(place))
  }

  @Test(
    "Numbers out of their bounds",
    arguments: [
      ("[0,1]", "[1,0]"), ("[0,1]", "[0]"), ("[0,1]", "[0,1,2]"), ("[0,1]", "[0,4294967296]"), ("[0,1]", "[0.5,1]"),
      ("0.5", "1.5"),
      ("0.5", "-0.1"), ("\"line\":1", "\"line\":-1"),
    ])
  func bounds(good: String, bad: String) {
    #expect(thrown(document(block()).replacing(good, with: bad))?.kind == .tree)
  }

  @Test("Half a surrogate pair")
  func surrogate() {
    #expect(thrown(document(block(runs: #"{"text":"\ud800"}"#)))?.kind == .tree)
  }
}
