import Foundation
import Testing

/// Places that cannot take an output, and files that must not be lost.
struct OutputTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
  }

  @Test func formatFollowsTheEnding() throws {
    for name in ["a.docx", "a.flat-opc.xml", "a.html", "a.HTM", "a.md", "a.markdown", "a.json"] {
      #expect(try desk.galley("convert", "in.txt", "-o", name).code == 0)
      #expect(desk.text(name)?.isEmpty == false)
    }
  }

  @Test(arguments: [
    (["in.txt"], "output.format-not-named"), (["in.txt", "-o", "out/"], "output.format-not-named"),
    (["in.txt", "-o", "out.pages"], "output.format-unknown"), (["in.txt", "--to", "pdf"], "usage.no-such-format"),
    (["in.txt", "--to", "html,pdf"], "usage.no-such-format"),
    (["in.txt", "--to", "html", "-o", "out.docx"], "output.format-mismatch"),
    (["in.txt", "--to", "html,docx", "-o", "out.docx"], "output.one-for-many"),
    (["in.txt", "--to", "html,docx", "-o", "-"], "output.several"),
    (["in.txt", "-", "--to", "html"], "output.several"),
    (["-", "-", "--to", "html"], "usage.several-standard-inputs"), (["", "--to", "html"], "usage.empty-argument"),
    (["in.txt", "-o", ""], "usage.empty-argument"),
  ])
  func wrongCall(arguments: [String], id: String) throws {
    let line = (["convert"] + arguments).map { "'\($0)'" }.joined(separator: " ")
    expectFault(try desk.shell("$GALLEY \(line)"), code: 64, id: id, desk, keeping: ["in.txt"])
  }

  @Test func sameInputTwice() throws {
    let result = try desk.galley("convert", "in.txt", "in.txt", "--to", "html", "-o", "out/")
    #expect(result.lines == ["in.txt → out/in.html"])
  }

  /// The system makes this up as it is read, and says that it is empty.
  @Test func inputWithoutSize() throws {
    #expect(try desk.galley("convert", "/proc/version", "--to", "html", "-o", "out/").code == 0)
    #expect(desk.text("out/version.html")?.contains("Linux") == true)
  }

  @Test func sameOutputForTwoInputs() throws {
    try desk.put(Sample.report, "d/in.txt")
    try desk.link("e", to: "d")
    let kept = desk.names
    for second in ["./in.txt", "d/../in.txt", "d/in.txt", "\(desk.folder.path)/in.txt"] {
      expectFault(
        try desk.galley("convert", "in.txt", second, "--to", "html", "-o", "out/"), code: 64, id: "output.collision",
        desk, keeping: kept)
    }
    // Without -o, a link to the folder is the same place.
    expectFault(
      try desk.galley("convert", "d/in.txt", "e/in.txt", "--to", "html"), code: 64, id: "output.collision", desk,
      keeping: kept)
  }

  @Test func inputIsNotOverwritten() throws {
    try desk.put(Sample.report, "in.html")
    try desk.link("link.html", to: "in.html")
    _ = try desk.shell("ln in.html hard.html; mkdir d")
    let kept = desk.names
    for output in ["in.html", "./in.html", "d/../in.html", "link.html", "hard.html"] {
      expectFault(
        try desk.galley("convert", "in.html", "-o", output), code: 64, id: "output.overwrites-input", desk,
        keeping: kept)
    }
    #expect(desk.text("in.html") == Sample.report)
    try desk.put("p { color: black; }", "theme.md")
    _ = try desk.galley("convert", "in.txt", "--theme", "./theme.md", "-o", "theme.md")
    #expect(desk.text("theme.md") == "p { color: black; }")
  }

  @Test func noPlace() throws {
    try desk.put("", "d/x.html/y")
    let kept = desk.names
    for output in [
      "in.txt/out.html", "in.txt/deep/out.html", "d/x.html/y/out.html", "/proc/out.html", "/proc/no/out.html",
    ] {
      expectFault(
        try desk.galley("convert", "in.txt", "-o", output), code: 30, id: "output.unwritable", desk, keeping: kept)
    }
    expectFault(
      try desk.galley("convert", "in.txt", "--to", "html", "-o", "d/\(String(repeating: "长", count: 100)).html"),
      code: 30,
      id: "output.unwritable", desk, keeping: kept)
    // The name that follows from the manuscript's is taken by a folder.
    try desk.put("", "d/in.html/y")
    expectFault(
      try desk.galley("convert", "in.txt", "--to", "html", "-o", "d/"), code: 30, id: "output.unwritable", desk,
      keeping: kept + ["d/in.html", "d/in.html/y"])
  }

  @Test func existingFolder() throws {
    try desk.put("", "d.docx/other")
    #expect(try desk.galley("convert", "in.txt", "--to", "docx", "-o", "d.docx").code == 0)
    #expect(desk.names == ["d.docx", "d.docx/in.docx", "d.docx/other", "in.txt"])
  }

  @Test func linksStay() throws {
    try desk.put("old", "real/page.html")
    try desk.link("page.html", to: "real/page.html")
    try desk.link("new.html", to: "real/new.html")
    #expect(try desk.galley("convert", "in.txt", "-o", "page.html").code == 0)
    #expect(try desk.galley("convert", "in.txt", "-o", "new.html").code == 0)
    #expect(desk.text("real/page.html")?.contains("年度工作报告") == true)
    #expect(desk.text("real/new.html") == desk.text("real/page.html"))
    for name in ["page.html", "new.html"] {
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: desk.url(name).path)) != nil)
    }
    try desk.link("loop.html", to: "loop.html")
    let kept = desk.names
    expectFault(
      try desk.galley("convert", "in.txt", "-o", "loop.html"), code: 30, id: "output.unwritable", desk, keeping: kept)
  }

  @Test func devicesStay() throws {
    expectFault(
      try desk.galley("convert", "in.txt", "--to", "html", "-o", "/dev/full"), code: 30, id: "output.unwritable", desk,
      keeping: ["in.txt"])
    #expect(try desk.galley("convert", "in.txt", "--to", "html", "-o", "/dev/null").code == 0)
    let kinds = try desk.shell(
      "test -c /dev/full && test -c /dev/null && mkfifo p && (cat p & $GALLEY convert in.txt --to markdown -q -o p; wait)"
    )
    #expect(kinds.code == 0)
    #expect(kinds.output.hasPrefix("---\ntitle: 年度工作报告\n"))
  }

  @Test func permissions() throws {
    let result = try desk.shell(
      """
      umask 027; $GALLEY convert in.txt -q -o a.html; touch b.html; chmod 604 b.html
      $GALLEY convert in.txt -q -o b.html; stat -c %a a.html b.html
      """)
    #expect(result.output == "640\n604\n")
  }
}
