import Diagnostics
import DocumentModel
import Parsing
import Pipeline
import Releasing
import Scanning
import SourceModel
import Testing
import Transforming
import Validating

/// What holds for every text, however hostile: five hundred of them, the same ones each time.
@Suite struct LawTests {
  private static let converter = Converter()

  private func texts(_ seed: UInt64) -> [String] {
    var source = HostileText(seed: seed)
    return (0..<25).map { _ in source.next() }
  }

  private func parse(_ text: String) -> (scanned: ScannedText, manuscript: Manuscript) {
    var report = Report()
    let scanned = LineScanner().scan(SourceText(text), reporting: &report)
    let parsed = DocumentParser().parse(scanned, reporting: &report)
    return (scanned, Self.converter.transforms.reduce(parsed) { $1.transform($0, reporting: &report) })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func tree(seed: UInt64) throws {
    for text in texts(seed) {
      let (scanned, manuscript) = parse(text)
      let tree = manuscript.tree
      #expect(throws: Never.self, "\(text.debugDescription)") { try SourceAccount().check(tree, against: scanned) }
      var cursor: UInt32 = 0
      var nextRun: UInt32 = 0
      var level: UInt8 = 0
      for block in tree.blocks {
        #expect(block.runs.lowerBound == nextRun)
        nextRun = block.runs.upperBound
        for run in tree.runs(of: block) {
          #expect(run.range.start >= cursor && run.range.start <= run.range.end)
          // What parts two cells may have been left out.
          #expect(run.kind == .cellSeparator || run.range.isEmpty == (run.kind == .lineBreak))
          cursor = max(cursor, run.range.end)
        }
        var heading = block.runIn
        if case .heading(let own) = block.kind { heading = own }
        if let heading {
          #expect(heading.level >= 1 && heading.level <= level + 1)
          level = heading.level
        }
      }
      #expect(Int(nextRun) == tree.runs.count)
    }
  }

  /// A paid run stands between the begin of its region and an end, and a free run behind as many ends as begins.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func paidRuns(seed: UInt64) {
    for text in texts(seed) {
      let (scanned, manuscript) = parse(text)
      let begins = scanned.directives.filter { $0.kind == .paidBegin }.map(\.range.end)
      let ends = scanned.directives.filter { $0.kind == .paidEnd }.map(\.range.start)
      let faults = manuscript.markerFaults
      for run in manuscript.tree.runs where !run.range.isEmpty {
        if let access = run.access {
          #expect(access.region >= 1 && Int(access.region) <= manuscript.regionCount)
          #expect(begins.contains { $0 <= run.range.start })
          #expect(ends.contains { $0 >= run.range.end } || faults.contains { $0.kind == .unclosed })
        } else if faults.isEmpty {
          #expect(begins.count { $0 <= run.range.start } == ends.count { $0 < run.range.start })
        }
      }
    }
  }

  /// Nothing that was withheld is in a public document, unless it is free elsewhere as well.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func withholding(seed: UInt64) throws {
    for text in texts(seed) {
      let manuscript = parse(text).manuscript
      var report = Report()
      for policy in [ReleasePolicy.remove, .teaser] {
        guard case .open(let document)? = try? Releaser(policy: policy).release(manuscript, reporting: &report) else {
          #expect(!manuscript.markerFaults.isEmpty)
          continue
        }
        let tree = manuscript.tree
        let free = tree.runs.filter { $0.access == nil }.flatMap { tree.text.bytes[$0.range.indices] }
        // A manuscript without regions is handed on as it is; any other text is made anew.
        if manuscript.regionCount > 0 {
          #expect(Array(document.text.bytes.prefix(document.text.sourceCount)) == free)
        }
        let written = document.blocks.filter { $0.kind != .notice }.flatMap { document.runs(of: $0) }
        #expect(written.flatMap { document.text.bytes[$0.range.indices] } == free)
      }
    }
  }
}
