import Diagnostics
import Packaging
import Pipeline
import ProofModel
import RenditionModel
import SourceModel
import Testing

/// Paid text and markers are found in whatever an output is made of.
@Suite struct ExtractionTests {
  static let paid = "二季度净利润将下调三成，届时公告"
  static let source = "行业观察\n\n公开的一段文字，人人可读。\n##paidbegin##\n\(paid)。\n##paidend##\n结尾的一段文字。\n"

  private func check(_ policy: ProofPolicy = .remove) throws -> ReleaseCheck {
    try ReleaseCheck(source: Array(Self.source.utf8), policy: policy)
  }

  private func findings(_ text: String, _ name: String, _ policy: ProofPolicy = .remove) throws -> [ProofFinding] {
    try check(policy).examine(Array(text.utf8), named: name).findings.filter(\.fails)
  }

  /// Eight characters are a proof, seven are not.
  @Test func shortestRun() throws {
    let characters = Array(Self.paid)
    for start in 0...(characters.count - 8) {
      #expect(try findings("甲\(String(characters[start..<start + 8]))乙", "a.txt").count == 1)
      #expect(try findings("甲\(String(characters[start..<start + 7]))乙", "a.txt").isEmpty)
    }
  }

  /// The paid text with something around each character.
  private static func each(_ make: (Character) -> String) -> String { paid.map(make).joined() }

  /// The paid text as numbers of characters.
  private static func numbers(_ opening: String, _ radix: Int, _ closing: String) -> String {
    paid.unicodeScalars.map { opening + String($0.value, radix: radix) + closing }.joined()
  }

  private static func bytes(_ sign: String) -> String {
    paid.utf8.map { sign + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// Each is the paid text in a place of its own. The name says where.
  static let places: [(String, String)] = {
    var places: [(String, String)] = []
    func put(_ name: String, _ text: String) { places.append((name, text)) }
    put("plain.txt", "前文\n\(paid)\n")
    put("spaces.txt", each { "\($0) " })
    put("lines.txt", each { "\($0)\n" })
    put("zero-width.txt", each { "\($0)\u{200B}" })
    put("emphasis.md", "二季度**净利润**将_下调_三成，届时公告")
    put("escapes.md", "二季度净利润\\将下\\调三成，届时公告")
    put("entities.md", numbers("&#x", 16, ";"))
    put("decimal.html", "<p>\(numbers("&#", 10, ";"))</p>")
    put("tags.md", each { "<b>\($0)</b>" })
    put("runs.html", "<p>\(each { "<span>\($0)</span>" })</p>")
    put("cells.html", "<table><tr>\(each { "<td>\($0)</td>" })</tr></table>")
    put("alt.html", "<p><img alt='\(paid)' src='a.png'/></p>")
    put("comment.html", "<p>甲<!-- \(paid) --></p>")
    put("meta.html", "<html><head><meta name='description' content='\(paid)'></head><body></body></html>")
    put("title.html", "<html><head><title>\(paid)</title></head></html>")
    put("unclosed.html", "<div><p>甲<br><b>\(paid)")
    put("attribute-twice.html", "<p title='甲' title='\(paid)'>甲</p>")
    put("script.html", "<script>var a = \"\(numbers("\\u", 16, ""))\";</script>")
    put("style.html", "<style>p::before { content: \"\(numbers("\\", 16, " "))\" }</style>")
    put("link.html", "<a href='?q=\(bytes("%"))'>甲</a>")
    put("cdata.xml", "<a><![CDATA[\(paid)]]></a>")
    put("instruction.xml", "<a><?note \(paid)?></a>")
    put("entity.xml", "<!DOCTYPE a [<!ENTITY e '二季度净利'>]><a>&e;润将下调三成，届时公告</a>")
    put("broken.xml", "<a><b>\(paid)</a>")
    put("feed.xml", "<rss><description>&lt;p&gt;二季度&lt;b&gt;净利润将&lt;/b&gt;下调三成，届时公告&lt;/p&gt;</description></rss>")
    put("value.json", "{\"a\":[\"\(paid)\"]}")
    put("name.json", "{\"\(paid)\":1}")
    put("escaped.json", "{\"a\":\"\(numbers("\\u", 16, ""))\"}")
    put(
      "runs.json",
      "{\"runs\":[{\"text\":\"二季度净利\",\"role\":\"body\"},{\"text\":\"润将下调三成，\"},{\"text\":\"届时公告\"}]}")
    put("broken.json", "{\"a\":\"\(paid)")
    put("html-in.json", "{\"a\":\"<p>二季度<b>净利润将<\\/b>下调三成，届时公告<\\/p>\"}")
    put("mail.eml", bytes("="))
    put("wide.txt", paid.replacing("，", with: ","))
    put("no-ending", paid)
    put("unknown.dat", paid)
    return places
  }()

  @Test(arguments: places)
  func found(name: String, text: String) throws {
    let found = try findings(text, name)
    #expect(!found.isEmpty, "\(name)")
    for finding in found {
      guard case .paidText(let characters, let source) = finding.kind else {
        Issue.record("\(finding)")
        continue
      }
      #expect(characters >= 8)
      #expect(source.line == 5)
      #expect(!finding.summary.contains("二季度") && !finding.summary.contains("净利"), "\(finding.summary)")
    }
  }

  @Test(arguments: ["公开的一段文字，人人可读。", "行业观察公开的一段文字，人人可读。结尾的一段文字。", "<p>二季度净利润</p>", "净利润将下调", ""])
  func notFound(text: String) throws {
    for name in ["a.txt", "a.html", "a.md", "a.json"] where name != "a.json" || !text.isEmpty {
      #expect(try findings(text, name).isEmpty)
    }
  }

  static func base64(_ bytes: some Collection<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[bits >> count & 63])
      }
    }
    if count > 0 { text.append(alphabet[bits << (6 - count) & 63]) }
    return text
  }

