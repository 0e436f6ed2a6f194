import Foundation
import Testing

/// What of a stylesheet does not reach Word, as text and as JSON.
struct ThemeTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put(
      """
      /* Mine */
      @page { size: A5; margin: 20mm; @top-right { content: "附 " counter(page) } }
      p { float: left; orphans: 3 }
      .note > b { color: red }
      @media print { p { float: left } }

      """, "mine.css")
    try desk.put("p { color: #333 }", "clean.css")
    try desk.put("no rule", "empty.css")
  }

  @Test(arguments: ["gongwen", "report", "book", "plain"])
  func shipped(name: String) throws {
    let result = try desk.galley("theme", "check", name)
    #expect(result.code == 0)
    #expect(result.messages == "")
    #expect(result.output.hasPrefix("Word gets\n  page     "))
    #expect(result.output.hasSuffix("\nnothing to complain about\n"))
    #expect(try desk.galley("themes").output.contains(name))
  }

  @Test func roles() throws {
    let rows = try desk.galley("themes", "--roles").output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(rows.contains([".heading-1", "h2"]) && rows.contains([".signature", "p"]) && rows.contains([".footnote"]))
    // What is listed is what a rule can speak of.
    try desk.put(rows.map { "\($0[0]) { color: #333 }" }.joined(separator: "\n"), "roles.css")
    let scheme = try desk.galley("theme", "check", "roles.css")
    #expect(scheme.code == 0, "\(scheme.output)")
  }

  @Test func findings() throws {
    let result = try desk.galley("theme", "check", "mine.css")
    #expect(result.code == 1)
    #expect(result.messages == "")
    let rows = result.output.split(separator: "\n")
    #expect(rows[0].hasPrefix("mine.css:3:5 warning [theme.unsupported-property] "))
    #expect(rows[1].hasPrefix("    HTML has it all the same"))
    #expect(rows.contains { $0.hasPrefix("mine.css:3:18 note [theme.approximated-value] ") })
    #expect(rows.contains { $0.hasPrefix("mine.css:4:1 warning [theme.unsupported-selector] ") })
    #expect(rows.contains("  page     148 × 210 mm, of which text 108 × 170 mm"))
    #expect(rows.contains { $0.hasPrefix("  box      all pages, top right: “附 {page}”, ") })
    #expect(rows.last == "2 things do not reach Word; 1 note")
  }

  @Test func clean() throws {
    let result = try desk.galley("theme", "check", "./clean.css")
    #expect(result.code == 0)
    #expect(result.output.contains("  box      none: pages have neither header nor footer\n"))
    #expect(result.output.contains("\nnothing to complain about\n"))
  }

  @Test(arguments: ["mine.css", "clean.css", "gongwen", "book"])
  func json(name: String) throws {
    let result = try desk.galley("theme", "check", "--format", "json", name)
    #expect(result.code == (name == "mine.css" ? 1 : 0))
    #expect(try SchemaCheck("theme-check.schema.json").faults(result.output) == [])
    let check = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(check["clean"] as? Bool == (result.code == 0))
    #expect((check["diagnostics"] as? [Any])?.count == (name == "mine.css" ? 3 : 0))
  }

  @Test(
    "what is no theme has an exit code of its own",
    arguments: [("empty.css", 22), ("none.css", 15), ("nosuch", 22), (".css/", 15), ("", 64)] as [(String, Int32)])
  func refusals(name: String, code: Int32) throws {
    let result = try desk.galley("theme", "check", name)
    #expect(result.code == code)
    #expect(result.output == "")
    #expect(result.messages.split(separator: "\n").count == 1)
  }
}
