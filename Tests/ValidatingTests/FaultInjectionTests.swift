import RenditionModel
import Testing

/// A rendition that is broken in one place is refused, and the part is named.
@Suite struct FaultInjectionTests {
  @Test(arguments: ["docx", "flat-opc", "html", "markdown", "json"])
  func soundRenditions(format: String) throws {
    #expect(try Specimen(format).verdict == nil)
  }

  @Test func soundFragment() throws {
    #expect(try Specimen("html", fragment: true).verdict == nil)
  }

  @Test(arguments: Injection.all)
  func broken(injection: Injection) throws {
    var specimen = try Specimen(injection.format)
    try specimen.replace(injection.old, with: injection.new, in: injection.path)
    let verdict = specimen.verdict
    #expect(verdict?.hasPrefix("validate.\(injection.id): ") == true, "\(verdict ?? "accepted")")
    #expect(verdict?.contains(injection.path) == true, "\(verdict ?? "accepted")")
  }

  @Test(arguments: Injection.outline)
  func brokenOutline(injection: Injection) throws {
    var specimen = try Specimen.outline()
    #expect(specimen.verdict == nil)
    try specimen.replace(injection.old, with: injection.new, in: injection.path)
    let verdict = specimen.verdict
    #expect(verdict?.hasPrefix("validate.\(injection.id): ") == true, "\(verdict ?? "accepted")")
  }

  @Test(arguments: ["docx", "flat-opc", "html"])
  func soundContents(format: String) throws {
    #expect(try Specimen(format, contents: true).verdict == nil)
  }

  @Test(arguments: Injection.contents)
  func brokenContents(injection: Injection) throws {
    var specimen = try Specimen(injection.format, contents: true)
    try specimen.replace(injection.old, with: injection.new, in: injection.path)
    let verdict = specimen.verdict
    #expect(verdict?.hasPrefix("validate.\(injection.id): ") == true, "\(verdict ?? "accepted")")
  }

  /// Notes stand in a part of their own, and their marks in the text.
  @Test(arguments: [
    ("word/document.xml", "<w:footnoteReference w:id=\"1\"/>", "<w:t>［1］</w:t>", "text-differs"),
    ("word/document.xml", "<w:footnoteReference w:id=\"2\"/>", "", "text-differs"),
    (
      "word/document.xml", "<w:footnoteReference w:id=\"1\"/>", "<w:footnoteReference w:id=\"1\"/><w:t>a</w:t>",
      "text-differs"
    ),
    ("word/footnotes.xml", "第一条注。", "第二条注。", "text-differs"),
    ("word/footnotes.xml", "<w:footnoteRef/>", "<w:t>［1］</w:t>", "text-differs"),
    ("word/footnotes.xml", "第一条注。</w:t></w:r></w:p></w:footnote>", "</w:t></w:r></w:p></w:footnote>", "invalid-part"),
    ("word/footnotes.xml", "w:id=\"2\"", "w:id=\"1\"", "invalid-part"),
    ("word/footnotes.xml", "<w:separator/>", "<w:separator/><w:t>a</w:t>", "text-differs"),
  ])
  func brokenNotes(path: String, old: String, new: String, id: String) throws {
    let text = "关于渡口的一则短文\n\n渡口始建于一九一二年［1］，毁于一九三一年大水［2］，其后重建。\n\n［1］第一条注。\n［2］又一条注。\n"
    var specimen = try Specimen("docx", of: text)
    #expect(specimen.verdict == nil)
    try specimen.replace(old, with: new, in: path)
    let verdict = specimen.verdict
    #expect(
      verdict?.hasPrefix("validate.\(id): \(id == "invalid-part" ? path : "")") == true, "\(verdict ?? "accepted")")
  }

  @Test(arguments: [
    "[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/settings.xml", "docProps/core.xml",
    "_rels/.rels", "word/_rels/document.xml.rels",
  ])
  func truncated(path: String) throws {
    var specimen = try Specimen("docx")
    try specimen.edit(path) { $0.removeLast(8) }
    #expect(specimen.verdict?.hasPrefix("validate.invalid-part: \(path) is not valid, line ") == true)
  }

  @Test(arguments: ["_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml"])
  func missingPart(path: String) throws {
    var specimen = try Specimen("docx")
    specimen.rendition.parts.removeAll { $0.path == path }
    #expect(specimen.verdict == "validate.missing-part: \(path) is missing, and another part needs it")
  }

  @Test(arguments: ["html", "markdown", "json"])
  func missingOnlyPart(format: String) throws {
    var specimen = try Specimen(format)
    specimen.rendition.parts = []
    #expect(specimen.verdict == "validate.no-text: no part holds the document's text")
  }

  @Test(arguments: [("docx", "word/document.xml"), ("html", "document.html")])
  func invalidUTF8(format: String, path: String) throws {
    var specimen = try Specimen(format)
    try specimen.edit(path) { bytes in
      let place = bytes.lastIndex(of: 0xE4) ?? 0
      bytes[place + 1] = 0x41
    }
    #expect(specimen.verdict?.hasPrefix("validate.invalid-part: \(path) is not valid, line ") == true)
  }

  @Test func typeWithoutSchema() throws {
    var specimen = try Specimen("docx")
    specimen.rendition.parts[3].mediaType = .init("application/octet-stream")
    #expect(specimen.verdict?.contains("no schema for the media type application/octet-stream") == true)
  }

  @Test func lineOfTheFault() throws {
    var specimen = try Specimen("html")
    try specimen.replace("</head>", with: "</head>\n", in: "document.html")
    #expect(specimen.verdict == nil)
    try specimen.replace("<!DOCTYPE html>\n", with: "<!DOCTYPE html>\n\n\n<?a?><b>", in: "document.html")
    #expect(specimen.verdict?.contains("line 4: ") == true)
  }
}

