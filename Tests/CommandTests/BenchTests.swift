import Foundation
import Testing

/// Folders of documents that somebody has labelled.
struct BenchTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  /// Of `Sample.report`, as a careful reader sees it.
  private static let labels = """
    [{"line":1,"kind":"title"},{"line":3,"kind":"heading","level":1},{"line":4,"kind":"paragraph"},
     {"line":5,"kind":"heading","level":1},{"line":6,"kind":"paragraph","run_in":8},
     {"line":7,"kind":"paragraph","run_in":8}]
    """

  /// A reader who takes line 4 for a heading, and puts line 5 below it.
  private static let otherLabels = """
    [{"line":1,"kind":"title"},{"line":3,"kind":"heading","level":1},{"line":4,"kind":"heading","level":1},
     {"line":5,"kind":"heading","level":2},{"line":6,"kind":"paragraph","run_in":8},
     {"line":7,"kind":"paragraph","run_in":8}]
    """

  private func putPair(_ name: String, _ labels: String = Self.labels) throws {
    try desk.put(Sample.report, "\(name).txt")
    try desk.put(labels, "\(name).gold.json")
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let call = (["bench", "structure", "--format", "json"] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let result = try desk.shell("$GALLEY \(call)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func figure(_ object: [String: Any], _ path: String...) -> Double? {
    (path.dropLast().reduce(object) { $0[$1] as? [String: Any] ?? [:] })[path[path.count - 1]] as? Double
  }

  /// In letters 2 of 2 headings are found. In notes 2 of 3 are, and of these one of two is on the right level. F1 is
  /// 2 · 2 / (2 · 2 + 1) = 0.8 there; the mean over genres is 0.9, over all lines F1 is 2 · 4 / (2 · 4 + 1) = 8/9.
  @Test func figuresByFolder() throws {
    try putPair("m/letters/a")
    try putPair("m/notes/2024/b", Self.otherLabels)
    try desk.put(Sample.report, "m/letters/unlabelled.txt")
    try putPair("m/.hidden/c")
    let result = try json("m/")
    let genres = try #require(result["genres"] as? [[String: Any]])
    #expect(genres.map { $0["genre"] as? String } == ["letters", "notes/2024"])
    #expect(figure(genres[0], "headings", "f1") == 1)
    #expect(figure(genres[1], "headings", "misses") == 1 && figure(genres[1], "headings", "f1") == 0.8)
    #expect(figure(genres[1], "levels", "share") == 0.5)
    let all = try #require(result["all"] as? [String: Any])
    #expect(figure(all, "documents") == 2)
    // JSONSerialization rounds the last digit otherwise than a compiler.
    #expect(abs(try #require(figure(all, "headings", "f1")) - 8.0 / 9) < 1e-12)
    #expect(figure(result, "mean_f1_over_genres") == 0.9)
    #expect(figure(all, "title", "right") == 2)
    #expect(figure(all, "run_ins", "hits") == 4 && figure(all, "run_ins", "f1") == 1)
    #expect(figure(all, "characters", "lost") == 0 && figure(all, "characters", "exact", "right") == 2)
    // Twelve lines have a block and a label; the one that was no heading is wrong.
    let bands = try #require((all["calibration"] as? [String: Any])?["bands"] as? [[String: Any]])
    #expect(bands.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == 12)
    #expect(bands.reduce(0) { $0 + ($1["right"] as? Int ?? 0) } == 11)
    #expect(result["worst"] == nil && result["errors"] == nil)
  }

  /// The folder's own name is the genre of what lies right in it, however the folder is called.
  @Test(arguments: ["m", "m/", "./m", "m/."])
  func genreOfTheFolder(folder: String) throws {
    try putPair("m/a")
    #expect((try json(folder)["genres"] as? [[String: Any]])?.first?["genre"] as? String == "m")
  }

  @Test func tables() throws {
    try putPair("m/letters/a")
    try putPair("m/notes/b", Self.otherLabels)
    let text = try desk.galley("bench", "structure", "m", "--worst", "5", "--errors")
    #expect(text.code == 0 && text.messages == "")
    let lines = text.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("genre    docs      P      R     F1   mean") == true)
    #expect(lines.contains { $0.hasPrefix("notes       1  100.0   66.7   80.0   80.0   50.0") })
    #expect(lines.contains("mean of F1 over genres: 90.0"))
    #expect(lines.contains { $0.hasPrefix("Expected calibration error: ") })
    // The document without a fault is none of the worst.
    #expect(lines.filter { $0.contains("notes/b") }.count == 3)
    #expect(!lines.contains { $0.contains("letters/a") })
    let errors = lines.filter { $0.hasPrefix("notes/b") && $0.contains(" %") }.map {
      $0.split(separator: "  ").map { $0.drop { $0 == " " } }
    }
    #expect(
      errors.map { $0[1...4].joined(separator: ", ") } == [
        "4, heading 1, paragraph, missed-heading", "5, heading 2, heading 1, level",
      ])
    #expect(errors.first?.last == "全年完成任务*项。")
    let short = try desk.galley("bench", "structure", "m").output
    #expect(!short.contains("notes/b"))
  }

  /// The first table is that of STRUCTURE.md; signs that mean something in Markdown do not dress a cell.
  @Test func markdown() throws {
    try putPair("m/a_b", Self.otherLabels)
    let output = try desk.galley("bench", "structure", "m", "--format", "markdown", "--errors").output
    #expect(
      output.hasPrefix(
        """
        | genre | files | headings: precision / recall / F1 | exact level | title | run-in F1 | wrapped: paragraph F1 |
        |---|---|---|---|---|---|---|
        | m | 1 | 100.0 / 66.7 / 80.0 | 50.0 | 100.0 | 100.0 | – |
        | **all** | 1 | 100.0 / 66.7 / 80.0 | 50.0 | 100.0 | 100.0 | – |

        Mean of F1 over genres: 80.0. Characters lost: 0, added: 0; all in order in 1 of 1 files.

        """))
    #expect(output.contains("\n| a\\_b | 4 | heading 1 | paragraph | missed-heading | "))
    #expect(output.contains("| 全年完成任务\\*项。 |\n"))
  }

  /// Errors for programs: what the line is, what was found there and why.
  @Test func errorsForPrograms() throws {
    try putPair("m/a", Self.otherLabels)
    let errors = try #require(try json("m", "--errors", "--worst", "1")["errors"] as? [[String: Any]])
    #expect(errors.map { $0["line"] as? Int } == [4, 5])
    #expect(errors[0]["faults"] as? [String] == ["missed-heading"])
    #expect((errors[0]["label"] as? [String: Any])?["kind"] as? String == "heading")
    let found = try #require(errors[0]["found"] as? [String: Any])
    #expect(found["kind"] as? String == "paragraph" && found["reason"] is String)
    #expect((0...1).contains(figure(errors[0], "found", "confidence") ?? 2))
    let worst = try #require(try json("m", "--worst", "1")["worst"] as? [[String: Any]])
    #expect(worst.map { $0["id"] as? String } == ["a"])
    #expect(figure(worst[0], "headings", "misses") == 1)
  }

  /// What an outline says in JSON is a file of labels already, and agrees with itself.
  @Test func outlineAsLabels() throws {
    try desk.put(Sample.report, "m/a.txt")
    try desk.put("关于报送报告的通知\n国办发〔2024〕1号\n\n各部门：\n请报送<paid>报告</paid>。\n\n附件1\n工作报告\n正文在此。\n", "m/b.txt")
    // A decision by hand, which makes one block of two lines, and decisions that are unsure.
    try desk.put("1-2 title\n", "c.overrides")
    try desk.put("关于报送报告的通知\n（摘要）\n\n各单位报送的报告要写明进展、问题和下一步的打算。\n", "m/c.txt")
    let calls = ["a": "", "b": "", "c": "--overrides c.overrides --unsure 100"]
    for (name, options) in calls.sorted(by: { $0.key < $1.key }) {
      #expect(try desk.shell("$GALLEY outline --format json \(options) m/\(name).txt > m/\(name).gold.json").code == 0)
    }
    for member in [#""override":true"#, #""last_line":"#, #""unsure":true"#] {
      #expect(desk.text("m/c.gold.json")?.contains(member) == true, "\(member)")
    }
    let all = try #require(try json("m")["all"] as? [String: Any])
    #expect(figure(all, "headings", "f1") == 1 && figure(all, "levels", "share") == 1)
    #expect(figure(all, "run_ins", "f1") == 1 && figure(all, "calibration", "share") == nil)
    #expect(try desk.galley("bench", "structure", "m", "--errors").output.contains("Errors") == false)
  }

  @Test func manifest() throws {
    try desk.put(
      """
      [{"id":"a","split":"dev","genre":"letters","lang":"zh"},
       {"id":"a__gb","split":"dev","genre":"letters","variant":"gb18030","encoding":"gb18030"},
       {"id":"b","split":"dev","genre":"notes","run_in_scored":false}]
      """, "m/manifest.json")
    try putPair("m/dev/a")
    try desk.put(Sample.gbk, "m/dev/a__gb.txt")
    try desk.put(#"[{"line":1,"kind":"title"},{"line":3,"kind":"heading"}]"#, "m/dev/a__gb.gold.json")
    try putPair("m/dev/b")
    // Not in the manifest.
    try putPair("m/dev/c")
    #expect(figure(try json("m"), "all", "documents") == 3)
    #expect(figure(try json("m"), "all", "run_ins", "hits") == 2)
    #expect(figure(try json("m", "--variants", "base"), "all", "documents") == 2)
    // Nobody tells the decoder what the manifest says, and the text is the same.
    let encoded = try json("m", "--variants", "enc")
    #expect(figure(encoded, "all", "documents") == 1)
    #expect(figure(encoded, "all", "characters", "exact", "right") == 1)
    #expect(figure(try json("m", "--genre", "note"), "all", "documents") == 1)
    let kept = desk.names
    expectFault(
      try desk.galley("bench", "structure", "m", "--variants", "wrap", "--genre", "note"), code: 64,
      id: "bench.none-selected", desk, keeping: kept)
  }

  /// A document that cannot be converted counts as empty, and stops nothing else.
  @Test func failuresDoNotStopTheRest() throws {
    try putPair("m/a")
    try putPair("m/b")
    try desk.put("", "m/b.txt")
    try desk.put(Self.labels, "m/c.gold.json")
    let result = try desk.galley("bench", "structure", "m")
    #expect(result.code == 1)
    #expect(result.lines.count == 2)
    #expect(result.lines.first?.hasPrefix("m/b.txt: error [decode.empty] ") == true)
    #expect(result.lines.last?.hasPrefix("m/c.txt: error [file.missing] ") == true)
    #expect(result.output.contains("2 of 3 documents could not be converted and count as empty: b, c\n"))
    let figures = try json("m")
    #expect(figure(figures, "all", "headings", "hits") == 2 && figure(figures, "all", "headings", "misses") == 4)
    #expect(figure(figures, "all", "title", "share") == 1.0 / 3)
    #expect((figures["failed"] as? [[String: Any]])?.map { $0["id"] as? String } == ["b", "c"])
  }

  @Test(arguments: [
    ("not json", "labels.not-json", "m/a.gold.json:1:1 "), ("{}", "labels.invalid", "m/a.gold.json: "),
    (#"[{"line":1,"kind":"poem"}]"#, "labels.invalid", "m/a.gold.json: "),
    (#"[{"line":1,"kind":"title"},{"line":9,"kind":"heading"}]"#, "labels.other-text", "m/a.gold.json: "),
  ])
  func unusableLabels(labels: String, id: String, file: String) throws {
    try putPair("m/a", labels)
    try putPair("m/b")
    let kept = desk.names
    let result = try desk.galley("bench", "structure", "m")
    expectFault(result, code: 24, id: id, desk, keeping: kept)
    #expect(result.messages.hasPrefix(file))
  }

  /// The place in the file stands in front of the message.
  @Test func placeInLabels() throws {
    try putPair("m/a", "[\n{\"line\":1 \"kind\":\"title\"}]")
    #expect(
      try desk.galley("bench", "structure", "m").messages.hasPrefix("m/a.gold.json:2:11 error [labels.not-json] "))
  }

  @Test func undecodableText() throws {
    try putPair("m/a")
    try putPair("m/b")
    try desk.put(Data(Array("工作报告\n".utf8) + [0xFF, 0x20, 0xFF]), "m/b.txt")
    let result = try desk.galley("bench", "structure", "m")
    #expect(result.code == 1)
    #expect(result.lines.count == 1)
    #expect(result.messages.hasPrefix("m/b.txt:2:1 error [decode.undecodable] "), "\(result.messages)")
    #expect(result.output.hasSuffix("1 of 2 documents could not be converted and count as empty: b\n"))
  }

  /// Not the text is to blame if it can be read, only not as the manifest says.
  @Test func otherEncodingThanStated() throws {
    try putPair("m/a")
    try desk.put(#"[{"id":"a","encoding":"utf-16le"}]"#, "m/manifest.json")
    let kept = desk.names
    let result = try desk.galley("bench", "structure", "m")
    expectFault(result, code: 24, id: "bench.other-encoding", desk, keeping: kept)
    #expect(result.messages.hasPrefix("m/manifest.json: error [bench.other-encoding] the text of a is not UTF-16LE"))
  }

  /// 1 of 16 is 6.25 %, and 3 of 16 are 18.75 %: of two tenths that are as near it is the even one.
  @Test(arguments: [(1, "6.2"), (3, "18.8"), (16, "100.0"), (0, "0.0")])
  func ties(found: Int, percent: String) throws {
    let items = (1...16).map { $0 <= found ? "- 第\($0)件事" : "这是第\($0)句完整的话。" }
    try desk.put((["工作报告", ""] + items).joined(separator: "\n"), "m/a.txt")
    let labels = (3...18).map { #"{"line":\#($0),"kind":"list-item"}"# }
    try desk.put("[\(labels.joined(separator: ","))]", "m/a.gold.json")
    let lines = try desk.galley("bench", "structure", "m").output.split(separator: "\n")
    let row = lines.first { $0.hasPrefix("list-item") }?.split(separator: " ")
    #expect(row ?? [] == ["list-item", "\(found)/16", "\(percent)"])
  }

  @Test func unusableManifest() throws {
    try putPair("m/a")
    let kept = desk.names + ["m/manifest.json"]
    for (manifest, id, place) in [
      ("[", "manifest.not-json", ":1:2 "), (#"[{"id":"a"},{}]"#, "manifest.invalid", ": "),
    ] {
      try desk.put(manifest, "m/manifest.json")
      let result = try desk.galley("bench", "structure", "m")
      expectFault(result, code: 24, id: id, desk, keeping: kept)
      #expect(result.messages.hasPrefix("m/manifest.json" + place))
    }
    try desk.put(#"[{"id":"a"},{"id":"gone"}]"#, "m/manifest.json")
    let missing = try desk.galley("bench", "structure", "m")
    expectFault(missing, code: 15, id: "file.missing", desk, keeping: kept)
    #expect(missing.messages.hasPrefix("m/gone.gold.json: "))
  }

  @Test func badFolders() throws {
    try desk.put(Sample.report, "m/a.txt")
    try desk.put("[]", "empty/manifest.json")
    let kept = desk.names
    for (folder, code, id) in [
      ("m", 25, "bench.no-labels"), ("empty", 25, "bench.no-labels"), ("m/a.txt", 25, "bench.not-a-folder"),
      ("gone", 15, "file.missing"), ("", 64, "usage.empty-argument"),
    ] as [(String, Int32, String)] {
      expectFault(try desk.galley("bench", "structure", folder), code: code, id: id, desk, keeping: kept)
    }
    for call in ["m --worst=-1", "m --format yaml", "", "m m", "m --worst many"] {
      let result = try desk.shell("$GALLEY bench structure \(call)")
      expectFault(result, code: 64, id: "usage.arguments", desk, keeping: kept)
      #expect(result.messages.contains("galley help bench"), "\(result.messages)")
    }
  }

  @Test func standardOutputThatIsFull() throws {
    try putPair("m/a")
    for form in ["text", "json", "markdown"] {
      #expect(try desk.shell("$GALLEY bench structure m --format \(form) > /dev/full").code == 30)
    }
  }

  @Test(arguments: ["bench", "help bench", "help bench structure", "bench structure --help"])
  func help(call: String) throws {
    let result = try desk.shell("$GALLEY \(call)")
    #expect(result.code == 0 && result.messages == "")
    #expect(result.output.contains(call.contains("structure") ? "run_in_scored" : "structure"))
  }

  @Test(.enabled(if: Terminal.canBePlayed, "script(1) needs a pseudo-terminal, and /dev/pts is not mounted"))
  func progress() throws {
    for number in 10..<22 { try putPair("m/\(number)") }
    let shown = try desk.onTerminal("$GALLEY bench structure m").output
    #expect(shown.hasPrefix("\r\u{1B}[K1 of 12 documents\r\u{1B}[K2 of 12 documents"))
    // The line that is replaced is gone before the table begins.
    #expect(shown.contains("12 of 12 documents\r\u{1B}[Kgenre"))
    #expect(try !desk.galley("bench", "structure", "m").messages.contains("of 12"))
  }
}
