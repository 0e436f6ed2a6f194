import Diagnostics
import DocumentModel
import SourceModel
import TestSupport
import Testing
import ThemeModel
import WritingWord

/// What Word cannot express is said, not dropped in silence.
@Suite struct MessageTests {
  private func diagnostics(_ change: (inout Theme) -> Void) throws -> [Diagnostic] {
    var theme = Theme(name: "test", stylesheet: "")
    change(&theme)
    var report = Report()
    let document = Document<Never>(text: DocumentText(source: []))
    _ = try WordWriter().write(.open(document), theme: theme, reporting: &report)
    return report.diagnostics
  }

  @Test func nothingToSay() throws {
    #expect(try diagnostics { _ in } == [])
  }

  @Test func sizeBeyondTheLimit() throws {
    let found = try diagnostics { $0.styles[.body] = style { $0.fontSize = 5_000 } }
    #expect(!found.isEmpty && found.allSatisfy { $0.id == "word.value-changed" })
    #expect(found.first?.text.contains("font-size") == true)
    #expect(found.first?.severity == .warning)
  }

  @Test func familyNameTooLong() throws {
    let name = String(repeating: "甲", count: 40)
    let found = try diagnostics { $0.styles[.body] = style { $0.fontFamilies = [name] } }
    #expect(found.contains { $0.id == "word.family-name-too-long" && $0.text.contains(name) })
  }

  private func diagnostics(
    _ styles: [Role: TextStyle], _ build: (inout Document<PaidRegion>) -> Void
  ) throws -> [Diagnostic] {
    var document = Document<PaidRegion>(text: DocumentText(source: []), language: .chineseSimplified)
    build(&document)
    var report = Report()
    _ = try WordWriter().write(.labelled(document), theme: theme(styles), reporting: &report)
    return report.diagnostics
  }

  /// Notes are as the theme has them; without a rule, smaller than the text.
  @Test(arguments: [(true, 18), (false, 24)])
  func lookOfNotes(isDressed: Bool, halfPoints: Int) throws {
    var theme = Theme(
      name: "test", stylesheet: "",
      styles: [.body: style { $0.fontSize = 16 }, .footnote: style { $0.fontSize = 9 }])
    if isDressed { theme.dressedRoles = [.footnote] }
    let styles = try part("word/styles.xml", theme: theme) { $0.add(.paragraph, "甲") }
    let note = styles.split(separator: "w:styleId=\"FootnoteText\"").last?.prefix { $0 != "\n" } ?? ""
    #expect(note.contains("<w:sz w:val=\"\(halfPoints)\"/>"))
  }

  @Test(arguments: [(2, false), (20, true)])
  func crowdedTable(columns: Int, isCrowded: Bool) throws {
    let found = try diagnostics([:]) { document in
      for _ in 0..<2 { document.addRow(Array(repeating: "甲", count: columns).joined(separator: "|")) }
    }
    #expect(found.map(\.id) == (isCrowded ? ["word.crowded-table"] : []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.text.contains("20 columns") && $0.hint != nil })
  }

  /// 7.3.3: the first page of an official document shows text.
  @Test(arguments: [(true, true, true), (true, false, false), (false, true, false)])
  func contentsOnTheFirstPage(isOfficial: Bool, startsPage: Bool, isSaid: Bool) throws {
    let styles: [Role: TextStyle] = [
      .body: style { ($0.fontSize, $0.lineHeight) = (16, .exact(29)) },
      .imprint: style { $0.standsAtPageFoot = isOfficial },
    ]
    let found = try diagnostics(styles) { document in
      document.add(.title, "报告")
      document.add(.contents, [])
      if startsPage { document.add(.pageBreak, []) }
      document.add(.heading(Heading(level: 1)), "一、情况")
      document.add(.paragraph, "甲")
    }
    #expect(found.map(\.id) == (isSaid ? ["word.text-behind-first-page"] : []))
  }

  private func style(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = TextStyle()
    change(&style)
    return style
  }
}
