import DocumentModel
import MarkupXML

/// What a table of contents says, and the bookmarks that its entries lead to. Both are empty where there is none.
struct ContentsTargets {
  private(set) var entries: [ContentsEntry] = []
  private var numbers: [Int: Int] = [:]

  init<Access>(in document: Document<Access>) {
    guard document.blocks.contains(where: { $0.kind == .contents }) else { return }
    entries = document.contentsEntries()
    for (number, entry) in entries.enumerated() { numbers[entry.block] = number + 1 }
  }

  /// The bookmark around a heading: its id, which its name has as well.
  func bookmark(of block: Int) -> Int? { numbers[block] }

  /// Named as Word names the targets of its own tables of contents, so that it uses them and makes no others.
  static func name(_ bookmark: Int) -> String {
    let digits = String(bookmark)
    return "_Toc" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }
}

extension XMLWriter {
  mutating func startBookmark(_ bookmark: Int) {
    start("w:bookmarkStart")
    attribute("w:id", bookmark)
    attribute("w:name", ContentsTargets.name(bookmark))
    end()
  }

  mutating func endBookmark(_ bookmark: Int) {
    start("w:bookmarkEnd")
    attribute("w:id", bookmark)
    end()
  }
}
