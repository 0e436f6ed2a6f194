import Foundation
import Testing

/// Inputs that are not what they should be: each has one line, an exit code of its own, and leaves nothing.
struct InputTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: [
    Case("empty", "", 10, "decode.empty"),
    Case("byte order mark", "\u{FEFF}", 10, "decode.empty"),
    Case("white space", "\n \u{3000}\r\n\n", 11, "pipeline.blank"),
    Case("Word document", "PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0 docx", 12, "decode.binary"),
    Case("bytes", "\u{1}\0\u{2}\0\u{3}\0\u{4}\0\u{5}", 12, "decode.binary"),
    Case("paid regions without a policy", Sample.paid, 20, "release.policy-missing"),
  ])
  func notAManuscript(_ input: Case) throws {
    try desk.put(input.content, "in.txt")
    expectFault(
      try desk.galley("convert", "in.txt", "-o", "out.docx"), code: input.code, id: input.id, desk,
      keeping: ["in.txt"])
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let content: String
    let code: Int32
    let id: String

    init(_ description: String, _ content: String, _ code: Int32, _ id: String) {
      testDescription = description
      self.content = content
      self.code = code
      self.id = id
    }
  }

  @Test func picture() throws {
    try desk.put(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]), "in.png")
    expectFault(
      try desk.galley("convert", "in.png", "-o", "out.docx"), code: 12, id: "decode.binary", desk, keeping: ["in.png"])
  }

  @Test func undecodable() throws {
    try desk.put(Data("正文正文".utf8) + [0xE6, 0xFF], "in.txt")
    expectFault(
      try desk.galley("convert", "in.txt", "--encoding", "utf-8", "-o", "out.html"), code: 13,
      id: "decode.undecodable", desk, keeping: ["in.txt"])
  }

  @Test func tooLargeIsNotEvenRead() throws {
    expectFault(
      try desk.shell("truncate -s 5G in.txt; $GALLEY convert in.txt -o out.html"), code: 13, id: "file.too-large", desk,
      keeping: ["in.txt"])
  }

  @Test(arguments: ["missing.txt", "in.txt/below.txt", "no/folder/a.txt"])
  func missing(name: String) throws {
    try desk.put(Sample.report, "in.txt")
    let result = try desk.galley("convert", name, "-o", "out.docx")
    expectFault(result, code: 15, id: "file.missing", desk, keeping: ["in.txt"])
    #expect(result.messages.hasPrefix("\(name): "))
  }

  @Test func folderAsFile() throws {
    try desk.put(Sample.report, "d/in.txt")
    let kept = ["d", "d/in.txt"]
    expectFault(try desk.galley("convert", "d", "-o", "out.docx"), code: 14, id: "file.is-folder", desk, keeping: kept)
    expectFault(try desk.galley("outline", "d"), code: 14, id: "file.is-folder", desk, keeping: kept)
    expectFault(try desk.shell("$GALLEY convert - --to html < d"), code: 14, id: "file.is-folder", desk, keeping: kept)
  }

  /// Permissions would not stop root, so these are files that nobody can read.
  @Test func unreadable() throws {
    expectFault(
      try desk.galley("convert", "/proc/self/mem", "-o", "out.html"), code: 16, id: "file.unreadable", desk, keeping: []
    )
    try desk.link("loop.txt", to: "loop.txt")
    expectFault(
      try desk.galley("convert", "loop.txt", "-o", "out.html"), code: 16, id: "file.unreadable", desk,
      keeping: ["loop.txt"])
  }

  @Test(arguments: ["remove", "teaser"])
  func brokenMarkers(policy: String) throws {
    for content in ["正文\n##paidbegin##\n文字\n", "正文\n##paidend##\n文字\n"] {
      try desk.put(content, "in.txt")
      let result = try desk.galley("convert", "in.txt", "--paid", policy, "-o", "out.html")
      #expect(result.code == 21)
      #expect(desk.names == ["in.txt"])
      #expect(result.messages.contains("in.txt:2:1 error ["))
    }
  }

  @Test func standardInput() throws {
    let result = try desk.galley("convert", "-", "--to", "markdown", "--no-front-matter", input: Sample.report)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("# 年度工作报告"))
    #expect(result.messages == "")
    expectFault(try desk.galley("convert", "-", "--to", "html"), code: 10, id: "decode.empty", desk, keeping: [])
  }

  @Test func standardInputIntoFolder() throws {
    let result = try desk.galley("convert", "-", "--to", "html,markdown", "-o", "out/", input: Sample.report)
    #expect(result.code == 0)
    #expect(desk.names == ["out", "out/manuscript.html", "out/manuscript.md"])
  }

  @Test func pipeAsFile() throws {
    try desk.put(Sample.report, "in.txt")
    let result = try desk.shell("mkfifo p; cat in.txt > p & $GALLEY convert p --to markdown --no-front-matter -o -")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("# 年度工作报告"))
  }

  @Test func storedTree() throws {
    try desk.put(Sample.paid, "in.txt")
    #expect(try desk.galley("convert", "in.txt", "--paid", "keep", "-o", "tree.json").code == 0)
    expectFault(
      try desk.galley("convert", "tree.json", "-o", "out.md"), code: 20, id: "release.policy-missing", desk,
      keeping: ["in.txt", "tree.json"])
    expectFault(
      try desk.galley("convert", "tree.json", "--paid", "remove", "--encoding", "gbk", "-o", "out.md"), code: 64,
      id: "usage.arguments-for-stored-tree", desk, keeping: ["in.txt", "tree.json"])
    #expect(try desk.galley("convert", "tree.json", "--paid", "keep", "-o", "out.md").code == 0)
    #expect(desk.text("out.md")?.contains("只给订户看的一段文字") == true)
    #expect(
      try desk.galley("convert", "tree.json", "--paid", "remove", "-o", "public.html", "--manifest", "m.json").code == 0
    )
    #expect(desk.text("public.html")?.contains("订户") == false)
    #expect(desk.text("public.html")?.contains("结尾的一段文字") == true)
    #expect(desk.text("m.json")?.contains("\"regions\":{\"count\":1,\"characters\":11") == true)
    // The tree is a source to prove files with.
    let proof = try desk.galley("verify", "--source", "tree.json", "--policy", "remove", "public.html", "out.md")
    #expect(proof.code == 1)
    #expect(proof.output.contains("The source has 1 paid region with 11 characters\n1 of 2 files did not pass\n"))
    try desk.put("{\"galley\": 1}", "bad.json")
    #expect(try desk.galley("convert", "bad.json", "-o", "public.html").code == 23)
  }

  /// A policy that comes too late must not look as if it had been kept.
  @Test func storedTreeWithoutMarks() throws {
    try desk.put(Sample.paid, "in.txt")
    #expect(try desk.galley("convert", "in.txt", "--paid", "unwrap", "-o", "tree.json").code == 0)
    #expect(try desk.galley("convert", "tree.json", "-o", "out.md").messages == "tree.json → out.md\n")
    let result = try desk.galley("convert", "tree.json", "--paid", "remove", "-o", "public.html")
    #expect(result.code == 0)
    #expect(result.messages.contains(" warning [release.nothing-marked] "), "\(result.messages)")
  }
}