  @Test func encoded() throws {
    let blob = Self.base64(Self.paid.utf8)
    let inner = Self.base64("<p>二季度<i>净利润将</i>下调三成，届时公告".utf8)
    let lines = stride(from: 0, to: blob.count, by: 48).map { start in
      String(Array(blob)[start..<min(start + 48, blob.count)])
    }
    let cases: [(String, String)] = [
      ("a.html", "<img src='data:text/plain;base64,\(blob)'/>"), ("a.json", "{\"a\":\"\(blob)\"}"), ("a.txt", blob),
      ("shifted.txt", "xy\(blob)"), ("twice.txt", Self.base64(blob.utf8)),
      ("slashes.json", "{\"a\":\"\(blob.replacing("/", with: "\\/"))\"}"),
      ("html.html", "<iframe src='data:text/html;base64,\(inner)'/>"), ("lines.eml", lines.joined(separator: "\r\n")),
    ]
    for (name, text) in cases {
      let found = try findings(text, name)
      #expect(found.count == 1, "\(name)")
      #expect(found.first?.part?.contains("base64") == true, "\(name)")
    }
    let units = Self.paid.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try findings("<a b='\(Self.base64(units))'/>", "a.xml").count == 1)
  }

  @Test func otherEncodings() throws {
    let units = Self.paid.utf16
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let check = try check()
    let binary: [UInt8] = [0x89, 0x50, 0, 0xFF] + Array(Self.paid.utf8)
    let marked: [UInt8] = [0xFF, 0xFE] + little
    let shifted: [UInt8] = [1, 0, 3] + little + [0, 0, 0]
    for bytes in [little, big, marked, shifted, [9, 0] + big, binary] {
      #expect(!check.examine(bytes, named: "a.bin").holds)
    }
    // "净利润将下调三成" and more in GBK, as a tool on Windows writes it.
    let gbk: [UInt8] = [0xBE, 0xBB, 0xC0, 0xFB, 0xC8, 0xF3, 0xBD, 0xAB, 0xCF, 0xC2, 0xB5, 0xF7, 0xC8, 0xFD, 0xB3, 0xC9]
    #expect(!check.examine(Array("<p>".utf8) + gbk + Array("</p>".utf8), named: "a.html").holds)
  }

  // Archives

  private func zip(_ parts: [(String, [UInt8])]) throws -> [UInt8] {
    let container = ZipContainer()
    return try container.pack(
      Rendition(parts: parts.map { Part(path: $0.0, mediaType: MediaType("application/octet-stream"), content: $0.1) }))
  }

  @Test func archives() throws {
    let text = Array(Self.paid.utf8)
    let inner = try zip([("word/media/notes.txt", text)])
    let check = try check()
    let cases: [(String, [UInt8], String)] = [
      ("a.zip", inner, "word/media/notes.txt"),
      ("a.epub", try zip([("in.docx", inner)]), "in.docx!word/media/notes.txt"),
      ("a.dat", try zip([("a", try zip([("b", inner)]))]), "a!b!word/media/notes.txt"),
    ]
    for (name, bytes, part) in cases {
      let findings = check.examine(bytes, named: name).findings
      // What is not compressed is found in the archive's own bytes as well.
      #expect(findings.contains { $0.part == part })
    }
    // A name is text as well, and is not told.
    let named = check.examine(try zip([("word/\(Self.paid).xml", Array("<a/>".utf8))]), named: "a.zip")
    #expect(named.findings.count >= 1)
    #expect(named.findings.allSatisfy { !$0.summary.contains("净利润") })
    #expect(check.examine(try zip([("a.txt", [])]), named: "a.zip").holds)
  }

  @Test func whatCannotBeOpened() throws {
    let check = try check()
    let sound = try zip([("a.txt", Array("甲".utf8))])
    #expect(check.examine(sound, named: "a.docx").holds)
    let cases: [([UInt8], String)] = [
      (Array(sound.dropLast(5)), "a.docx"), (Array("没有压缩".utf8), "a.docx"), (Array("%PDF-1.7 甲".utf8), "a.pdf"),
      ([0x1F, 0x8B, 0x08, 0, 1], "a.gz"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.doc"),
    ]
    for (bytes, name) in cases {
      let proof = check.examine(bytes, named: name)
      #expect(!proof.holds, "\(name)")
      if case .unreadable? = proof.findings.first?.kind {} else { Issue.record("\(name)") }
    }
    // Not what it claims, and read all the same.
    let broken = check.examine(Array("<a><b>甲</a>".utf8), named: "a.xml")
    #expect(broken.holds && broken.findings.count == 1)
    // Archives within archives end somewhere.
    var bytes = sound
    for _ in 0..<12 { bytes = try zip([("a.zip", bytes)]) }
    #expect(!check.examine(bytes, named: "a.zip").holds)
  }

  /// As much as is there is told, and no more than is wanted.
  @Test func countsAndPlaces() throws {
    let text = "甲\n乙\(Self.paid)\n" + String(repeating: "丙\(Self.paid)\n", count: 40)
    let proof = try check().examine(Array(text.utf8), named: "a.txt")
    #expect(proof.findings.count == 20)
    #expect(proof.furtherCount == 21)
    #expect(proof.findings.first?.line == 2 && proof.findings.first?.column == 2)
    #expect(proof.findings.first?.kind == .paidText(characters: 16, source: .init(line: 5, column: 1)))
    let attribute = try findings("<p>\n<img alt='\(Self.paid)'/></p>", "a.html").first
    #expect(attribute?.line == 2 && attribute?.string == "@alt of img")
    #expect(try findings("{\"a\":\n\"\(Self.paid)\"}", "a.json").first?.string == "string a")
  }
}
