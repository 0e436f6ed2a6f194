import Foundation
import Testing

/// Names as people have them.
struct NameTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: [
    ("a b  c.txt", "a b  c"), ("述职报告（终稿）.txt", "述职报告（终稿）"), ("no-ending", "no-ending"),
    ("v1.2.final.txt", "v1.2.final"),
    (".hidden", ".hidden"), ("-dash.txt", "-dash"), ("quote'\".txt", "quote'\""),
    ("\u{301}accent.txt", "\u{301}accent"),
  ])
  func anyName(name: String, stem: String) throws {
    try desk.put(Sample.report, "d/\(name)")
    let result = try desk.galley("convert", "d/\(name)", "--to", "html,markdown", "-o", "out/")
    #expect(result.code == 0, "\(result.messages)")
    #expect(desk.text("out/\(stem).html") != nil)
    #expect(desk.text("out/\(stem).md") != nil)
    #expect(try desk.galley("convert", "d/\(name)", "--to", "markdown").code == 0)
    #expect(desk.text("d/\(stem).md") == desk.text("out/\(stem).md"))
  }

  @Test func lineFeedsAndEscapesStayOnOneLine() throws {
    let name = "two\nlines\u{1B}[2J\u{202E}.txt"
    try desk.put(Sample.report, name)
    let result = try desk.galley("convert", name, "--to", "html")
    #expect(result.messages == "two\\nlines\\u{1B}[2J\\u{202E}.txt → two\\nlines\\u{1B}[2J\\u{202E}.html\n")
  }

  @Test func dashNeedsAHint() throws {
    try desk.put(Sample.report, "-o.txt")
    let result = try desk.galley("convert", "-o.txt", "--to", "html")
    expectFault(result, code: 64, id: "usage.arguments", desk, keeping: ["-o.txt"])
    #expect(result.messages.contains("write ./-o.txt"))
    #expect(try desk.galley("convert", "--to", "html", "--", "-o.txt").code == 0)
    #expect(desk.names == ["-o.html", "-o.txt"])
  }

  /// As in folders that were unpacked from an archive made on Windows.
  @Test func namesThatAreNotUTF8() throws {
    try desk.put(Sample.report, "in.txt")
    // 报告 in GBK.
    let result = try desk.shell(
      """
      n=$(printf '\\261\\250\\270\\346'); mkdir "$n"; mv in.txt "$n/$n.txt"
      $GALLEY convert "$n/$n.txt" --to html && $GALLEY convert "$n" --to markdown -o out/ \\
        && test -s "$n/$n.html" && test -s "out/$n.md" && $GALLEY convert "$n/$n" --to html
      """)
    #expect(result.code == 15)
    #expect(result.lines.count == 3)
    #expect(result.lines.last?.hasPrefix("\\xB1\\xA8\\xB8\\xE6/\\xB1\\xA8\\xB8\\xE6: error [file.missing]") == true)
  }

  /// Unicode calls these equivalent; the file system does not.
  @Test func equivalentNamesAreTwoFiles() throws {
    try desk.put(Sample.report, "\u{E9}.txt")
    try desk.put(Sample.report, "e\u{301}.txt")
    let result = try desk.galley("convert", "\u{E9}.txt", "e\u{301}.txt", "--to", "html")
    #expect(result.code == 0, "\(result.messages)")
    #expect(desk.names.count == 4)
  }

  /// A manifest finds a file again whose name is no text, and an address has the name's own bytes.
  @Test func manifestOfNamesThatAreNoText() throws {
    try desk.put(Sample.paid, "in.txt")
    let result = try desk.shell(
      """
      n=$(printf '\\261\\250'); mv in.txt "$n.txt"; cp "$n.txt" 'back\\x41.txt'
      $GALLEY convert "$n.txt" 'back\\x41.txt' --paid remove --to html,docx -o out/ --manifest m.json \\
        --canonical 'https://example.org/{name}.html' || exit 99
      $GALLEY verify --manifest m.json && $GALLEY verify --manifest m.json --source "$n.txt" &&
      $GALLEY verify --policy remove --source "$n.txt" "out/$n.html" && grep -c '/%B1%A8.html' "out/$n.html"
      """)
    #expect(result.code == 0, "\(result.output)\(result.messages)")
    #expect(result.output.hasPrefix("4 files: as the manifest has them\n"))
  }
}
