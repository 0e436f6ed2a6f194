import Foundation
import Testing

/// What was decided by hand, on the command line.
struct OverrideTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
  }

  @Test(arguments: ["convert in.txt --to markdown -o -", "convert - --to markdown < in.txt"])
  func convert(call: String) throws {
    try desk.put("# 按语\n4 heading 2\n", "o.txt")
    let result = try desk.shell("$GALLEY \(call.replacing(" --to", with: " --overrides o.txt --to"))")
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.output.contains("\n### 全年完成任务*项。\n"))
  }

  @Test func outline() throws {
    try desk.put("4 heading 2\n5 paragraph", "o.txt")
    let result = try desk.galley("outline", "--overrides", "o.txt", "in.txt")
    #expect(result.code == 0)
    #expect(result.messages == "")
    let rows = result.output.split(separator: "\n")
    #expect(rows[2].contains("heading 2") && rows[2].contains("100 % was decided by hand"))
    #expect(rows[3].contains("paragraph") && rows[3].contains("100 % was decided by hand"))
  }

  @Test func fileOfComments() throws {
    let plain = try desk.galley("outline", "in.txt")
    for content in ["", "\u{FEFF}", "# nothing yet\n", "[]"] {
      try desk.put(content, "o.txt")
      #expect(try desk.galley("outline", "in.txt", "--overrides", "o.txt").output == plain.output)
    }
  }

  /// What was printed as JSON with overrides says the same when it is read as overrides.
  @Test func outlineReadsBack() throws {
    try desk.put("1 note\n3 title\n4 heading 3\n6 run-in 2 4\n7 list-item", "o.txt")
    let first = try desk.galley("outline", "in.txt", "--overrides", "o.txt", "--format", "json")
    #expect(first.code == 0, "\(first.messages)")
    #expect(first.output.contains("\"override\":true"))
    try desk.put(first.output, "o.json")
    #expect(try desk.galley("outline", "in.txt", "--overrides", "o.json", "--format", "json").output == first.output)
  }

  @Test func outlineEditedByHand() throws {
    let printed = try desk.galley("outline", "in.txt", "--format", "json").output
    let line = try #require(printed.split(separator: "\n").first { $0.contains("\"line\":4,") })
    let edited = line.replacing("\"kind\":\"paragraph\"", with: "\"kind\":\"heading\",\"level\":2,\"override\":true")
    try desk.put(printed.replacing(line, with: edited), "o.json")
    let result = try desk.galley("convert", "in.txt", "--overrides", "o.json", "--to", "markdown", "-o", "-")
    #expect(result.output.contains("\n### 全年完成任务*项。\n"))
  }

  @Test func otherEncodings() throws {
    let text = "4 heading 2 # 小标题"
    try desk.put(Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), "o.txt")
    let result = try desk.galley("outline", "in.txt", "--overrides", "o.txt")
    #expect(result.output.contains("was decided by hand"), "\(result.messages)")
  }

  /// Each has the place in the file of overrides, an exit code of its own, and leaves nothing.
  @Test(arguments: [
    ("# 一\n  abc", "2:3", "override.no-line"), ("4", "1:1", "override.nothing-said"),
    ("4 poem", "1:3", "override.no-such-kind"), ("4 heading 10", "1:11", "override.no-level"),
    ("4 run-in 1 zwei", "1:12", "override.no-place"), ("4 title 1", "1:9", "override.too-much"),
    ("4 title\n3-5 note", "2:1", "override.contradiction"), ("[", "1:2", "override.not-json"),
    ("{}", "1:1", "override.no-outline"),
    ("[{\"line\":4,\"kind\":7,\"override\":true}]", "1:19", "override.wrong-member"),
    ("[{\"line\":4,\"kind\":\"note\",\"level\":1,\"override\":true}]", "1:34", "override.half-changed"),
    ("5 title\n\n 99 title", "3:2", "override.no-such-line"), ("2 title", "1:1", "override.blank-line"),
    ("3 run-in 1", "1:1", "override.no-run-in-end"), ("4 run-in 1 99", "1:1", "override.run-in-end-outside"),
    ("3-4 run-in 1 2", "1:1", "override.run-in-end-of-several"),
  ])
  func refused(content: String, place: String, id: String) throws {
    try desk.put(content, "o.txt")
    let kept = ["in.txt", "o.txt"]
    let outline = try desk.galley("outline", "in.txt", "--overrides", "o.txt")
    expectFault(outline, code: 26, id: id, desk, keeping: kept)
    #expect(outline.messages.hasPrefix("o.txt:\(place) error "), "\(outline.messages)")
    let convert = try desk.galley("convert", "in.txt", "--overrides", "o.txt", "--to", "html,docx", "-o", "out/")
    expectFault(convert, code: 26, id: id, desk, keeping: kept)
    #expect(convert.messages == outline.messages)
  }

  @Test func insideAWrappedParagraph() throws {
    let words = Array(repeating: "several plain words stand on this long line\n", count: 10).joined()
    try desk.put("Notes on the work\n\n" + words + "\nEnd of the text.\n", "in.txt")
    try desk.put("1 title\n5 heading 1\n", "o.txt")
    let result = try desk.galley("convert", "in.txt", "--overrides", "o.txt", "-o", "out.docx")
    expectFault(result, code: 26, id: "override.inside-block", desk, keeping: ["in.txt", "o.txt"])
    #expect(result.messages.hasPrefix("o.txt:2:1 error "))
    #expect(result.messages.contains("begins on line 3"))
  }

  @Test func unreadable() throws {
    for command in [["outline", "in.txt"], ["convert", "in.txt", "--to", "html"]] {
      let line = "$GALLEY " + command.joined(separator: " ")
      let missing = try desk.shell("\(line) --overrides gone.txt")
      expectFault(missing, code: 26, id: "file.missing", desk, keeping: ["in.txt"])
      #expect(missing.messages.hasPrefix("gone.txt: "))
      expectFault(try desk.shell("\(line) --overrides /"), code: 26, id: "file.is-folder", desk, keeping: ["in.txt"])
      expectFault(
        try desk.shell("head -c 400 \"$GALLEY\" > o; \(line) --overrides o; code=$?; rm o; exit $code"), code: 26,
        id: "override.not-text", desk, keeping: ["in.txt"])
    }
  }

  @Test func oneManuscriptAtATime() throws {
    try desk.put("4 title", "o.txt")
    try desk.put(Sample.report, "m/a.txt")
    try desk.put(Sample.report, "m/b.txt")
    let kept = desk.names
    for inputs in [["in.txt", "m/a.txt"], ["m"], ["in.txt", "gone.txt"]] {
      let line = inputs.joined(separator: " ")
      expectFault(
        try desk.shell("$GALLEY convert \(line) --overrides o.txt --to html -o out/"), code: 64,
        id: "usage.overrides-for-many", desk, keeping: kept)
    }
    _ = try desk.shell("rm m/b.txt")
    #expect(try desk.galley("convert", "m", "--overrides", "o.txt", "--to", "html", "-o", "out/").code == 0)
  }

  @Test func standardInput() throws {
    let result = try desk.galley("outline", "in.txt", "--overrides", "-", input: "4 note\n")
    #expect(result.output.contains("was decided by hand"))
    let fault = try desk.galley("outline", "in.txt", "--overrides", "-", input: "4 poem\n")
    expectFault(fault, code: 26, id: "override.no-such-kind", desk, keeping: ["in.txt"])
    #expect(fault.messages.hasPrefix("standard input:1:3 "))
    for call in ["outline -", "convert - --to html"] {
      expectFault(
        try desk.shell("$GALLEY \(call) --overrides - < in.txt"), code: 64, id: "usage.several-standard-inputs", desk,
        keeping: ["in.txt"])
    }
  }

  @Test func notForStoredTrees() throws {
    #expect(try desk.galley("convert", "in.txt", "-o", "tree.json").code == 0)
    try desk.put("4 title", "o.txt")
    expectFault(
      try desk.galley("convert", "tree.json", "--overrides", "o.txt", "-o", "out.html"), code: 64,
      id: "usage.arguments-for-stored-tree", desk, keeping: ["in.txt", "o.txt", "tree.json"])
  }

  @Test func overridesAreNotOverwritten() throws {
    try desk.put("4 note", "o.md")
    expectFault(
      try desk.galley("convert", "in.txt", "--overrides", "o.md", "-o", "o.md"), code: 64,
      id: "output.overwrites-input", desk, keeping: ["in.txt", "o.md"])
  }

  @Test func jsonLines() throws {
    for content in ["4 poem", "99 title"] {
      try desk.put(content, "o.txt")
      let result = try desk.galley(
        "convert", "in.txt", "--overrides", "o.txt", "--to", "html", "--format", "json")
      #expect(result.code == 26)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect(object["input"] is NSNull)
      #expect(object["overrides"] as? String == "o.txt")
      #expect(object["failed"] as? Bool == true)
      let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
      #expect(diagnostics.count == 1)
      #expect(diagnostics[0]["line"] as? Int == 1)
    }
  }
}
