import Scoring
import SourceModel
import Testing

/// Which documents are scored.
struct SelectionTests {
  private static let all = LabelledDocument.joined(
    [
      ManifestEntry(id: "a", genre: "law"),
      ManifestEntry(id: "b", genre: "law-scanned", variant: "wrap-blank", isWrapped: true),
      ManifestEntry(
        id: "c", genre: "law-scanned", variant: "wrap+gb18030", encoding: .gb18030, isRecoded: true, isWrapped: true),
      ManifestEntry(id: "d", genre: "novel", variant: "paid", isPaid: true),
      ManifestEntry(id: "e", genre: "novel", variant: "wrap", isWrapped: true, scoresParagraphs: false),
      ManifestEntry(id: "f", genre: "novel", variant: "utf8bom", encoding: .utf8, isRecoded: true),
    ].map { ($0, [LineLabel(line: 1, kind: .paragraph)]) })

  @Test(arguments: [
    ("all", nil, "abcdef"), ("base", nil, "a"), ("wrap", nil, "bc"), ("paid", nil, "d"), ("enc", nil, "cf"),
    ("blank", nil, "b"), ("wrap+", nil, "c"), ("utf", nil, "f"), ("none", nil, ""),
    // A genre of exactly this name, or else a part of names.
    ("all", "law", "a"), ("all", "scan", "bc"), ("all", "novel", "def"), ("enc", "law-scanned", "c"), ("all", "x", ""),
  ])
  func documents(variants: String, genre: String?, ids: String) {
    let found = Selection(variants: Selection.Variants(variants), genre: genre).documents(of: Self.all)
    #expect(found.map(\.entry.id).joined() == ids)
  }

  /// Labels tell what nobody has said.
  @Test func fromLabels() {
    let documents = LabelledDocument.joined([
      (ManifestEntry(id: "a", genre: "g"), [label(1, .paragraph), label(2, .paragraph, continues: true)]),
      (ManifestEntry(id: "b", genre: "g"), [label(1, .other, role: "paid-marker")]),
    ])
    #expect(documents.map(\.isWrapped) == [true, false])
    #expect(documents.map(\.isPaid) == [false, true])
    #expect(Selection(variants: .wrapped).documents(of: documents).map(\.entry.id) == ["a"])
    #expect(Selection(variants: .paid).documents(of: documents).map(\.entry.id) == ["b"])
    #expect(Selection().documents(of: documents).count == 2)
  }
}