/// One way to break a part.
struct Injection: Sendable, CustomTestStringConvertible {
  var name: String
  var format: String
  var path: String
  var old: String
  var new: String
  /// What the validator is to say.
  var id: String

  var testDescription: String { name }

  private init(_ name: String, _ format: String, _ path: String, _ old: String, _ new: String, _ id: String) {
    (self.name, self.format, self.path, self.old, self.new, self.id) = (name, format, path, old, new, id)
  }

  static let all: [Injection] = word + package + html + markdown + json
  static let outline = [
    outline("script", "<main>", "<script>a</script><main>", "invalid-part"),
    outline("event", "<h1>", "<h1 onclick=\"a()\">", "invalid-part"),
    outline("address on the network", "href=\"#line-1\"", "href=\"http://a/\"", "invalid-part"),
    outline("style", "width:9", "width:calc(1);x:9", "invalid-part"),
    outline("anchor of another form", "id=\"line-3\"", "id=\"three\"", "invalid-part"),
    outline("two navigations", "<nav ", "<nav/><nav ", "invalid-part"),
    outline("text dropped", "公开的话。\t制表符后的话。</blockquote>", "</blockquote>", "text-differs"),
    outline("text changed", "总体情况</blockquote>", "总体情形</blockquote>", "text-differs"),
    outline("text doubled", "总体情况</blockquote>", "总体情况总体情况</blockquote>", "text-differs"),
  ]

  static let contents = [
    word(
      "entry that says something else", "一、总体情况</w:t></w:r><w:r><w:tab/>", "一、总体</w:t></w:r><w:r><w:tab/>",
      "text-differs"),
    word("entry that says more", "一、总体情况</w:t></w:r><w:r><w:tab/>", "一、总体情况甲</w:t></w:r><w:r><w:tab/>", "text-differs"),
    word(
      "entry twice", "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:hyperlink",
      "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:hyperlink w:anchor=\"_Toc000000001\" w:history=\"1\"><w:r><w:t>一、总体情况</w:t></w:r></w:hyperlink></w:p><w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:hyperlink",
      "text-differs"),
    word("page number in words", "<w:t>2</w:t>", "<w:t>二</w:t>", "text-differs"),
    word(
      "text behind the page number", "<w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>",
      "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:tab/><w:t>2</w:t></w:r></w:hyperlink>", "text-differs"),
    word(
      "link outside", "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>",
      "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:hyperlink w:anchor=\"_Toc000000001\" w:history=\"1\"><w:r><w:t>甲</w:t></w:r></w:hyperlink>",
      "invalid-part"),
    word("bookmark of another name", "w:name=\"_Toc000000001\"", "w:name=\"here\"", "invalid-part"),
    html("entry that says something else", "\">一、总体情况</a>", "\">一、总体</a>", "text-differs"),
    html("entry left out", "<a href=\"#s1\">一、总体情况</a>", "<a href=\"#s1\"></a>", "text-differs"),
    html("entry before its link", "<a href=\"#s1\">一", "一<a href=\"#s1\">", "invalid-part"),
    html("link to another page", "href=\"#s1\"", "href=\"http://a/\"", "invalid-part"),
  ]

