public import SourceModel

/// A run: a stretch of a block's text that is of one kind and plays one part.
public struct Run<Access: AccessMark>: Sendable, Equatable {
  public var range: TextRange
  public var kind: RunKind
  public var role: RunRole
  /// Which item of the block's item series the run belongs to, from 1; 0 outside a series.
  public var item: UInt16
  public var access: Access?

  @inlinable
  public init(
    _ kind: RunKind, range: TextRange, role: RunRole = .body, item: UInt16 = 0,
    access: Access? = nil
  ) {
    self.range = range
    self.kind = kind
    self.role = role
    self.item = item
    self.access = access
  }
}

/// What a run is made of.
public enum RunKind: String, Sendable, Hashable, CaseIterable {
  case text
  /// Signs that stand for something blanked out: `*`, `××`. They are text, and every output keeps them.
  case placeholder
  /// A line of a block ends here and another begins. The range is empty.
  case lineBreak = "line-break"
  /// A cell of a row ends here and another begins. The range covers what was typed between them, a tab, blanks or a bar;
  /// it is empty where nothing was typed for it, as for a cell that a column of blanks leaves out. Formats with tables
  /// leave it out, others write it as text.
  case cellSeparator = "cell-separator"
  /// Signs of a row that draw the table and say nothing in it: the bars at the row's ends, or a line of dashes between two
  /// rows, which then is a row of its own. Formats with tables draw their own and leave it out, others write it as text.
  case ruling
  /// White space, behind which something stands at the far end of the line: 签发人 behind 发文字号, the date of printing
  /// behind the organ that printed. Word has a tab for it, others write it as text.
  case gap
}

/// The part that a run plays in its block.
public enum RunRole: String, Sendable, Hashable, CaseIterable {
  case body
  /// The number of a heading or the marker of a list item, with the white space behind it.
  case number
  /// The number of a run-in heading.
  case runInNumber = "run-in-number"
  /// The words of a run-in heading, with the full stop that ends it.
  case runIn = "run-in"
  /// 一是, 首先, 第一，: what an item of a series begins with.
  case ordinal
  /// The first clause of an item that has more: its gist.
  case lead
  /// The label at the start of a paragraph that says who speaks, with its colon: 问：, 主持人：, ALICE:.
  case speaker
  /// The name behind 签发人：.
  case signatoryName = "signatory-name"
  /// A mark that refers to a note: ［1］, ①. Notes and marks pair by their numbers; see `DocumentNotes`.
  case noteReference = "note-reference"
  /// An address that leads to itself, in what a publisher adds; see `LinkAddress`.
  case link

  public var isRunIn: Bool { self == .runIn || self == .runInNumber }
}
