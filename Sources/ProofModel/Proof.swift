public import SourceModel

/// What was found in one file that should not be there. It never holds the text itself.
public struct Proof: Sendable {
  /// In the order of the parts, at most `limit` of each part.
  public var findings: [ProofFinding] = []
  /// Findings that were counted and not kept.
  public var furtherCount = 0
  /// How many parts were looked at, those inside archives and encodings included.
  public var partCount = 0

  public init() {}

  /// Whether nothing speaks against the file.
  public var holds: Bool { furtherCount == 0 && !findings.contains(where: \.fails) }

  public mutating func append(_ other: Proof) {
    findings += other.findings
    furtherCount += other.furtherCount
    partCount += other.partCount
  }
}

/// One thing that was found.
public struct ProofFinding: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A marker as a content management system spells it, or something that was meant to be one.
    case marker(name: String, isExact: Bool)
    /// So many characters that the source has in paid text alone, and where they stand there.
    case paidText(characters: Int, source: SourcePosition)
    /// The part is not what it claims to be, or cannot be looked into.
    case unreadable(reason: String)
  }

  public var kind: Kind
  /// The path of the part inside the file; nil if the file is one part.
  public var part: String?
  /// Where it stands, if the part has lines. Both count from 1; of a document in XML or HTML the line alone is known.
  public var line: Int?
  public var column: Int?
  /// What kind of string it stands in: `w:t`, `@alt of img`, `string "title"`, `comment`.
  public var string: String?
  /// Whether it speaks against the file. What is only to be known does not.
  public var fails: Bool

  public init(
    _ kind: Kind, part: String? = nil, line: Int? = nil, column: Int? = nil, string: String? = nil, fails: Bool = true
  ) {
    self.kind = kind
    self.part = part
    self.line = line
    self.column = column
    self.string = string
    self.fails = fails
  }
}

/// The paid regions of a source as numbers.
public struct PaidRegions: Sendable, Hashable {
  /// The characters of each region as they are compared, in order: without white space and signs that formats add.
  public var lengths: [Int]
  /// How many regions have no run of characters of their own that is long enough to be told from other text.
  public var tooShort: Int

  public init(lengths: [Int], tooShort: Int) {
    self.lengths = lengths
    self.tooShort = tooShort
  }
}
