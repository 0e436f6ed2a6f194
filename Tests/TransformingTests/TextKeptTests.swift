import DocumentModel
import SourceModel
import Testing
import Transforming

/// A transform cuts runs and changes nothing that they hold.
@Suite struct TextKeptTests {
  private static let texts = [
    "关于工作的报告\n\n一是在*学习；<paid>二是</paid>在××调研。三是\0落实。好。\n二、**",
    "报告\n\n甲\t\t×× \t乙\n\t丙\t*<paid>\t\t丁</paid>\n\n名称    一月  二月\n甲      10    20\n乙            40",
    "Report\n\n2*3 = 6, *, XX, ○○ — 一是；二是，三是：第一，第二，最后", "一是。二是。三是。", "*\n**\n××\n首先<paid>，其次，</paid>最后。",
  ]

  @Test(
    arguments: texts,
    [
      [SeriesTransform()], [PlaceholderTransform()], [CellTransform()],
      [SeriesTransform(), CellTransform(), PlaceholderTransform()], [PlaceholderTransform(), CellTransform()],
      [SeriesTransform(), PlaceholderTransform()],
      [PlaceholderTransform(), SeriesTransform()],
    ] as [[any Transform]])
  func sameTextAndBlocks(text: String, transforms: [any Transform]) {
    let (before, after) = (Transformed(text, []), Transformed(text, transforms))
    #expect(after.text == before.text)
    #expect(after.manuscript.tree.blocks.map(\.kind) == before.manuscript.tree.blocks.map(\.kind))
    let tree = after.manuscript.tree
    for (old, block) in zip(before.manuscript.tree.blocks, tree.blocks) {
      #expect(tree.string(of: block) == before.manuscript.tree.string(of: old))
      for run in tree.runs(of: block) {
        #expect(!run.range.isEmpty || run.kind == .lineBreak || run.kind == .cellSeparator)
      }
    }
    // Marks stay where they were.
    func paid(_ tree: Document<PaidRegion>) -> String {
      tree.runs.filter { $0.access != nil }.map { tree.string(of: $0) }.joined()
    }
    #expect(paid(tree) == paid(before.manuscript.tree))
  }
}
