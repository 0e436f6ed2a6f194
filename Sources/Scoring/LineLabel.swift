/// What somebody says of one physical line of a document.
public struct LineLabel: Sendable, Hashable {
  /// From 1, blank lines counted.
  public var line: Int
  /// Nil if nobody judges the line.
  public var kind: LabelKind?
  /// Of a heading, from 1, the topmost level below the title; nil if nobody knows it.
  public var level: Int?
  /// Where a run-in heading ends, in Unicode scalars from the start of the line.
  public var runInEnd: Int?
  /// Whether the line goes on with what the line before began.
  public var continues: Bool
  /// What the kind does not say: `embedded-title`, `paid-marker`, `toc`.
  public var role: String?
  /// False if the source does not show where the run-in heading ends, or whether there is one.
  public var isRunInJudged: Bool

  public init(
    line: Int, kind: LabelKind?, level: Int? = nil, runInEnd: Int? = nil, continues: Bool = false, role: String? = nil,
    isRunInJudged: Bool = true
  ) {
    self.line = line
    self.kind = kind
    self.level = level
    self.runInEnd = runInEnd
    self.continues = continues
    self.role = role
    self.isRunInJudged = isRunInJudged
  }

  /// The line holds a marker of a content management system and nothing else.
  public var isMarker: Bool { role == "paid-marker" }

  /// The title of a document within the document. Any kind that titles and heads have will do for it.
  public var isEmbeddedTitle: Bool { role == "embedded-title" }

  /// Whether the line begins a heading; nil if that is not to be judged, as of titles and what stands around them.
  public var isHeading: Bool? {
    guard !isMarker else { return nil }
    switch kind {
    case nil, .title, .subtitle, .attachment: return nil
    case .heading: return continues ? nil : true
    default: return false
    }
  }
}
