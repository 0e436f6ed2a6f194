public import DocumentModel
import SourceModel

/// One block of a manuscript as an outline shows it.
public struct OutlineEntry: Sendable, Hashable {
  /// The block's first physical line, from 1.
  public var line: Int
  /// Its last one; the same if it has one alone.
  public var lastLine: Int
  /// The kind's name: `heading`, `paragraph`, `attachment-note`.
  public var kind: String
  /// Of a heading or a run-in heading, from 1.
  public var level: Int?
  /// Where a run-in heading ends, in Unicode scalars from the start of its physical line.
  public var runInEnd: Int?
  public var text: String
  /// The words of the heading that a paragraph begins with, number and all.
  public var runIn: String?
  /// All or part of the block is in a paid region.
  public var isPaid: Bool
  public var decision: Decision

  /// - Parameter lastLine: the same as `line` if it is left out.
  public init(
    line: Int, lastLine: Int? = nil, kind: String, level: Int? = nil, runInEnd: Int? = nil, text: String,
    runIn: String? = nil, isPaid: Bool = false, decision: Decision
  ) {
    self.line = line
    self.lastLine = lastLine ?? line
    self.kind = kind
    self.level = level
    self.runInEnd = runInEnd
    self.text = text
    self.runIn = runIn
    self.isPaid = isPaid
    self.decision = decision
  }
}

/// The structure that was found in a manuscript, block by block.
public struct Outline: Sendable {
  public let entries: [OutlineEntry]
  public let language: Language

  public init(of manuscript: Manuscript) {
    let tree = manuscript.tree
    language = tree.language
    entries = tree.blocks.compactMap { block in
      guard block.kind != .pageBreak, block.kind != .contents else { return nil }
      var level: Int?
      if case .heading(let heading) = block.kind { level = Int(heading.level) }
      var runInEnd: Int?
      if let runIn = block.runIn, let last = tree.runs(of: block).last(where: { $0.role.isRunIn }) {
        level = Int(runIn.level)
        let start = Self.lineStart(of: Int(block.source.start), in: tree.text.bytes)
        runInEnd = tree.text.bytes.span.extracting(start..<Int(last.range.end)).scalarCount
      }
      return OutlineEntry(
        line: Int(block.line), lastLine: Int(block.line) + Self.lineEnds(in: block.source, of: tree.text.bytes),
        kind: block.kind.name, level: level, runInEnd: runInEnd, text: tree.string(of: block),
        runIn: block.runIn.map { _ in
          tree.runs(of: block).filter(\.role.isRunIn).map { tree.string(of: $0) }.joined()
        },
        isPaid: tree.runs(of: block).contains { $0.access != nil },
        decision: block.decision)
    }
  }

  private static func lineEnds(in range: TextRange, of bytes: [UInt8]) -> Int {
    SourcePosition(after: bytes.span.extracting(range.indices)).line - 1
  }

  /// A block behind a page break begins in the middle of its physical line.
  private static func lineStart(of offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, !endsLine(before: start, in: bytes) { start -= 1 }
    return start
  }

  private static func endsLine(before offset: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[offset - 1] {
    case 0x0A, 0x0D: true
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    case 0xA8, 0xA9: offset >= 3 && bytes[offset - 2] == 0x80 && bytes[offset - 3] == 0xE2
    default: false
    }
  }
}
