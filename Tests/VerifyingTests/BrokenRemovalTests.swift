import Diagnostics
import DocumentModel
import Packaging
import Pipeline
import ProofModel
import Releasing
import RenditionModel
import SourceModel
import Testing
import Unpacking

/// Removals that were broken on purpose, each in a way of its own: the proof catches every one, and says where.
@Suite struct BrokenRemovalTests {
  static let heading = "二、尚未公布的并购安排与对价"
  static let body = "拟以每股十四元收购上游两家工厂，签约在五月底"
  static let cell = "收购价款合计"
  static let source = """
    季度经营情况通报

    一、总体情况
    各项工作按计划推进，职工收入稳步增长。
    ##paidbegin##
    \(heading)
    \(body)。
    项目\t金额\t时间
    \(cell)\t三亿八千万\t五月三十日
    ##paidend##
    三、下一步打算
    继续抓好安全生产。
    """
  private static let formats = ["docx", "html", "json", "markdown", "flat-opc"]

  private let check: ReleaseCheck
  private let outputs: [String: Output]

  init() throws {
    check = try ReleaseCheck(source: Array(Self.source.utf8), policy: .remove)
    let options = ConversionOptions(policy: .remove, contents: true)
    let conversion = Converter().convert(
      Array(Self.source.utf8), to: Self.formats.compactMap(Format.named), options: options)
    #expect(conversion.failure == nil)
    outputs = Dictionary(uniqueKeysWithValues: conversion.outputs.map { ($0.format.name, $0) })
  }

  @Test func soundRemoval() {
    for (name, output) in outputs {
      let proof = check.examine(output.bytes, named: "a.\(output.format.endings[0])")
      #expect(proof.holds && proof.findings.isEmpty, "\(name): \(proof.findings)")
    }
  }

  /// The removal itself, blind for some runs: what it overlooks goes through every writer.
  private func release(overlooking isOverlooked: (String) -> Bool) throws -> [Output] {
    var report = Report()
    var manuscript = try Converter().parse(Array(Self.source.utf8), reporting: &report)
    for index in manuscript.tree.blocks.indices {
      let block = manuscript.tree.blocks[index]
      var isWhole = false
      for run in block.runs.indices {
        let text = manuscript.tree.string(of: manuscript.tree.runs[Int(run)])
        guard isOverlooked(text) else { continue }
        manuscript.tree.runs[Int(run)].access = nil
        isWhole = true
      }
      if isWhole { manuscript.tree.blocks[index].access = nil }
    }
    let released = try Releaser(policy: .remove).release(manuscript, reporting: &report)
    return try Self.formats.compactMap(Format.named).map { format in
      try Converter().write(released, as: format, reporting: &report)
    }
  }

  @Test(arguments: ["并购安排", "收购上游", "收购价款", "三亿八千万"])
  func overlookedRun(text: String) throws {
    for output in try release(overlooking: { $0.contains(text) }) {
      let proof = check.examine(output.bytes, named: "a.\(output.format.endings[0])")
      // Six characters of a cell are too few to be told from other text; with the neighbour they are enough.
      if text == "收购价款" || text == "三亿八千万" { continue }
      #expect(!proof.holds, "\(output.format.name)")
    }
  }

  @Test func overlookedCells() throws {
    for output in try release(overlooking: { $0.contains("收购价款") || $0.contains("三亿八千万") || $0 == "\t" }) {
      let proof = check.examine(output.bytes, named: "a.\(output.format.endings[0])")
      #expect(!proof.holds, "\(output.format.name)")
    }
  }

  // Outputs changed behind the writers

