public import OutlineModel

/// A line that was not taken for what it is.
public struct Finding: Sendable, Hashable {
  public var label: LineLabel
  /// The block on the line: the one that begins there or, if none does, the one that the line was joined to; nil if it
  /// stands before all blocks.
  public var block: OutlineEntry?
  /// In the order of `Fault.allCases`; never empty.
  public var faults: [Fault]
  /// The line without the white space around it; the block's text if the document's cannot be read.
  public var text: String

  public var line: Int { label.line }
  /// Whether the block begins on the line.
  public var beginsBlock: Bool { block?.line == label.line }
}
