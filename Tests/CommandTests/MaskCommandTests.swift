import Foundation
import Testing

/// Masks and teasers, as people call them.
struct MaskCommandTests {
  let desk: Desk
  private static let text = """
    关于工作的通知

    联系人张三，电话13800138000，邮箱user@example.com。
    ##paidbegin##
    只给订户看的第一句话。第二句话里有电话13900139000和别的内容。
    ##paidend##
    结尾的一段文字。

    """

  init() throws {
    desk = try Desk()
    try desk.put(Self.text, "in.txt")
    try desk.put("# 名单\n张三\n", "names.txt")
    try desk.put("0123456789abcdef0123456789abcdef\n", "mask.key")
  }

  @Test func signs() throws {
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "remove", "--to", "html,markdown,json", "-o", "out/", "--mask",
      "phones,ids,emails,names:names.txt", "--manifest", "m.json", "-v")
    #expect(result.code == 0, "\(result.messages)")
    #expect(result.messages.contains("in.txt:3:9 note [mask.phones] 2 phone numbers were masked: 3:9, 5:20\n"))
    #expect(result.messages.contains("in.txt: note [mask.ids] no identity number was found\n"))
    for name in ["out/in.html", "out/in.md", "out/in.json"] {
      let text = try #require(desk.text(name))
      #expect(!text.contains("138001") && !text.contains("example.com") && !text.contains("张三"), "\(name)")
      #expect(text.contains("×××××××××××"))
    }
    let manifest = try #require(desk.text("m.json"))
    #expect(try SchemaCheck("manifest.schema.json").faults(manifest) == [])
    #expect(
      manifest.contains(
        "\"masked\":[{\"kind\":\"emails\",\"count\":1},{\"kind\":\"names\",\"count\":1},{\"kind\":\"phones\",\"count\":2}]"
      ))
    #expect(
      manifest.contains(
        "{\"name\":\"mask\",\"value\":\"emails,ids,names,phones\"},{\"name\":\"mask-names\",\"value\":\"1\"}"))
    #expect(!manifest.contains("138") && !manifest.contains("张三"))
    let proof = try desk.galley(
      "verify", "--source", "in.txt", "--policy", "remove", "--mask", "phones,emails,names:names.txt", "out")
    #expect(proof.code == 0, "\(proof.output)")
    #expect(try desk.galley("verify", "--manifest", "m.json", "--source", "in.txt").code == 0)
  }

  @Test func pseudonymsAndTheirMap() throws {
    let call = [
      "convert", "in.txt", "--paid", "unwrap", "--to", "markdown", "-o", "out/", "--mask", "phones", "--mask",
      "names:names.txt",
      "--mask-with", "pseudonyms", "--mask-key", "mask.key", "--mask-map", "map.json",
    ]
    #expect(try desk.shell("$GALLEY \(call.joined(separator: " "))").code == 0)
    let page = try #require(desk.text("out/in.md"))
    #expect(page.contains("联系人〔姓名") && page.contains("电话〔电话") && page.contains("user@example.com"))
    let map = try #require(desk.text("map.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(map.utf8)) as? [String: Any])
    let entries = try #require(object["pseudonyms"] as? [[String: Any]])
    #expect(entries.count == 3)
    var back = page
    for entry in entries {
      let spellings = try #require(entry["spellings"] as? [String])
      back = back.replacing(try #require(entry["pseudonym"] as? String), with: spellings[0])
    }
    #expect(back.contains("联系人张三，电话13800138000，邮箱"))
    let permissions = try FileManager.default.attributesOfItem(atPath: desk.url("map.json").path)[.posixPermissions]
    #expect(permissions as? Int == 0o600)
    // The same again changes nothing, and another manuscript adds to it.
    #expect(try desk.shell("$GALLEY \(call.joined(separator: " "))").code == 0)
    #expect(desk.text("map.json") == map)
    #expect(desk.text("out/in.md") == page)
    try desk.put("通知\n\n电话15000150000。\n", "in.txt")
    #expect(try desk.shell("$GALLEY \(call.joined(separator: " "))").code == 0)
    let grown = try #require(desk.text("map.json"))
    #expect(grown.contains("15000150000") && grown.contains("13800138000"))
    try desk.put("fedcba9876543210fedcba9876543210", "mask.key")
    let other = try desk.shell("$GALLEY \(call.joined(separator: " "))")
    #expect(other.code == 32)
    #expect(other.messages.contains("map.json: error [mask.map-unusable] "))
    #expect(desk.text("map.json") == grown)
  }

  @Test(arguments: [
    ("--mask telephones", 64, "usage.arguments"), ("--mask names:", 64, "usage.arguments"),
    ("--mask names", 64, "usage.arguments"),
    ("--mask-with pseudonyms", 64, "usage.arguments"), ("--mask phones --mask-with pseudonyms", 64, "usage.arguments"),
    ("--mask phones --mask-key mask.key", 64, "usage.arguments"),
    ("--mask names:gone.txt", 32, "file.missing"), ("--mask names:short.txt", 32, "mask.name-too-short"),
    ("--mask names:empty.txt", 32, "mask.no-names"), ("--mask names:noise.bin", 32, "mask.not-text"),
    ("--mask phones --mask-with pseudonyms --mask-key gone", 32, "file.missing"),
    ("--mask phones --mask-with pseudonyms --mask-key short.txt", 32, "mask.key-too-short"),
    ("--mask phones --mask-with pseudonyms --mask-key mask.key --mask-map names.txt", 32, "mask.map-unusable"),
    ("--mask phones --mask-with pseudonyms --mask-key mask.key --mask-map in.txt", 64, "output.overwrites-input"),
    ("--mask phones --mask-with pseudonyms --mask-key mask.key --mask-map mask.key", 64, "output.overwrites-input"),
    (
      "--mask phones --mask-with pseudonyms --mask-key mask.key --mask-map out/map.json", 64,
      "usage.mask-map-among-outputs"
    ),
    ("--teaser-lead 5", 64, "usage.arguments"),
  ])
  func refused(arguments: String, code: Int32, id: String) throws {
    try desk.put("张三\n李\n", "short.txt")
    try desk.put("# 无\n", "empty.txt")
    try desk.put(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]), "noise.bin")
    let result = try desk.shell("$GALLEY convert in.txt --paid remove --to html -o out/ \(arguments)")
    #expect(result.code == code, "\(result.messages)")
    #expect(result.messages.contains(" error [\(id)] "), "\(result.messages)")
    #expect(result.lines.count == 1, "\(result.messages)")
    #expect(!result.messages.contains("李") && !result.messages.contains("张三"))
    #expect(desk.text("out/in.html") == nil)
  }

  // MARK: Teasers

  @Test(arguments: ["60x", "-1", "s", "二"]) func noLead(lead: String) throws {
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "teaser", "--teaser-lead", lead, "--to", "html", "-o", "a.html")
    #expect(result.code == 64)
  }

  @Test(arguments: [
    "javascript:alert(1)", "//evil.example", "ftp://example.com/", "https://", "/a b", "/a\"b",
    "https://example.com/<b>",
  ])
  func noLink(link: String) throws {
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "teaser", "--teaser-link", link, "--to", "html", "-o", "a.html")
    #expect(result.code == 64)
    #expect(desk.text("a.html") == nil)
  }

  @Test func noticeOfAHouse() throws {
    let result = try desk.galley(
      "convert", "in.txt", "--paid", "teaser", "--teaser-text", "还有{characters}字，<b>全文见{link}。", "--teaser-link",
      "https://example.com/buy?id=3&a=b", "--teaser-lead", "1s", "--to", "html,flat-opc,markdown,gfm,json", "-o",
      "out/",
      "--manifest", "out/m.json")
    #expect(result.code == 0, "\(result.messages)")
    let html = try #require(desk.text("out/in.html"))
    #expect(
      html.contains(
        "<p class=\"notice\">还有25字，&lt;b&gt;全文见<a href=\"https://example.com/buy?id=3&amp;a=b\">https://example.com/buy?id=3&amp;a=b</a>。</p>"
      ))
    #expect(html.contains("只给订户看的第一句话。") && !html.contains("第二句话里"))
    #expect(html.contains("\"isAccessibleForFree\":false") && html.contains("\"cssSelector\":\".notice\""))
    #expect(
      try #require(desk.text("out/in.flat-opc.xml")).contains(" HYPERLINK \"https://example.com/buy?id=3&amp;a=b\" "))
    // It looks like a link, too.
    let package = try #require(desk.text("out/in.flat-opc.xml"))
    #expect(package.contains("<w:rStyle w:val=\"Hyperlink\"/>"))
    #expect(package.contains("w:styleId=\"Hyperlink\">") && package.contains("<w:u w:val=\"single\"/>"))
    #expect(
      try #require(desk.text("out/in.md")).contains("\n> 还有25字，\\<b>全文见<https://example.com/buy?id=3&a=b>。\n"))
    let manifest = try #require(desk.text("out/m.json"))
    #expect(manifest.contains("{\"name\":\"teaser-lead\",\"value\":\"1s\"}"))
    // The lead is the manifest's unless somebody says otherwise; without it there is too much.
    #expect(try desk.galley("verify", "--manifest", "out/m.json", "--source", "in.txt").code == 0)
    let strict = try desk.galley("verify", "--source", "in.txt", "--policy", "teaser", "out/in.html")
    #expect(strict.code == 1)
    #expect(
      try desk.galley("verify", "--source", "in.txt", "--policy", "teaser", "--teaser-lead", "1s", "out/in.html").code
        == 0)
  }

  /// Where an older release wrote the manifest, there is less to read in it.
  @Test func olderManifest() throws {
    #expect(
      try desk.galley(
        "convert", "in.txt", "--paid", "remove", "--to", "html", "-o", "out/", "--manifest", "out/m.json"
      ).code == 0)
    let manifest = try #require(desk.text("out/m.json"))
    let options = try #require(manifest.firstRange(of: #/"options":\[.*\]/#))
    try desk.put(
      manifest.replacingCharacters(in: options, with: "\"options\":[{\"name\":\"theme\",\"value\":\"gongwen\"}]"),
      "out/m.json")
    #expect(try desk.galley("verify", "--manifest", "out/m.json", "--source", "in.txt").code == 0)
    try desk.put(manifest.replacing("\"version\":1", with: "\"version\":2"), "out/m.json")
    #expect(try desk.galley("verify", "--manifest", "out/m.json").code == 31)
  }
}
