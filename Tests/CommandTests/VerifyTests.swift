import Foundation
import Testing

/// The proof and the manifest, as people call them.
struct VerifyTests {
  let desk: Desk
  private static let paidLine = "只给订户看的一段文字"

  init() throws {
    desk = try Desk()
    try desk.put(Sample.paid, "in.txt")
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "remove", "--to", "docx,flat-opc,html,markdown,json", "-o", "out/", "--manifest",
      "out/release.json")
    #expect(result.code == 0, "\(result.messages)")
  }

  @Test func soundRelease() throws {
    let result = try desk.galley("verify", "--source", "in.txt", "--policy", "remove", "out")
    #expect(result.code == 0, "\(result.output)\(result.messages)")
    #expect(result.messages == "")
    #expect(result.output == "The source has 1 paid region with 11 characters\n6 files: no marker and no paid text\n")
  }

  @Test func leak() throws {
    try desk.put("<p>甲</p>\n<img alt='\(Self.paidLine)'/>", "out/a.html")
    try desk.put("##paidbegin##", "out/b/c.md")
    let result = try desk.galley("verify", "--source", "in.txt", "--policy", "remove", "out")
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.contains("out/a.html: 10 characters of the paid text that is in the source at 5:1, in line 2, @alt of img"))
    #expect(lines.contains("out/b/c.md: the marker ##paidbegin##, in 1:1"))
    #expect(lines.last == "2 of 8 files did not pass")
    #expect(!result.output.contains("订户"))
  }

  @Test func json() throws {
    let sound = try desk.galley("verify", "--source", "in.txt", "--policy", "remove", "--format", "json", "out")
    #expect(sound.code == 0)
    let check = try SchemaCheck("verify.schema.json")
    #expect(try check.faults(sound.output) == [])
    try desk.put("<p>甲</p>\n<img alt='\(Self.paidLine)'/>", "out/a.html")
    try desk.put("%PDF-", "out/a.pdf")
    let leak = try desk.galley("verify", "--source", "in.txt", "--policy", "remove", "--format", "json", "out", "gone")
    #expect(leak.code == 1)
    #expect(try check.faults(leak.output) == [])
    #expect(!leak.output.contains("订户"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(leak.output.utf8)) as? [String: Any])
    #expect(object["holds"] as? Bool == false)
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(
      files.filter { $0["holds"] as? Bool == false }.compactMap { $0["path"] as? String } == [
        "out/a.html", "out/a.pdf", "gone",
      ])
    for (old, new) in [
      ("\"kind\":\"paid-text\"", "\"kind\":\"text\""), ("\"holds\":false", "\"holds\":0"),
      ("\"parts\":1", "\"pieces\":1"),
    ] {
      #expect(try !check.faults(leak.output.replacingOccurrences(of: old, with: new)).isEmpty, "\(new)")
    }
  }

  @Test func markersAlone() throws {
    #expect(try desk.galley("verify", "--policy", "unwrap", "out").code == 0)
    let result = try desk.galley("verify", "--policy", "unwrap", "in.txt")
    #expect(result.code == 1)
    #expect(result.output.contains("in.txt: the marker ##paidbegin##, in 4:1"))
  }

  @Test func manifest() throws {
    let text = try #require(desk.text("out/release.json"))
    #expect(try SchemaCheck("manifest.schema.json").faults(text) == [])
    #expect(!text.contains("订户"))
    #expect(text.contains("\"policy\":\"remove\""))
    #expect(text.contains("\"path\":\"../in.txt\""))
    #expect(text.contains("\"regions\":{\"count\":1,\"characters\":11,\"lengths\":[11],\"too_short\":0}"))
    // Hashes are those that everybody computes.
    let sums = try desk.shell("cd out && sha256sum ../in.txt in.docx in.md")
    for line in sums.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      #expect(text.contains("\"path\":\"\(words[1])\"") && text.contains(String(words[0])))
    }
    #expect(try desk.galley("verify", "--manifest", "out/release.json").output == "5 files: as the manifest has them\n")
    let proven = try desk.galley("verify", "--manifest", "out/release.json", "--source", "in.txt")
    #expect(proven.code == 0, "\(proven.output)")
    #expect(proven.output.hasSuffix("5 files: no marker and no paid text\n"))
    // The same release gives the same bytes.
    try FileManager.default.removeItem(at: desk.url("out"))
    let again = try desk.galley(
      "convert", "in.txt", "--paid", "remove", "--to", "docx,flat-opc,html,markdown,json", "-o", "out/", "--manifest",
      "out/release.json")
    #expect(again.code == 0)
    #expect(desk.text("out/release.json") == text)
  }

  @Test(arguments: [
    "https://example.org/{name}.html", "http://localhost:8000/a/{name}/", "https://example.org/文库/{name}?a=1#top",
    "https://例子.中国/{name}", "http://[::1]:80/", "https://example.org",
  ])
  func address(pattern: String) throws {
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "remove", "--to", "html", "-o", "x.html", "--canonical", pattern)
    #expect(result.code == 0, "\(result.messages)")
    let address = pattern.replacingOccurrences(of: "{name}", with: "in")
    #expect(desk.text("x.html")?.contains("<link rel=\"canonical\" href=\"\(address)\"") == true)
  }

  /// Paid text that was kept is labelled, and its labels are no markers.
  @Test func kept() throws {
    let all = "docx,flat-opc,html,markdown,gfm,json"
    #expect(try desk.galley("convert", "in.txt", "--paid", "keep", "--to", all, "-o", "keep/").code == 0)
    for source in [[], ["--source", "in.txt"]] {
      let result = try desk.shell("$GALLEY verify --policy keep \(source.joined(separator: " ")) keep")
      #expect(result.code == 0 && result.output == "6 files: no marker\n", "\(result.output)")
    }
    try desk.put("##paidbegin##", "keep/a.md")
    #expect(try desk.galley("verify", "--policy", "keep", "--source", "in.txt", "keep").code == 1)
    #expect(try desk.galley("verify", "--policy", "remove", "--source", "in.txt", "keep").code == 1)
  }

  @Test func leadOfOneSentence() throws {
    try desk.put(
      Sample.paid.replacingOccurrences(of: "只给订户看的一段文字。", with: "只给订户看的第一句话。另外的句子要收费才能看到。"), "two.txt")
    let call = [
      "convert", "two.txt", "--paid", "teaser", "--teaser-lead", "1s", "--to", "docx,html,markdown", "-o", "t/",
    ]
    #expect(try desk.shell("$GALLEY \(call.joined(separator: " ")) --manifest t.json").code == 0)
    #expect(desk.text("t/two.md")?.contains("只给订户看的第一句话。") == true)
    func proof(_ lead: String) throws -> Desk.Result {
      try desk.shell("$GALLEY verify --source two.txt --policy teaser \(lead) t")
    }
    #expect(try proof("--teaser-lead 1s").code == 0)
    #expect(try proof("").code == 1)
    #expect(try proof("--teaser-lead 5").code == 1)
    // The manifest tells the lead.
    #expect(try desk.galley("verify", "--manifest", "t.json", "--source", "two.txt").code == 0)
  }

  /// Bytes are compared, not sizes and times.
  @Test func manifestOfAFileOfTheSameSize() throws {
    let page = try #require(desk.text("out/in.md"))
    try desk.put(page.replacingOccurrences(of: "公开", with: "开公"), "out/in.md")
    let result = try desk.galley("verify", "--manifest", "out/release.json")
    #expect(result.code == 1)
    #expect(result.output.contains("out/in.md: the manifest has another file\n"))
  }

  /// A hash of the source lets whoever has it try what was taken out.
  @Test func manifestAmongOutputs() throws {
    for (arguments, isWarned) in [
      ("--paid remove -o out/ --manifest out/m.json", true), ("--paid teaser -o out/ --manifest out/deep/m.json", true),
      ("--paid unwrap --mask phones -o out/ --manifest out/m.json", true),
      ("--paid remove -o out/x.html --manifest out/m.json", true), ("--paid remove -o out/ --manifest m.json", false),
      ("--paid unwrap -o out/ --manifest out/m.json", false),
      // A folder in which the manuscript itself lies is not published.
      ("--paid remove -o in.html --manifest m.json", false),
    ] {
      try FileManager.default.createDirectory(at: desk.url("out/deep"), withIntermediateDirectories: true)
      let result = try desk.shell("$GALLEY convert in.txt --to html \(arguments)")
      #expect(result.code == 0, "\(arguments): \(result.messages)")
      #expect(result.messages.contains(" warning [manifest.among-outputs] ") == isWarned, "\(arguments)")
    }
  }

  @Test func manifestOfChangedFiles() throws {
    try desk.put("甲", "out/in.md")
    try FileManager.default.removeItem(at: desk.url("out/in.json"))
    let result = try desk.galley("verify", "--manifest", "out/release.json")
    #expect(result.code == 1)
    #expect(result.output.contains("out/in.md: the manifest has another file\n"))
    #expect(result.output.contains("out/in.json: the manifest has this file, and it is not there\n"))
    #expect(result.output.hasSuffix("2 of 5 files did not pass\n"))
    try desk.put("另一份文稿\n", "other.txt")
    let other = try desk.galley("verify", "--manifest", "out/release.json", "--source", "other.txt")
    #expect(other.output.contains("other.txt: the manifest has another file\n"))
  }

  @Test(arguments: [
    ("verify --policy unwrap gone", 15, "file.missing"), ("verify --policy remove out", 64, "usage.arguments"),
    ("verify out", 64, "usage.arguments"), ("verify --policy unwrap", 64, "usage.arguments"),
    ("verify --policy unwrap bare", 15, "verify.no-files"), ("verify --manifest none.json", 15, "verify.no-files"),
    ("verify --source in.txt --policy remove --teaser-lead 1s out", 64, "usage.arguments"),
    (
      "convert in.txt --paid remove --to html -o x.html --canonical 'https://example.org/{Name}'", 64, "usage.arguments"
    ),
    ("convert in.txt --paid remove --to html -o x.html --canonical 'https://example.org/a b'", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical https://", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical https:///{name}", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical https://example..org/", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical https://example.org:x/", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical https://example.org/%4", 64, "usage.arguments"),
    ("convert in.txt --paid remove --to html -o x.html --canonical ftp://example.org/", 64, "usage.arguments"),
    ("verify --manifest in.txt", 31, "manifest.unusable"), ("verify --manifest empty.json", 31, "manifest.unusable"),
    ("verify --source gone --policy remove out", 15, "file.missing"),
    ("verify --source open.txt --policy remove out", 21, "verify.unclosed-region"),
    ("convert in.txt --paid remove --to html -o - --manifest m.json", 64, "usage.manifest-of-stream"),
    ("convert in.txt --paid remove --to html -o x.html --manifest x.html", 64, "output.collision"),
    ("convert in.txt --paid remove --to html -o x.html --manifest in.txt", 64, "output.overwrites-input"),
  ])
  func refused(call: String, code: Int32, id: String) throws {
    try desk.put("甲##paidbegin##乙", "open.txt")
    try desk.put("{}", "empty.json")
    try desk.put(
      #"{"format":"galley-manifest","version":1,"generator":"g","options":[],"releases":[]}"#, "none.json")
    try FileManager.default.createDirectory(at: desk.url("bare"), withIntermediateDirectories: true)
    let result = try desk.shell("$GALLEY \(call)")
    #expect(result.code == code, "\(result.messages)")
    #expect(result.messages.contains(" error [\(id)] "), "\(result.messages)")
    #expect(result.lines.count == 1)
    #expect(desk.text("x.html") == nil)
  }

  /// A manuscript that Galley releases and that the proof does not trust is not written.
  @Test func withheld() throws {
    try desk.put("甲\n乙丙丁\n###paidbegin##一二三四五六七八九##paidend##\n", "odd.txt")
    let result = try desk.galley("convert", "odd.txt", "--paid", "remove", "--to", "html", "-o", "odd.html")
    #expect(result.code == 21)
    #expect(desk.text("odd.html") == nil)
  }
}
