import DocumentModel
import Testing

/// Rows of one sign: underlines, and lines that part the text.
@Suite struct UnderlineRuleTests {
  @Test func underlinedTitleAndHeadings() {
    let text = """
      The Reader's Handbook
      =====================

      Opening hours
      -------------

      The rooms open at nine and close at six.

      Borrowing
      ---------

      How to join
      ~~~~~~~~~~~

      Ask at the desk. You need a card with your address.

      What it costs
      ~~~~~~~~~~~~~
      Nothing at all.

      Returning
      ---------

      Bring the books back on time.
      """
    let rule = "pageFurniture"
    #expect(
      parse(text).shape == [
        "title", rule, "h1", rule, "p", "h1", rule, "h2", rule, "p", "h2", rule, "p", "h1", rule, "p",
      ])
  }

  /// The first line is no title where others are underlined as it is.
  @Test func headingsOfOneSign() {
    let text = "Opening hours\n=============\nThe rooms open at nine.\n\nBorrowing\n=========\nAsk at the desk.\n"
    #expect(parse(text).shape == ["h1", "pageFurniture", "p", "h1", "pageFurniture", "p"])
  }

  @Test(arguments: ["----------------", "====================", "————————", "────────", "**************", "＝＝＝＝＝＝"])
  func rules(line: String) { #expect(parse(inReport: line) == ["pageFurniture"]) }

  /// Names that were blanked out, and signs of other uses.
  @Test(arguments: ["***", "********", "--", "……", "×××××", "＊＊＊"])
  func none(line: String) { #expect(parse(inReport: line) != ["pageFurniture"]) }

  /// A row that is much longer or shorter than the line above, or apart from it, underlines nothing.
  @Test(arguments: [
    "Another part\n------------------------------", "Another part\n---", "Another part\n\n------------",
  ])
  func notUnderlined(lines: String) {
    let manuscript = parse(
      "Notes on the Quay\n\nThe quay was built of stone.\n\n\(lines)\nThe lions look at the water.\n")
    #expect(manuscript.texts(because: .underlined) == [])
  }

  @Test func underASentence() {
    let manuscript = parse("Notes on the Quay\n\nThe quay is old.\n----------------\nThe lions look at the water.\n")
    #expect(manuscript.texts(because: .underlined) == [])
  }
}
