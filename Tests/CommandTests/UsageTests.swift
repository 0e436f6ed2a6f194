import Foundation
import Testing

/// Command lines that cannot be understood, and the help that they point to.
struct UsageTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
  }

  @Test(arguments: [
    ("convert", "galley help convert"), ("outline", "galley help outline"), ("nonsense", "galley help"),
    ("in.txt", "galley convert in.txt -o"), ("help nonsense", "galley help"),
    ("convert in.txt --to", "galley help convert"),
    ("convert in.txt --nonsense", "galley help convert"), ("convert in.txt --to html --paid maybe", "'teaser'"),
    ("convert in.txt --to html --encoding latin1", "'gb18030'"), ("convert in.txt --to html --format yaml", "'json'"),
    ("formats more", "galley help formats"), ("outline in.txt in.txt", "galley help outline"),
  ])
  func oneLine(call: String, advice: String) throws {
    let result = try desk.shell("$GALLEY \(call)")
    expectFault(result, code: 64, id: "usage.arguments", desk, keeping: ["in.txt"])
    #expect(result.messages.hasPrefix("galley: "))
    #expect(result.messages.contains(advice), "\(result.messages)")
  }

  @Test func theme() throws {
    try desk.put(Data([0x70, 0, 1]), "bad.css")
    let kept = ["bad.css", "in.txt"]
    expectFault(
      try desk.galley("convert", "in.txt", "--to", "html", "--theme", "none"), code: 22, id: "theme.unknown", desk,
      keeping: kept)
    let missing = try desk.galley("convert", "in.txt", "--to", "html", "--theme", "./none.css")
    expectFault(missing, code: 22, id: "file.missing", desk, keeping: kept)
    #expect(missing.messages.hasPrefix("./none.css: "))
    let bad = try desk.galley("convert", "in.txt", "--to", "html", "--theme", "bad.css")
    #expect(bad.code == 22)
    #expect(bad.messages.hasPrefix("bad.css:1:"))
    #expect(desk.names == kept)
    try desk.put("p { colour: red; }", "odd.css")
    let odd = try desk.galley("convert", "in.txt", "--to", "html", "--theme", "odd.css")
    #expect(odd.code == 0)
    #expect(odd.messages.contains("odd.css:1:5 warning ["))
    #expect(try desk.galley("convert", "in.txt", "--to", "html", "--theme", "odd.css", "-q").messages == "")
  }

  @Test(arguments: ["", "help", "--help", "help convert", "convert --help", "outline -h", "help outline"])
  func help(call: String) throws {
    let result = try desk.shell("$GALLEY \(call)")
    #expect(result.code == 0)
    #expect(result.messages == "")
    #expect(result.output.contains("EXAMPLES"))
    #expect(result.output.contains("galley outline report.txt") || result.output.contains("galley convert report.txt"))
  }

  @Test func version() throws {
    let version = try desk.galley("--version").output
    #expect(version.split(separator: ".").count == 3)
    #expect(version.split(separator: "\n").count == 1)
  }

  @Test func lists() throws {
    let formats = try desk.galley("formats").output
    for format in ["docx", "flat-opc", "html", "markdown", "json"] { #expect(formats.contains("\(format) ")) }
    #expect(try desk.galley("themes").output.contains("* gongwen"))
  }
}
