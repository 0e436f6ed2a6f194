import Diagnostics
import DocumentModel
import Glibc
import Parsing
import SourceModel
import Testing

/// Eight times the lines take about eight times as long, whatever rule they are for.
///
/// What is quadratic takes 64 times as long, so that the bound is wide enough for any machine. `make bench` says more.
@Suite struct LinearTimeTests {
  @Test(arguments: [
    "甲乙\n", "甲乙；\n", "抄送：市委办公室。\n", "附件\n（2009年\n", "问：为什么？\n答：因为。\n", "方案1\n内容。\n方案2\n内容。\n", "2024年\n内容。\n",
    "$ ls\nok\n", "标题\n====\n", "一、“未完。\n", "一，整修书架\n", "壹、\n", "A、\n", "一　甲\n", "| 甲 | 乙 |\n", "甲  1\n", "合计 1\n",
    "时 间：甲\n",
    "卷上\n", "一、时间：甲\n",
  ])
  func timeGrowsWithTheText(unit: String) {
    let (small, great) = (time(of: unit, times: 1000), time(of: unit, times: 8000))
    #expect(great < small * 24, "\(small) s and \(great) s")
  }

  /// The seconds of this thread's processor time that parsing takes, the least of three.
  private func time(of unit: String, times count: Int) -> Double {
    let text = scan("内容如下：\n" + String(repeating: unit, count: count))
    return (0..<3).map { _ in
      var report = Report()
      let start = Self.now
      let manuscript = DocumentParser().parse(text, reporting: &report)
      let end = Self.now
      #expect(!manuscript.tree.blocks.isEmpty)
      return end - start
    }.min() ?? 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