  private static func outline(_ name: String, _ old: String, _ new: String, _ id: String) -> Injection {
    Injection("outline: \(name)", "outline", "outline.html", old, new, id)
  }

  private static let word = [
    word("unknown element", "<w:tab/>", "<w:tabs/>", "invalid-part"),
    word("element of no namespace", "<w:tab/>", "<tab/>", "invalid-part"),
    word("unknown attribute", "<w:pStyle w:val", "<w:pStyle w:new=\"1\" w:val", "invalid-part"),
    word("attribute gone", "<w:pStyle w:val=\"Title\"/>", "<w:pStyle/>", "invalid-part"),
    word("wrong order", "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:p><w:r/><w:pPr/>", "invalid-part"),
    word("text beside its element", "<w:tab/>", "<w:tab/>甲", "invalid-part"),
    word("illegal character", "<w:t>在</w:t>", "<w:t>在\u{1}</w:t>", "invalid-part"),
    word("noncharacter", "<w:t>在</w:t>", "<w:t>在\u{FFFE}</w:t>", "invalid-part"),
    word("illegal reference", "<w:t>在</w:t>", "<w:t>在&#1;</w:t>", "invalid-part"),
    word("document type", "<w:document", "<!DOCTYPE document>\n<w:document", "invalid-part"),
    word("document type of HTML", "<w:document", "<!DOCTYPE html>\n<w:document", "invalid-part"),
    word(
      "document type with an entity", "<w:document", "<!DOCTYPE html [<!ENTITY a 'b'>]>\n<w:document", "invalid-part"),
    word("two controls of one id", "<w:id w:val=\"1\"/>", "<w:id w:val=\"x\"/>", "invalid-part"),
    word("text dropped", "<w:t>公开的话。</w:t>", "", "text-differs"),
    word("text cut", "<w:t>公开的话。</w:t>", "<w:t>公开的话</w:t>", "text-differs"),
    word("text doubled", "<w:t>公开的话。</w:t>", "<w:t>公开的话。公开的话。</w:t>", "text-differs"),
    word("text changed", "<w:t>公开的话。</w:t>", "<w:t>公开的活。</w:t>", "text-differs"),
    word("tab dropped", "<w:tab/>", "", "text-differs"),
    word("tab made a space", "<w:tab/>", "<w:t xml:space=\"preserve\"> </w:t>", "text-differs"),
    word(
      "runs swapped", "<w:t>一、</w:t></w:r><w:r><w:t>总体情况</w:t>", "<w:t>总体情况</w:t></w:r><w:r><w:t>一、</w:t>",
      "text-differs"),
    word("text behind the end", "<w:sectPr>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:sectPr>", "text-differs"),
    word(
      "text behind its table", "<w:r><w:t>戊</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      "</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>戊</w:t></w:r></w:p>", "text-differs"),
    word("text of a cell moved on", "<w:r><w:t>戊</w:t></w:r>", "</w:p><w:p><w:r><w:t>戊</w:t></w:r>", "text-differs"),
    word("text of a cell gone", "<w:t>丁</w:t>", "", "text-differs"),
    word("table without columns", "<w:tblGrid>", "<w:tblGrid/><w:tblGrid>", "invalid-part"),
    word("row without its properties", "<w:trPr><w:cantSplit/></w:trPr>", "", "invalid-part"),
    word("all text gone", "<w:t>关于工作情况的报告</w:t>", "", "text-differs"),
  ]

  private static func word(_ name: String, _ old: String, _ new: String, _ id: String) -> Injection {
    Injection("docx: \(name)", "docx", "word/document.xml", old, new, id)
  }

  private static let package = [
    Injection("content type gone", "docx", "[Content_Types].xml", "ContentType=", "Type=", "invalid-part"),
    Injection("target outside", "docx", "_rels/.rels", "Target=\"", "Target=\"../", "invalid-part"),
    Injection("target on the network", "flat-opc", "_rels/.rels", "Target=\"", "Target=\"http://a/", "invalid-part"),
    Injection("two of one id", "docx", "word/_rels/document.xml.rels", "Id=\"rId2\"", "Id=\"rId1\"", "invalid-part"),
    Injection(
      "property twice", "docx", "docProps/core.xml", "<dc:language>", "<dc:language/><dc:language>", "invalid-part"),
    Injection("style of no type", "docx", "word/styles.xml", "w:type=\"paragraph\"", "w:type=\"page\"", "invalid-part"),
  ]

  private static let html = [
    html("script", "</head>", "<script>alert(1)</script></head>", "invalid-part"),
    html("event", "<article ", "<article onclick=\"a()\" ", "invalid-part"),
    html("element of another vocabulary", "<h1>", "<h1><font>甲</font>", "invalid-part"),
    html("heading inside a paragraph", "<p>", "<p><h1>甲</h1>", "invalid-part"),
    html("document type", "<!DOCTYPE html>", "<!DOCTYPE html SYSTEM \"about:legacy-compat\">", "invalid-part"),
    html("entity", "公开的话。", "公开的话。&nbsp;", "invalid-part"),
    html("text dropped", "<p>公开的话。", "<p>", "text-differs"),
    html("tab made a space", "。\t", "。 ", "text-differs"),
    html("space dropped", "> 3×5", ">3×5", "text-differs"),
    html("text of a cell moved on", "<td></td><td>戊</td>", "<td>戊</td><td></td>", "text-differs"),
    html("text of a cell moved back", "<td></td><td>戊</td>", "<td></td><td></td><td>戊</td>", "text-differs"),
    html("cells made one", "<td>甲</td><td>乙</td>", "<td>甲乙</td>", "text-differs"),
    html("rows made one", "<td>丙</td></tr>\n<tr>", "<td>丙</td>", "text-differs"),
    html("row gone", "<tr><td>丁</td><td></td><td>戊</td></tr>", "", "text-differs"),
    html("cells gone", "<td>丁</td><td></td><td>戊</td>", "<td>丁戊</td>", "text-differs"),
    html("text of a cell gone", "<td>戊</td>", "<td></td>", "text-differs"),
    html("text of a cell in a paragraph", "<table>", "<p>甲</p><table>", "invalid-part"),
    html("cell that scrolls", "<table>", "<table style=\"overflow:auto\">", "invalid-part"),
    html("label made text", "</article>", "<p>付费内容</p></article>", "text-differs"),
  ]

  private static func html(_ name: String, _ old: String, _ new: String, _ id: String) -> Injection {
    Injection("html: \(name)", "html", "document.html", old, new, id)
  }

  private static let markdown = [
    markdown("emphasis eaten", "在\\*的领导下", "*在的领导下*", "invalid-part"),
    markdown("text dropped", "公开的话。", "", "text-differs"),
    markdown("reference gone", "&#9;", "", "text-differs"),
    markdown("link", "公开的话。", "[公开的话。](x)", "invalid-part"),
    markdown("HTML", "公开的话。", "公开的话。<br>", "invalid-part"),
    markdown("list", "## 二、", "1. ", "invalid-part"),
  ]

  private static func markdown(_ name: String, _ old: String, _ new: String, _ id: String) -> Injection {
    Injection("markdown: \(name)", "markdown", "document.md", old, new, id)
  }

  private static let json = [
    json("blocks gone", "\"blocks\"", "\"block\"", "invalid-part"),
    json("text gone", "\"text\":\"关于", "\"words\":\"关于", "text-differs"),
    json("text a number", "\"text\":\"在\"", "\"text\":1", "invalid-part"),
    json("comma too many", "\"blocks\":[", "\"blocks\":[,", "invalid-part"),
    json("runs gone", "\"runs\":[{\"text\":\"关于", "\"runes\":[{\"text\":\"关于", "text-differs"),
    json("text changed", "\"text\":\"在\"", "\"text\":\"再\"", "text-differs"),
    json("escape dropped", "\\t", "", "text-differs"),
  ]

  private static func json(_ name: String, _ old: String, _ new: String, _ id: String) -> Injection {
    Injection("json: \(name)", "json", "document.json", old, new, id)
  }
}
