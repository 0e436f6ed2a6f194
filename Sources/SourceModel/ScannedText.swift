/// A line of a manuscript without its terminator.
///
/// Lines end at LF, CR LF, CR, U+2028 LINE SEPARATOR and U+2029 PARAGRAPH SEPARATOR. U+0085 does not end a line: XML 1.0
/// does not count it as white space, and in manuscripts it is a mangled ellipsis (0x85 in Windows-1252) more often than
/// a line end.
public struct SourceLine: Sendable, Hashable {
  public var range: TextRange

  @inlinable
  public init(range: TextRange) { self.range = range }
}

/// What a marker in a manuscript asks for.
public enum DirectiveKind: String, Sendable, Hashable, CaseIterable {
  /// A paid region begins.
  case paidBegin = "paid-begin"
  case paidEnd = "paid-end"
  /// All that follows is paid.
  case cut
  /// A region begins that is free; where there is one, all else is paid.
  case freeBegin = "free-begin"
  case freeEnd = "free-end"
  case pageBreak = "page-break"
}

/// A marker that belongs to the content management system and not to the text.
public struct Directive: Sendable, Hashable {
  public var kind: DirectiveKind
  /// The marker's own characters.
  public var range: TextRange
  /// The name of the spelling, such as `fastadmin`; a pair may mix spellings of one system.
  public var convention: String

  public init(kind: DirectiveKind, range: TextRange, convention: String) {
    self.kind = kind
    self.range = range
    self.convention = convention
  }
}

/// What resembles a marker and is none: with a letter wrong, in full-width signs, with blanks inside.
public struct Resemblance: Sendable, Hashable {
  /// What the marker that it resembles asks for.
  public var kind: DirectiveKind
  public var range: TextRange

  public init(kind: DirectiveKind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A stretch of the manuscript that is not part of its text, and why.
public struct Excision: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A marker; what it asks for is in the list of directives.
    case directive
    /// A character that XML 1.0 (section 2.2, production Char) or HTML (section 13.1) forbids.
    case illegalCharacter
  }

  public var range: TextRange
  public var reason: Reason

  public init(range: TextRange, reason: Reason) {
    self.range = range
    self.reason = reason
  }
}

/// A manuscript cut into lines, with the markers and the characters that are not part of its text set apart.
public struct ScannedText: Sendable {
  public let source: SourceText
  /// All lines in order, blank ones included.
  public let lines: [SourceLine]
  /// In order of position.
  public let directives: [Directive]
  /// In order of position, not overlapping: every directive and every illegal character.
  public let excisions: [Excision]
  /// What resembles a marker of paid content and is none, in order of position.
  public let resemblances: [Resemblance]

  public init(
    source: SourceText, lines: [SourceLine], directives: [Directive], excisions: [Excision],
    resemblances: [Resemblance] = []
  ) {
    self.source = source
    self.lines = lines
    self.directives = directives
    self.excisions = excisions
    self.resemblances = resemblances
  }

  /// The place of a byte offset: line by bisection, column by counting scalars.
  public func position(of offset: UInt32) -> SourcePosition {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return SourcePosition(line: 1, column: 1) }
    let line = lines[low - 1].range
    var column = 1
    var index = Int(line.start)
    let limit = min(Int(offset), source.bytes.count)
    while index < limit {
      // Continuation bytes are 10xxxxxx (RFC 3629, section 3).
      if source.bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return SourcePosition(line: low, column: column)
  }
}
