import Foundation
import Testing

/// Folders of manuscripts, as an editor has them.
struct BatchTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test func treeIsKept() throws {
    try desk.put(Sample.report, "m/2023/一.txt")
    try desk.put(Sample.gbk, "m/2024/二.TXT")
    try desk.put(Sample.report, "m/.hidden/no.txt")
    try desk.put(Sample.report, "m/notes.md")
    try desk.link("m/2024/up", to: "..")
    try desk.put(Sample.report, "single.text")
    let result = try desk.galley("convert", "m/", "single.text", "--to", "html", "-o", "site/")
    #expect(result.code == 0, "\(result.messages)")
    #expect(
      desk.names.filter { $0.hasPrefix("site") } == [
        "site", "site/.galley-record", "site/2023", "site/2023/一.html", "site/2024", "site/2024/二.html",
        "site/single.html",
      ])
    #expect(result.lines.last == "3 manuscripts converted")
  }

  @Test func failuresDoNotStopTheRest() throws {
    try desk.put(Sample.report, "m/a.txt")
    try desk.put("", "m/b.txt")
    try desk.link("m/c.txt", to: "nowhere")
    try desk.link("m/d.txt", to: "/proc/self/mem")
    try desk.put(Sample.paid, "m/e.txt")
    try desk.put(Sample.report, "m/z.txt")
    try desk.put("", "none/readme.md")
    let result = try desk.galley("convert", "none", "m", "gone.txt", "--to", "markdown", "-o", "out/")
    #expect(result.code == 1)
    #expect(desk.names.filter { $0.hasPrefix("out/") } == ["out/.galley-record", "out/a.md", "out/z.md"])
    #expect(
      result.lines.map { $0.prefix { $0 != ":" && $0 != " " } } == [
        "none", "m/a.txt", "m/b.txt", "m/c.txt", "m/d.txt", "m/e.txt", "m/z.txt", "gone.txt", "2",
      ])
    #expect(result.lines.last?.hasPrefix("2 of 8 converted, 6 failed (file.missing 2, decode.empty 1, ") == true)
    let withPolicy = try desk.galley("convert", "m", "--paid", "remove", "--quiet", "--to", "markdown", "-o", "out/")
    #expect(withPolicy.code == 1)
    #expect(withPolicy.lines.count == 3)
    #expect(desk.text("out/e.md")?.contains("订户") == false)
  }

  @Test func folderWithoutManuscripts() throws {
    try desk.put(Sample.report, "m/readme.md")
    expectFault(
      try desk.galley("convert", "m", "--to", "html", "-o", "out/"), code: 15, id: "file.no-manuscripts", desk,
      keeping: ["m", "m/readme.md"])
  }

  @Test func jsonLines() throws {
    try desk.put(Sample.report, "m/a \"quoted\"\n.txt")
    try desk.put("", "m/b.txt")
    try desk.put("p { color: black", "my.css")
    let calls = [
      ["m", "--to", "html,json", "-o", "out/", "--theme", "./my.css"], ["m", "m", "--to", "html", "-o", "out/"],
      ["m", "--to", "pdf"], ["gone.txt", "--to", "html"], ["m", "--to", "html", "--theme", "./gone.css"],
      ["none", "--to", "html"], ["m"], ["m/b.txt", "--to", "html", "-o", "/dev/full"],
    ]
    for call in calls {
      let line = (["convert", "--format", "json"] + call).map { "'\($0)'" }.joined(separator: " ")
      let result = try desk.shell("$GALLEY \(line)")
      #expect(result.code != 0)
      #expect(result.messages == "", "\(call)")
      let lines = result.output.split(separator: "\n")
      var failed = 0
      for line in lines {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["input"] is String || object["input"] is NSNull)
        #expect(object["outputs"] is [String])
        #expect(object["diagnostics"] is [[String: Any]])
        if try #require(object["failed"] as? Bool) { failed += 1 }
      }
      #expect(failed == 1, "\(call)")
    }
  }

  /// Standard output belongs to the document then.
  @Test func jsonBesideADocument() throws {
    try desk.put(Sample.report, "a.txt")
    let result = try desk.galley("convert", "a.txt", "--to", "markdown", "-o", "-", "--format", "json")
    #expect(result.output.hasPrefix("---\ntitle: 年度工作报告\n"))
    #expect(result.messages.hasPrefix("{\"input\":\"a.txt\",\"failed\":false,\"outputs\":[\"-\"]"))
    let failed = try desk.galley("convert", "-", "--to", "pdf", "--format", "json")
    #expect(failed.output == "")
    #expect(failed.messages.hasPrefix("{\"input\":null,\"failed\":true"))
  }

  @Test func quietAndVerbose() throws {
    try desk.put(Sample.gbk, "a.txt")
    #expect(try desk.galley("convert", "a.txt", "--to", "html", "-q").messages == "")
    let verbose = try desk.galley("convert", "a.txt", "--to", "html", "-v")
    #expect(verbose.messages.contains("note [decode.encoding] read as GB18030"))
    #expect(verbose.messages.contains("a.txt → a.html"))
  }
}
