import OutlineModel

/// How well the titles of documents were found: those of which the first line was taken for a title, and of these those
/// of which no other line was taken for something else.
public struct TitleMeasure: Sendable, Hashable {
  public private(set) var firstLine = Share()
  public private(set) var full = Share()

  /// - Parameter lines: the lines of the document's title and of titles that follow, each with the block on it.
  mutating func judge(_ lines: [(label: LineLabel, block: OutlineEntry?)]) {
    guard let first = lines.first else { return }
    let isFound = first.block?.generalKind == "title"
    firstLine.add(isFound)
    full.add(isFound && lines.dropFirst().allSatisfy { Self.fault($0.block, isFirst: false) == nil })
  }

  /// A further line may be part of the block above it.
  static func fault(_ block: OutlineEntry?, isFirst: Bool) -> Fault? {
    guard let block else { return isFirst ? .title : nil }
    return block.generalKind == "title" ? nil : .title
  }

  static func += (sum: inout TitleMeasure, other: TitleMeasure) {
    sum.firstLine += other.firstLine
    sum.full += other.full
  }
}
