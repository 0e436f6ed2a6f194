import Diagnostics
import DocumentModel
import SourceModel
import Testing
import Validating

/// Each byte of a manuscript is a run's, was taken out for a reason, or is white space.
@Suite struct SourceAccountTests {
  /// What is wrong with the account of runs over these bytes of a text, and where; nil if it adds up.
  private func fault(_ text: String, runs: [Range<Int>], excised: [Range<Int>] = []) -> String? {
    let source = SourceText(text)
    let scanned = ScannedText(
      source: source, lines: [SourceLine(range: TextRange(0..<source.bytes.count))], directives: [],
      excisions: excised.map { Excision(range: TextRange($0), reason: .directive) })
    var tree = Document<PaidRegion>(text: DocumentText(source: source.bytes))
    tree.append(
      Block(.paragraph, source: TextRange(0..<0), line: 1, decision: Decision(.plain, confidence: 50)),
      runs: runs.map { Run(.text, range: TextRange($0)) })
    do throws(Failure) {
      try SourceAccount().check(tree, against: scanned)
      return nil
    } catch {
      return error.diagnostic.id + (error.diagnostic.position.map { " \($0.line):\($0.column)" } ?? "")
    }
  }

  @Test func addsUp() {
    #expect(fault("甲乙", runs: [0..<6]) == nil)
    #expect(fault("甲乙", runs: [0..<3, 3..<6]) == nil)
    #expect(fault(" \t　甲\r\n\u{2028}乙 \u{FEFF}", runs: [5..<8, 13..<16]) == nil)
    #expect(fault("甲##乙", runs: [0..<3, 5..<8], excised: [3..<5]) == nil)
    #expect(fault("##", runs: [], excised: [0..<2]) == nil)
    #expect(fault("", runs: []) == nil)
  }

  @Test func doesNot() {
    #expect(fault("甲乙丙", runs: [0..<3, 6..<9]) == "validate.text-unaccounted 1:2")
    #expect(fault("甲乙", runs: [0..<3]) == "validate.text-unaccounted 1:2")
    #expect(fault("甲乙", runs: [3..<6]) == "validate.text-unaccounted 1:1")
    #expect(fault("甲##乙", runs: [0..<3, 5..<8]) == "validate.text-unaccounted 1:2")
    #expect(fault("甲##乙", runs: [0..<3, 5..<8], excised: [3..<4]) == "validate.text-unaccounted 1:3")
  }

  @Test func runsThatOverlapOrGoBack() {
    #expect(fault("甲乙", runs: [0..<6, 3..<6]) == "validate.text-twice 1:2")
    #expect(fault(" 　　乙", runs: [7..<10, 1..<4]) == "validate.text-twice 1:2")
  }
}
