import Diagnostics
import Scoring
import SourceModel
import Testing

/// Files of labels, good and bad.
struct LabelReadingTests {
  private func read(_ json: String) throws -> [LineLabel] { try LabelReader().read(Array(json.utf8)) }

  private func fault(_ json: String) -> Failure? {
    do throws(Failure) {
      _ = try LabelReader().read(Array(json.utf8))
      return nil
    } catch { return error }
  }

  @Test func everyMember() throws {
    let labels = try read(
      """
      [{"line":1,"kind":"title","level":null,"run_in":null},
       {"line":2,"kind":"title","level":null,"run_in":null,"cont":true,"role":"title"},
       {"line":4,"kind":"heading","level":1},
       {"line":5,"kind":"paragraph","run_in":8,"run_in_level":2},
       {"line":6,"kind":"paragraph","run_in_unscored":true},
       {"line":7,"kind":"paragraph","run_in_split":true},
       {"line":9,"kind":null,"role":"speaker"}]
      """)
    var unjudged = [LineLabel(line: 6, kind: .paragraph), LineLabel(line: 7, kind: .paragraph)]
    for index in unjudged.indices { unjudged[index].isRunInJudged = false }
    #expect(
      labels == [
        LineLabel(line: 1, kind: .title), LineLabel(line: 2, kind: .title, continues: true, role: "title"),
        LineLabel(line: 4, kind: .heading, level: 1), LineLabel(line: 5, kind: .paragraph, runInEnd: 8), unjudged[0],
        unjudged[1], LineLabel(line: 9, kind: nil, role: "speaker"),
      ])
    #expect(try read("[]").isEmpty)
  }

  /// What an outline says besides is passed over, so that a corrected outline is a file of labels.
  @Test func membersOfAnOutline() throws {
    let labels = try read(
      """
      [{"line":1,"last_line":2,"kind":"title","text":"工作/报告","reason":"first-lines","because":"…","confidence":0.90,
        "runner_up":{"kind":"paragraph","reason":"plain","because":"…","confidence":0.10}},
       {"line":4,"kind":"other","detail":"caption","text":"图1 甲","paid":true,"override":true,"reason":"override",
        "because":"…","confidence":1.00},
       {"line":5,"kind":"heading","level":2,"text":"乙","reason":"unnumbered-heading","because":"…","confidence":0.60,
        "unsure":true}]
      """)
    #expect(
      labels == [
        LineLabel(line: 1, kind: .title), LineLabel(line: 4, kind: .other),
        LineLabel(line: 5, kind: .heading, level: 2),
      ])
  }

  @Test func everyKindHasItsName() throws {
    for kind in LabelKind.allCases { #expect(try read(#"[{"line":1,"kind":"\#(kind.rawValue)"}]"#)[0].kind == kind) }
  }

  @Test(
    "A fault names its entry",
    arguments: [
      (#"{"line":3,"kind":"headng"}"#, "entry 2 (line 3), kind: headng is none of title, subtitle"),
      (#"{"line":3}"#, "entry 2 (line 3), kind: is missing"),
      (#"{"kind":"heading"}"#, "entry 2, line: is missing"),
      (#"{"line":"3","kind":"heading"}"#, "entry 2 (line 3), line: a whole number was expected"),
      (#"{"line":0,"kind":"heading"}"#, "entry 2 (line 0), line: 0 is not a whole number from 1"),
      (#"{"line":3,"kind":7}"#, "entry 2 (line 3), kind: a string was expected"),
      (#"{"line":3,"kind":"heading","level":"1"}"#, "entry 2 (line 3), level: a whole number was expected"),
      (#"{"line":3,"kind":"heading","level":0}"#, "entry 2 (line 3), level: 0 is not"),
      (#"{"line":3,"kind":"heading","level":-1}"#, "entry 2 (line 3), level: -1 is not"),
      (#"{"line":3,"kind":"heading","run_in":4}"#, "entry 2 (line 3), run_in: only a paragraph"),
      (#"{"line":3,"kind":"paragraph","cont":"yes"}"#, "entry 2 (line 3), cont: true or false was expected"),
      (#"{"line":3,"kind":"paragraph","role":1}"#, "entry 2 (line 3), role: a string was expected"),
      (#"{"line":3,"kind":"heading","levl":1}"#, "entry 2 (line 3), levl: no member has this name"),
      (#"{"line":1,"kind":"heading"}"#, "entry 2 (line 1), line: the entry before has the line 1"),
      (#""heading""#, "entry 2: an array or an object was expected"),
      ("null", "entry 2"),
    ])
  func faults(entry: String, text: String) {
    let fault = fault(#"[{"line":1,"kind":"title"},\#(entry)]"#)
    #expect(fault?.kind == .labels)
    #expect(fault?.diagnostic.id == "labels.invalid")
    #expect(fault?.diagnostic.text.hasPrefix(text) == true, "\(fault?.diagnostic.text ?? "none")")
    #expect(fault?.diagnostic.hint != nil)
  }

  @Test(arguments: ["", "[", "[{]", "not json", #"[{"line":1,"kind":"title"}"#])
  func notJSON(json: String) {
    #expect(fault(json)?.diagnostic.id == "labels.not-json")
    #expect(fault(json)?.kind == .labels)
  }

  /// The place of the fault in the file, as editors count.
  @Test(arguments: [
    ("", 1, 1, "a value is expected"), ("[\n  {\"line\": 1, \"kind\": }\n]", 2, 23, "a value is expected"),
    ("[{\"line\": 1 \"kind\": \"title\"}]", 1, 13, "a comma or } is expected"),
  ])
  func place(json: String, line: Int, column: Int, problem: String) {
    let diagnostic = fault(json)?.diagnostic
    #expect(diagnostic?.position == SourcePosition(line: line, column: column))
    #expect(diagnostic?.text == "this is not JSON: \(problem)")
  }

  @Test(arguments: ["{}", #"{"line":1,"kind":"title"}"#, "7", #""labels""#])
  func notAList(json: String) {
    #expect(fault(json)?.diagnostic.id == "labels.invalid")
    #expect(fault(json)?.diagnostic.text.contains("not a list of labels") == true)
  }

  @Test func bytesThatAreNoText() {
    #expect(throws: Failure.self) { try LabelReader().read([0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
  }

  /// Labels of an older version of the text would give figures that mean nothing.
  @Test(arguments: [
    (3, "line 3 is labelled, and the text has 2"), (9, "line 9 is labelled, and the text has 2"),
    (2, "line 2 is labelled, and it is blank"),
  ])
  func labelsOfAnotherText(line: Int, problem: String) {
    let failure = #expect(throws: Failure.self) {
      try score([label(1, .title), label(line, .paragraph)], [], of: "工作报告\n　 ")
    }
    #expect(failure?.diagnostic.id == "labels.other-text")
    #expect(failure?.diagnostic.text == problem)
    #expect(failure?.kind == .labels)
  }
}
