import Diagnostics
import DocumentModel
import SourceModel
import Testing
import Transforming

/// What stands at the far end of a line.
@Suite struct GapTests {
  private func runs(_ kind: BlockKind, _ text: String) -> [String] {
    let range = TextRange(0..<text.utf8.count)
    var tree = Document<PaidRegion>(text: DocumentText(source: Array(text.utf8)))
    tree.append(
      Block(kind, source: range, line: 1, decision: Decision(.plain, confidence: 100)), runs: [Run(.text, range: range)]
    )
    var report = Report()
    let result = GapTransform().transform(Manuscript(tree: tree, regionCount: 0), reporting: &report).tree
    return result.runs(of: result.blocks[0]).map { run in
      let mark = run.kind == .gap ? "_" : run.role == .signatoryName ? "*" : ""
      return mark + result.string(of: run)
    }
  }

  @Test(arguments: [
    ("临政〔2025〕3号　　签发人：张远明", ["临政〔2025〕3号", "_　　", "签发人：", "*张远明"]),
    ("临政〔2025〕3号\t签发人:张远明　李　静", ["临政〔2025〕3号", "_\t", "签发人:", "*张远明　李　静"]),
    ("临政〔2025〕3号签发人：张远明", ["临政〔2025〕3号签发人：", "*张远明"]),
    ("临政〔2025〕3号　签发人：", ["临政〔2025〕3号", "_　", "签发人："]),
    ("临政〔2025〕3号", ["临政〔2025〕3号"]),
  ])
  func numbers(text: String, parts: [String]) { #expect(runs(.documentNumber, text) == parts) }

  @Test func signatory() { #expect(runs(.signatory, "签发人：张远明") == ["签发人：", "*张远明"]) }

  @Test(arguments: [
    ("市政府办公室　　2025年4月9日印发", ["市政府办公室", "_　　", "2025年4月9日印发"]),
    ("市政府 办公室 2025年 4月 9日 印发", ["市政府 办公室", "_ ", "2025年 4月 9日 印发"]),
    ("市政府办公室2025年4月9日印发", ["市政府办公室2025年4月9日印发"]),
    ("抄送：市委办公室　市法院。", ["抄送：市委办公室　市法院。"]),
  ])
  func imprints(text: String, parts: [String]) { #expect(runs(.imprint, text) == parts) }

  @Test func otherBlocks() {
    #expect(runs(.paragraph, "号　　签发人：张") == ["号　　签发人：张"])
  }
}
