import Pipeline
import Testing

/// The table of formats.
@Suite struct FormatTests {
  @Test(arguments: [
    ("a.docx", "docx"), ("A.DOCX", "docx"), ("a.flat-opc.xml", "flat-opc"), ("a.xml", "flat-opc"), ("a.html", "html"),
    ("a.HTM", "html"), ("a.b.md", "markdown"), ("a.markdown", "markdown"), ("甲.json", "json"), ("/b.md/a.json", "json"),
  ])
  func ofPath(path: String, name: String) {
    #expect(Format.of(path: path)?.name == name)
  }

  @Test(arguments: ["", "a", "docx", "a.doc", "a.docx.txt", "md", "a.md/b"])
  func ofNoPath(path: String) {
    #expect(Format.of(path: path) == nil)
  }

  @Test func table() {
    #expect(Format.all.map(\.name) == ["docx", "flat-opc", "html", "markdown", "gfm", "json"])
    #expect(Format.all.filter(\.isBinary).map(\.name) == ["docx"])
    for format in Format.all { #expect(Format.named(format.name)?.endings == format.endings) }
    #expect(Format.named("pdf") == nil)
    let endings = Format.all.map { $0.endings[0] }
    #expect(Set(endings).count == endings.count)
  }

  /// A file of GitHub's Markdown may be called as any Markdown is; the name alone means CommonMark.
  @Test func sharedEnding() {
    #expect(Format.named("gfm")?.fits(path: "README.md") == true)
    #expect(Format.named("gfm")?.fits(path: "a.gfm.md") == true)
    #expect(Format.named("gfm")?.fits(path: "a.html") == false)
    #expect(Format.of(path: "README.md")?.name == "markdown")
    #expect(Format.of(path: "a.gfm.md")?.name == "gfm")
  }
}
