public import SourceModel

/// What a person decided about lines of a manuscript. The parser takes it as settled.
public struct Override: Sendable, Hashable {
  /// The first and the last of them, counted from 1 as they stand in the manuscript.
  public var lines: ClosedRange<Int>
  /// What each block that begins on them is.
  public var name: BlockName
  /// Of a heading or a run-in heading; nil leaves it to the outline around it.
  public var level: UInt8?
  /// Where a run-in heading ends, in Unicode scalars from the start of its line; nil leaves it to its words.
  public var runInEnd: Int?
  /// Where this is written, in the text that the overrides were read from.
  public var position: SourcePosition

  public init(
    _ lines: ClosedRange<Int>, is name: BlockName, level: UInt8? = nil, runInEnd: Int? = nil,
    at position: SourcePosition = SourcePosition(line: 1, column: 1)
  ) {
    self.lines = lines
    self.name = name
    self.level = level
    self.runInEnd = runInEnd
    self.position = position
  }

  /// What lines of a manuscript can be: not what stands for text that is no more, nor for no text at all, nor notes, which
  /// their marks make.
  public static let names: [BlockName] = BlockName.allCases.filter {
    $0 != .notice && $0 != .pageBreak && $0 != .contents && $0 != .footnote && $0 != .endnote
  }

  /// The levels that can be decided; outputs have styles for so many.
  public static let levels: ClosedRange<UInt8> = 1...9

  /// Whether both say the same of their lines.
  public func agrees(with other: Override) -> Bool {
    name == other.name && level == other.level && runInEnd == other.runInEnd
  }
}

/// An override that does not fit the manuscript. In the tree it is as if nobody had said it.
public struct OverrideFault: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The manuscript ends before the line.
    case noSuchLine(Int, last: Int)
    /// There is no text on the line.
    case blankLine(Int)
    /// The line goes on with the block that begins on another.
    case insideBlock(Int, first: Int)
    /// Nothing in the block shows where its heading ends.
    case noRunInEnd(Int)
    /// The heading would end where its block does not have text on both sides.
    case runInEndOutside(Int, end: Int, within: ClosedRange<Int>)
    /// Several blocks would have their headings end in one place.
    case runInEndOfSeveral(Int, second: Int)
  }

  public var kind: Kind
  /// Where the override is written, in the text that the overrides were read from.
  public var position: SourcePosition

  public init(kind: Kind, position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}
