import DocumentModel
import SourceModel

/// Lines of a table of contents that stay while what they lead to is paid.
struct LoneEntries {
  private(set) var blocks: [Int] = []

  /// - Parameter isGone: whether nothing of a block is left.
  init(in tree: Document<PaidRegion>, isGone: (Int) -> Bool) {
    let entries = tree.blocks.indices.filter { tree.blocks[$0].kind == .contentsEntry && !isGone($0) }
    guard !entries.isEmpty else { return }
    var gone: Set<[UInt8]> = []
    var left: Set<[UInt8]> = []
    for (index, block) in tree.blocks.enumerated() where Self.isNamed(block) {
      let runs = tree.runs(of: block)
      let parts = block.runIn == nil ? runs : runs.filter(\.role.isRunIn)[...]
      let key = EntryKey(of: parts, in: tree).whole
      guard !key.isEmpty else { continue }
      if isGone(index) || parts.allSatisfy({ ($0.access ?? block.access) != nil }) {
        gone.insert(key)
      } else {
        left.insert(key)
      }
    }
    guard !gone.isEmpty else { return }
    blocks = entries.filter { index in
      let key = EntryKey(of: tree.runs(of: tree.blocks[index]), in: tree)
      let names = [key.whole, key.withoutPage]
      return names.contains(where: gone.contains) && !names.contains(where: left.contains)
    }
  }

  private static func isNamed(_ block: Block<PaidRegion>) -> Bool {
    switch block.kind {
    case .contentsEntry, .contentsHeading, .contents, .pageFurniture, .pageBreak, .tableRow: false
    default: block.runIn != nil || block.source.count <= longest
    }
  }

  /// In bytes; what is longer is no heading.
  private static let longest = 320
}

/// What a heading and the line that leads to it have in common: no white space, no leaders, no number of a page.
private struct EntryKey {
  private(set) var whole: [UInt8] = []
  private(set) var withoutPage: [UInt8] = []

  init(of runs: ArraySlice<Run<PaidRegion>>, in tree: Document<PaidRegion>) {
    let bytes = tree.text.bytes.span
    /// Where the digits begin that may be a page's number.
    var page: Int?
    for run in runs {
      var index = Int(run.range.start)
      while index < Int(run.range.end) {
        let (scalar, width) = bytes.scalar(at: index)
        defer { index += width }
        switch scalar {
        case 0x2E, 0x2026, 0xB7, 0x2500: page = whole.count
        case _ where isSpace(scalar): page = whole.count
        case 0x30...0x39: whole.append(UInt8(scalar))
        default:
          page = nil
          for offset in index..<index + width {
            let byte = bytes[offset]
            whole.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
          }
        }
      }
    }
    withoutPage = page.map { Array(whole[..<$0]) } ?? whole
  }
}
