import Diagnostics
import DocumentModel
import ReadingOverrides
import SourceModel
import Testing

/// What a text of overrides says, or the failure that it is.
func read(_ text: String) throws(Failure) -> [Override] { try OverrideReader().read(SourceText(text)) }

/// Why a text is refused: where, and the diagnostic's id.
func refusal(_ text: String) -> String? {
  do throws(Failure) {
    _ = try read(text)
    return nil
  } catch {
    #expect(error.kind == .overrides)
    #expect(error.diagnostic.severity == .error)
    #expect(error.diagnostic.hint != nil)
    let position = error.diagnostic.position.map { "\($0.line):\($0.column)" } ?? "nowhere"
    return "\(position) \(error.diagnostic.id)"
  }
}

private func place(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

/// Overrides as text, one a line.
@Suite struct LineTests {
  @Test func forms() throws {
    let found = try read("12 heading 2\n15 paragraph\n3-4 title\n20 run-in 2 8\n21 run-in 3\n22 run-in\n23 heading\n")
    #expect(
      found == [
        Override(12...12, is: .heading, level: 2, at: place(1, 1)), Override(15...15, is: .paragraph, at: place(2, 1)),
        Override(3...4, is: .title, at: place(3, 1)),
        Override(20...20, is: .runIn, level: 2, runInEnd: 8, at: place(4, 1)),
        Override(21...21, is: .runIn, level: 3, at: place(5, 1)), Override(22...22, is: .runIn, at: place(6, 1)),
        Override(23...23, is: .heading, at: place(7, 1)),
      ])
  }

  @Test func nothing() throws {
    for text in ["", "\n", "# all of it\n", " \u{3000}\t\r\n\r\n", "  # 12 heading 2"] { #expect(try read(text) == []) }
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
  func commentsBlanksAndLineEnds(lineEnd: String) throws {
    let text = ["# 按语", "", "  12\theading\u{3000}2 # 一、", "13 paragraph#no comment"].joined(separator: lineEnd)
    #expect(refusal(text) == "4:4 override.no-such-kind")
    #expect(
      try read(text.replacing("#no", with: " #no")) == [
        Override(12...12, is: .heading, level: 2, at: place(3, 3)), Override(13...13, is: .paragraph, at: place(4, 1)),
      ])
  }

  @Test(arguments: Override.names)
  func everyName(name: BlockName) throws {
    #expect(try read("7 \(name.rawValue)") == [Override(7...7, is: name, at: place(1, 1))])
  }

  @Test(
    arguments: [
      ("abc heading 1", "1:1 override.no-line"), ("0 heading 1", "1:1 override.no-line"),
      ("-1 heading 1", "1:1 override.no-line"), ("+1 heading 1", "1:1 override.no-line"),
      ("1- heading 1", "1:1 override.no-line"), ("1-2-3 title", "1:1 override.no-line"),
      ("4-3 title", "1:1 override.no-line"), ("1.5 title", "1:1 override.no-line"),
      ("99999999999999999999 title", "1:1 override.no-line"), ("１２ title", "1:1 override.no-line"),
      ("\n  12", "2:3 override.nothing-said"), ("12 # heading", "1:1 override.nothing-said"),
      ("12 poem", "1:4 override.no-such-kind"), ("12 Heading 1", "1:4 override.no-such-kind"),
      ("12 notice", "1:4 override.no-such-kind"), ("12 page-break", "1:4 override.no-such-kind"),
      ("12 heading 0", "1:12 override.no-level"), ("12 heading 10", "1:12 override.no-level"),
      ("12 heading two", "1:12 override.no-level"), ("12 run-in 256", "1:11 override.no-level"),
      ("12 run-in 2 0", "1:13 override.no-place"), ("12 run-in 2 end", "1:13 override.no-place"),
      ("12 heading 2 3", "1:14 override.too-much"), ("12 paragraph 1", "1:14 override.too-much"),
      ("12 run-in 2 8 9", "1:15 override.too-much"), ("标题 title", "1:1 override.no-line"),
    ])
  func refused(text: String, finding: String) { #expect(refusal(text) == finding) }

  @Test(
    arguments: [
      ("3 title\n4 title\n3 paragraph", "3:1 override.contradiction"),
      ("3 heading 1\n3 heading 2", "2:1 override.contradiction"),
      ("3 heading\n3 heading 1", "2:1 override.contradiction"),
      ("9 paragraph\n3-12 title", "2:1 override.contradiction"),
      ("1-9 title\n3-4 title\n 5 paragraph", "3:2 override.contradiction"),
      ("5-6 title\n1-5 paragraph\n", "2:1 override.contradiction"),
      ("3 run-in 2 8\n3 run-in 2 9", "2:1 override.contradiction"),
    ])
  func contradiction(text: String, finding: String) { #expect(refusal(text) == finding) }

  @Test func agreement() throws {
    #expect(try read("3 title\n3 title\n1-4 title\n5 paragraph").count == 4)
    #expect(try read("1-4 title\n5-9 paragraph\n10 heading 1").count == 3)
  }

  @Test func contradictionNamesBoth() throws {
    do throws(Failure) {
      _ = try read("# 一\n12 heading 2\n10-14 paragraph")
      Issue.record("there is a contradiction")
    } catch {
      #expect(error.diagnostic.text == "line 12 is paragraph here, and heading 2 in line 2")
    }
  }
}
