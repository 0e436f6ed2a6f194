import Foundation
import Testing

/// A Word document measured, as a table and as JSON.
struct AuditTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(Sample.report, "in.txt")
    let result = try desk.shell(
      "$GALLEY convert in.txt --to docx,flat-opc -o . && $GALLEY convert in.txt --theme plain -o plain.docx")
    #expect(result.code == 0, "\(result.messages)")
  }

  @Test func table() throws {
    let result = try desk.galley("audit", "in.docx")
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.messages == "")
    #expect(result.output.hasPrefix("GB/T 9704—2012 党政机关公文格式\n"))
    let rows = result.output.split(separator: "\n")
    #expect(
      rows.contains { $0.hasPrefix("✓  5.2.3   一般      每面行数 lines a page") && $0.contains("22 (exactly 28.95 pt)") })
    #expect(
      rows.contains { $0.hasPrefix("✓  5.2.3   一般      每行字数 characters a line") && $0.contains("28 (15.75 pt each)") })
    #expect(rows.contains("Of what the standard demands (规定) and was looked at, nothing is broken."))
    #expect(rows.contains { $0.hasPrefix("Nothing to measure: ") && $0.contains("附件说明") })
    #expect(
      rows.contains { $0.hasPrefix("Not looked at: ") && $0.contains("7.3.1 where the lines of the title break") })
    #expect(rows.last == "Practice (实务), which is not the standard, has no remark.")
  }

  @Test func bothContainersAndStandardInput() throws {
    let expected = try desk.galley("audit", "in.docx").output
    #expect(try desk.galley("audit", "in.flat-opc.xml").output == expected)
    #expect(try desk.shell("$GALLEY audit - < in.docx").output == expected)
    #expect(try desk.shell("$GALLEY convert in.txt --to docx -o - | $GALLEY audit -").output == expected)
  }

  @Test func brokenStandard() throws {
    let result = try desk.galley("audit", "plain.docx")
    #expect(result.code == 1)
    #expect(result.messages == "")
    let findings = result.output.split(separator: "\n").drop { !$0.hasPrefix("5.2.1 规定 [page.top] ") }
    #expect(findings.first?.hasPrefix("5.2.1 规定 [page.top] 天头 top margin: 25 mm, not 37 mm ± 1 mm; ") == true)
    // Practice comes last and has no clause.
    #expect(findings.contains { $0.hasPrefix("实务 [heading-1.bold] ") })
    #expect(findings.contains { $0.hasPrefix("    paragraphs ") && $0.contains("“一、基本情况”") })
    #expect(!result.output.contains("nothing is broken"))
  }

  @Test(arguments: ["in.docx", "plain.docx"])
  func json(name: String) throws {
    let result = try desk.galley("audit", "--format", "json", name)
    #expect(result.code == (name == "in.docx" ? 0 : 1))
    #expect(try SchemaCheck("audit.schema.json").faults(result.output) == [])
    let audit = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(audit["breaks_standard"] as? Bool == (result.code == 1))
    let facts = try #require(audit["facts"] as? [[String: Any]])
    let findings = try #require(audit["findings"] as? [[String: Any]])
    let lines = try #require(facts.first { $0["id"] as? String == "page.lines" })
    #expect((lines["value"] as? Double ?? 0) > 20)
    #expect(lines["unit"] as? String == "lines")
    // A finding is about a row that says so.
    let missed = Set(
      facts.filter { ["missed", "partly"].contains($0["verdict"] as? String) }.compactMap { $0["id"] as? String })
    #expect(Set(findings.compactMap { $0["id"] as? String }) == missed)
    let counts = try #require(audit["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == findings.count)
    #expect(findings.allSatisfy { ($0["clause"] == nil) == ($0["strength"] as? String == "实务") })
  }

  @Test func schemaSeesFaults() throws {
    let check = try SchemaCheck("audit.schema.json")
    let sound = try desk.galley("audit", "--format", "json", "in.docx").output
    for (old, new) in [
      ("\"version\":1", "\"version\":2"), ("\"verdict\":\"met\"", "\"verdict\":\"fine\""),
      ("\"breaks_standard\":false,", ""),
      ("\"breaks_standard\":false", "\"breaks_standard\":0"), ("\"clause\":\"5.1\"", "\"clause\":\"five\""),
      ("\"id\":\"page.paper\"", "\"name\":\"page.paper\""), ("\"value\":22.0", "\"value\":\"22\""),
    ] {
      let broken = sound.replacingOccurrences(of: old, with: new)
      #expect(broken != sound, "\(old)")
      #expect(try !check.faults(broken).isEmpty, "\(new)")
    }
  }

  @Test(arguments: [
    ("in.txt", 27, "package.not-a-package"), ("empty", 10, "package.empty"), ("cut.docx", 27, "package.truncated"),
    ("gone.docx", 15, "file.missing"), (".", 14, "file.is-folder"), ("old.doc", 27, "package.compound-file"),
    ("sheet.xml", 27, "package.not-a-package"), ("''", 64, "usage.empty-argument"),
  ])
  func refused(name: String, code: Int32, id: String) throws {
    try desk.put("", "empty")
    try desk.put(try Data(contentsOf: desk.url("in.docx")).prefix(3000), "cut.docx")
    try desk.put(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "old.doc")
    try desk.put("<workbook/>", "sheet.xml")
    let names = ["cut.docx", "empty", "in.docx", "in.flat-opc.xml", "in.txt", "old.doc", "plain.docx", "sheet.xml"]
    expectFault(try desk.shell("$GALLEY audit \(name)"), code: code, id: id, desk, keeping: names)
  }
}
