import Diagnostics
import DocumentModel
import SourceModel
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

  private func style(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = TextStyle()
    change(&style)
    return style
  }
}