  /// The Word document with one of its parts changed, or with one more.
  private func word(_ path: String, _ change: (String) -> String) throws -> [UInt8] {
    let container = ZipContainer()
    var parts = try Unpacker().entries(of: try #require(outputs["docx"]).bytes).parts
    if let index = parts.firstIndex(where: { $0.path == path }) {
      let changed = change(String(decoding: parts[index].content, as: UTF8.self))
      #expect(changed != String(decoding: parts[index].content, as: UTF8.self), "\(path)")
      parts[index].content = Array(changed.utf8)
    } else {
      parts.append(Part(path: path, mediaType: .xml, content: Array(change("").utf8)))
    }
    return try container.pack(Rendition(parts: parts))
  }

  private func expectFound(_ bytes: [UInt8], _ name: String, part: String? = nil, string: String? = nil) {
    let proof = check.examine(bytes, named: name)
    #expect(!proof.holds)
    let found = proof.findings.contains { finding in
      (part == nil || finding.part == part) && (string == nil || finding.string?.contains(string!) == true)
    }
    #expect(found, "\(proof.findings.map(\.summary))")
    #expect(proof.findings.allSatisfy { !$0.summary.contains("收购") && !$0.summary.contains("并购") })
  }

  private static func split(_ text: String, _ open: String, _ close: String) -> String {
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    return [text[..<middle], text[middle...]].map { "\(open)\($0)\(close)" }.joined()
  }

  private func inBody(_ xml: String) throws -> [UInt8] {
    try word("word/document.xml") { $0.replacing("</w:body>", with: "\(xml)</w:body>") }
  }

  @Test func contentsKept() throws {
    expectFound(
      try inBody("<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>\(Self.heading)</w:t></w:r></w:hyperlink></w:p>"),
      "a.docx",
      part: "word/document.xml", string: "text of t")
    let nav = String(decoding: try #require(outputs["html"]).bytes, as: UTF8.self)
      .replacing("</nav>", with: "<a href=\"#x\">\(Self.heading)</a></nav>")
    expectFound(Array(nav.utf8), "a.html", string: "text of a")
  }

  @Test func metadataLeft() throws {
    expectFound(
      try word("docProps/core.xml") { $0.replacing("</dc:title>", with: "\(Self.heading)</dc:title>") }, "a.docx",
      part: "docProps/core.xml")
    expectFound(
      try word("docProps/app.xml") { $0.replacing("</Application>", with: "\(Self.heading)</Application>") }, "a.docx",
      part: "docProps/app.xml")
    let html = String(decoding: try #require(outputs["html"]).bytes, as: UTF8.self)
    expectFound(
      Array(html.replacing("</head>", with: "<meta name=\"description\" content=\"\(Self.body)\"/></head>").utf8),
      "a.html",
      string: "@content of meta")
    expectFound(
      Array(html.replacing("</title>", with: Self.heading + "</title>").utf8), "a.html", string: "text of title")
  }

  @Test func commentLeft() throws {
    let html = String(decoding: try #require(outputs["html"]).bytes, as: UTF8.self)
    expectFound(
      Array(html.replacing("</body>", with: "<!-- \(Self.body) --></body>").utf8), "a.html", string: "comment")
    expectFound(
      try word("word/comments.xml") { _ in
        "<w:comments xmlns:w='urn:w'><w:comment><w:p><w:r><w:t>\(Self.body)</w:t></w:r></w:p></w:comment></w:comments>"
      }, "a.docx", part: "word/comments.xml")
  }

  @Test func alternativeText() throws {
    expectFound(
      try inBody("<w:p><w:r><w:drawing><a descr=\"\(Self.body)\"/></w:drawing></w:r></w:p>"), "a.docx",
      string: "@descr of a")
  }

  @Test func customPart() throws {
    expectFound(
      try word("customXml/item1.xml") { _ in "<data><field>\(Self.body)</field></data>" }, "a.docx",
      part: "customXml/item1.xml")
  }

  @Test func hiddenRun() throws {
    expectFound(
      try inBody(
        "<w:p>\(Self.split(Self.body, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>", "</w:t></w:r>"))</w:p>"), "a.docx",
      string: "text of t")
  }

  @Test func revisionMark() throws {
    expectFound(
      try inBody(
        "<w:p>\(Self.split(Self.body, "<w:del w:id=\"1\"><w:r><w:delText>", "</w:delText></w:r></w:del>"))</w:p>"),
      "a.docx", string: "text of delText")
  }

  @Test func fieldAndBookmark() throws {
    expectFound(
      try inBody("<w:p><w:r><w:instrText>HYPERLINK \"\(Self.body)\"</w:instrText></w:r></w:p>"), "a.docx",
      string: "instrText")
    expectFound(
      try inBody("<w:p><w:bookmarkStart w:id=\"9\" w:name=\"\(Self.heading)\"/></w:p>"), "a.docx", string: "@name")
  }

  @Test func fieldOfJSON() throws {
    let json = String(decoding: try #require(outputs["json"]).bytes, as: UTF8.self)
    expectFound(
      Array(json.replacing("\"version\":1", with: "\"version\":1,\"excerpt\":\"\(Self.body)\"").utf8), "a.json",
      string: "string excerpt")
  }

  @Test func embeddedInBase64() throws {
    let blob = ExtractionTests.base64(Self.source.utf8)
    let html = String(decoding: try #require(outputs["html"]).bytes, as: UTF8.self)
    expectFound(
      Array(html.replacing("</body>", with: "<a href=\"data:text/plain;base64,\(blob)\"/></body>").utf8), "a.html")
    // A document inside a document, as Word embeds one.
    let unwrapped = Converter().convert(
      Array(Self.source.utf8), to: [Format.named("docx")!], options: ConversionOptions(policy: .unwrap))
    let inner = try #require(unwrapped.outputs.first).bytes
    expectFound(
      try ZipContainer().pack(
        Rendition(
          parts: try Unpacker().entries(of: try #require(outputs["docx"]).bytes).parts + [
            Part(path: "word/embeddings/a.docx", mediaType: .xml, content: inner)
          ])), "a.docx", part: "word/embeddings/a.docx!word/document.xml")
  }

  @Test func shownAsEscapedSourceMap() throws {
    expectFound(
      Array("{\"sourcesContent\":[\"\\u003cp\\u003e\(Self.split(Self.body, "<b>", "<\\/b>"))\"]}".utf8), "a.map")
  }

  // Text around a region

  /// Less than eight characters of the region are enough where they stand behind what they stood behind.
  @Test func halfOfASentence() throws {
    let source = "关于调价的通知\n\n自下月起每吨价格上调##paidbegin##一百二十元##paidend##，老客户顺延一个月执行。\n"
    let check = try ReleaseCheck(source: Array(source.utf8), policy: .remove)
    #expect(check.regions?.lengths == [5])
    #expect(check.regions?.tooShort == 1)
    for (text, holds) in [
      ("自下月起每吨价格上调，老客户顺延一个月执行。", true), ("自下月起每吨价格上调一百二十元，老客户顺延", false), ("一百二十元", true),
      ("自下月起每吨价格上调一百二十", false), ("自下月起每吨价格上调一", true),
    ] {
      #expect(check.examine(Array(text.utf8), named: "a.txt").holds == holds, "\(text)")
    }
    let short = "合同约定的付款比例为##paidbegin##三成##paidend##，余款验收后支付。\n"
    let shortCheck = try ReleaseCheck(source: Array(short.utf8), policy: .remove)
    #expect(!shortCheck.examine(Array("付款比例为三成，余款".utf8), named: "a.txt").holds)
    #expect(shortCheck.examine(Array("付款比例为，余款验收后支付。三成".utf8), named: "a.txt").holds)
  }

  @Test func leadOfATeaser() throws {
    let bytes = Array(Self.source.utf8)
    let lead = try ReleaseCheck(source: bytes, policy: .teaser, lead: .characters(14))
    let text = "职工收入稳步增长。\(Self.heading)"
    #expect(lead.examine(Array(text.utf8), named: "a.txt").holds)
    #expect(!check.examine(Array(text.utf8), named: "a.txt").holds)
    #expect(!lead.examine(Array((text + Self.body).utf8), named: "a.txt").holds)
    #expect(!lead.examine(Array(Self.body.utf8), named: "a.txt").holds)
  }

  /// Text that is paid here and public there is public.
  @Test func textThatIsPublicToo() throws {
    let source = "本刊声明未经许可不得转载。\n##paidbegin##本刊声明未经许可不得转载。内情是三家公司已经签约。##paidend##\n"
    let check = try ReleaseCheck(source: Array(source.utf8), policy: .remove)
    #expect(check.examine(Array("<p>本刊声明未经许可不得转载。</p>".utf8), named: "a.html").holds)
    #expect(!check.examine(Array("<p>内情是三家公司已经签约</p>".utf8), named: "a.html").holds)
    let english =
      "Notice\n\nOpen.\n##paidbegin##The paragraph about the background of our application is secret until Monday.##paidend##\n"
    let letters = try ReleaseCheck(source: Array(english.utf8), policy: .remove)
    // Words that formats are full of.
    #expect(
      letters.examine(Array("<p class='paragraph application' style='background'>a</p>".utf8), named: "a.html").holds)
    #expect(!letters.examine(Array("<p>of our <b>application is</b> secret until</p>".utf8), named: "a.html").holds)
    #expect(letters.regions?.tooShort == 0)
  }
}
