import AuditModel
import Pipeline
import Testing
import ThemeModel

/// What Galley sets by the standard, Galley's own measure finds to be so.
@Suite("Audits over the corpus")
struct AuditLawTests {
  private static let house = ["docx", "flat-opc"].compactMap(Format.named)

  /// Words are the author's: a date in Chinese numerals stays one. How the text is set is Galley's.
  @Test("in the theme gongwen no 规定 is broken", arguments: try CorpusCase.all())
  func standard(_ example: CorpusCase) throws {
    guard example.options.theme.name == ThemeShelf.standardName else { return }
    for output in example.convert(to: Self.house).outputs {
      let audit = try Auditor().audit(output.bytes)
      let broken = audit.findings.filter {
        $0.requirement.strength == .required && $0.requirement.aspect == .layout
      }
      #expect(broken.isEmpty, "\(output.format.name): \(broken.map(\.text))")
      #expect(audit.facts.contains { $0.requirement.id == "page.lines" && $0.verdict != .missed })
    }
  }

  @Test("both containers measure the same", arguments: try CorpusCase.all())
  func containers(_ example: CorpusCase) throws {
    let outputs = example.convert(to: Self.house).outputs
    let audits = try outputs.map { try Auditor().audit($0.bytes) }
    guard audits.count == 2 else { return }
    #expect(audits[0].facts.map(\.measured) == audits[1].facts.map(\.measured))
    #expect(audits[0].findings.map(\.text) == audits[1].findings.map(\.text))
  }

  @Test("what the author wrote against 规定 is named")
  func wording() throws {
    let example = try #require(try CorpusCase.all().first { $0.name == "dates-in-every-form" })
    let output = try #require(example.convert(to: Array(Self.house.prefix(1))).outputs.first)
    let audit = try Auditor().audit(output.bytes)
    #expect(audit.breaksStandard)
    #expect(Set(audit.findings.filter { $0.requirement.strength == .required }.map(\.requirement.id)) == ["date.form"])
  }

  /// A theme of another kind breaks what it was not made for.
  @Test("the theme plain is no 公文")
  func plain() throws {
    let example = try #require(try CorpusCase.all().first { $0.name == "notice-with-attachments" })
    var options = example.options
    options.theme = try #require(ThemeShelf.named("plain"))
    let output = try #require(
      Converter().convert(example.manuscript, to: Array(Self.house.prefix(1)), options: options).outputs.first)
    let broken = Set(
      try Auditor().audit(output.bytes).findings.filter { $0.requirement.strength == .required }.map(\.requirement.id))
    #expect(broken.isSuperset(of: ["page.top", "page.type-area", "attachment.face"]), "\(broken)")
    #expect(!broken.contains("page.paper"))
  }
}
