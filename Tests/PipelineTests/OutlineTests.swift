import Diagnostics
import DocumentModel
import OutlineModel
import Pipeline
import SourceModel
import Testing

/// The structure that was found, block by block.
@Suite struct OutlineTests {
  private func outline(_ text: String) throws -> [OutlineEntry] {
    var report = Report()
    return Outline(of: try Converter().parse(Array(text.utf8), encoding: .utf8, reporting: &report)).entries
  }

  private static let text = """
    关于工作情况的报告

    一、总体情况
    　　（一）提高认识。各单位要<paid>高度重视</paid>，抓好落实。
    有关情况如下所述。##pagebreak##（二）加强领导。各单位要高度重视，抓好落实。
    """

  @Test func entries() throws {
    let found = try outline(Self.text)
    #expect(found.map(\.line) == [1, 3, 4, 5, 5])
    #expect(found.map(\.kind) == ["title", "heading", "paragraph", "paragraph", "paragraph"])
    #expect(found.map(\.level) == [nil, 1, 2, nil, 2])
    #expect(found.map(\.isPaid) == [false, false, true, false, false])
    #expect(found[2].text == "（一）提高认识。各单位要高度重视，抓好落实。")
    #expect(found[2].decision.reason == .sequenceStart)
  }

  /// Columns count the scalars of the physical line, with its indentation and its markers.
  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}"])
  func endOfARunInHeading(lineEnd: String) throws {
    let found = try outline(Self.text.replacing("\n", with: lineEnd))
    #expect(found.map(\.runInEnd) == [nil, nil, 10, nil, "有关情况如下所述。##pagebreak##（二）加强领导。".unicodeScalars.count])
  }

  /// Programs and labels know fewer kinds than the tree.
  @Test func generalKinds() throws {
    let found = try outline("关于报送报告的通知\n国办发〔2024〕1号\n\n各部门：\n请报送报告。\n\n附件1\n工作报告\n正文在此，请各部门认真阅读。\n")
    #expect(found.map(\.kind).contains("document-number"))
    for entry in found {
      let general = [
        "document-number": "other", "attachment-head": "attachment", "attachment-title": "title",
      ]
      #expect(entry.generalKind == general[entry.kind] ?? entry.kind)
    }
    #expect(found.contains { $0.kind == "attachment-head" } && found.contains { $0.kind == "attachment-title" })
  }

  private static let kinds: [BlockKind] = [
    .title, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer, .documentNumber, .signatory,
    .heading(Heading(level: 1)), .paragraph, .listItem(.bullet), .salutation,
    .addressee, .headerField, .attachmentNote, .attachmentHead, .attachmentTitle, .tableRow, .contentsHeading,
    .contentsEntry, .caption, .quotation, .verse, .preformatted, .signature, .date(nil), .note, .footnote, .endnote,
    .imprint,
    .pageFurniture, .notice, .contents, .pageBreak,
  ]

  @Test func everyKindHasANameOfItsOwn() {
    #expect(Set(Self.kinds.map(\.name)).count == Self.kinds.count)
  }

  /// A page break is in no outline.
  @Test func everyKindHasAGeneralOne() {
    let general: Set = [
      "title", "subtitle", "heading", "paragraph", "list-item", "salutation", "addressee", "signature", "date",
      "attachment", "table-row", "note", "other",
    ]
    for kind in Self.kinds where kind != .pageBreak && kind != .contents {
      #expect(general.contains(OutlineEntry.generalKind(of: kind.name)), "\(kind.name)")
    }
    #expect(["verse", "quotation"].map(OutlineEntry.generalKind) == ["paragraph", "paragraph"])
  }
}
