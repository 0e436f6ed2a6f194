import Diagnostics
import DocumentModel
import Pipeline
import Releasing
import SourceModel
import ThemeModel

/// Five hundred trees that nobody would write by hand, the same ones each time.
///
/// Most are small, so that there can be many; some are as large as Word takes them, and some larger.
enum Forest {
  static let count = 500

  /// Under which policy a tree was released; labels are only in a tree that was kept.
  static func policy(of number: Int) -> ReleasePolicy { ReleasePolicy.allCases[number % 4] }

  static func theme(of number: Int) -> Theme { ThemeShelf.all[number / 4 % ThemeShelf.all.count] }

  static func tree(_ number: Int) throws -> ReleasedDocument {
    var report = Report()
    let tree = grown(number)
    return try Releaser(policy: policy(of: number)).release(
      Manuscript(tree: tree, regionCount: tree.hasMarks ? 1 : 0), reporting: &report)
  }

  private static func grown(_ number: Int) -> Document<PaidRegion> {
    var grower = TreeGrower(seed: UInt64(number), isPaid: number % 3 != 0)
    switch number {
    case 0: break
    case 1: grower.add(.pageBreak)
    case 2: for _ in 0..<10_000 { grower.addHeading() }
    case 3: grower.addLong(.paragraph, bytes: 100_000)
    case 4:
      grower.addLong(.title, bytes: 100_000)
      grower.addLong(.heading(Heading(level: 1)), bytes: 100_000)
    case 5: for columns in [62, 63, 64, 65, 200, 1] { grower.addRow(cells: columns) }
    case 6: for _ in 0..<300 { grower.addRow(cells: 5) }
    case 7: for kind in [BlockKind.preformatted, .verse, .imprint] { grower.addLong(kind, bytes: 40_000) }
    case 8: grower.addRuns(5_000)
    case 9: grower.grow(blocks: 1_000)
    default: grower.grow(blocks: number % 10 == 0 ? 60 : number % 10 + 1)
    }
    return grower.tree
  }
}
