public import SourceModel

/// A manuscript's tree: blocks in reading order, each with a row of runs, over one shared text.
///
/// `Access` says what a node may carry about who may read it. `Document<PaidRegion>` can hold paid nodes.
/// `Document<Never>` cannot: `Never` has no value, so there is nothing to mark a node with.
///
/// Blocks and runs stand in two flat arrays, and text is held as byte ranges; a document therefore costs about half a
/// byte for each byte of text and is copied, sent and dropped without walking it.
public struct Document<Access: AccessMark>: Sendable, Equatable {
  public var text: DocumentText
  public var blocks: [Block<Access>]
  /// The runs of all blocks, in order; `Block.runs` says which are a block's own.
  public var runs: [Run<Access>]
  public var language: Language

  public init(
    text: DocumentText, blocks: [Block<Access>] = [], runs: [Run<Access>] = [],
    language: Language = .chineseSimplified
  ) {
    self.text = text
    self.blocks = blocks
    self.runs = runs
    self.language = language
  }

  @inlinable
  public func runs(of block: Block<Access>) -> ArraySlice<Run<Access>> {
    runs[Int(block.runs.lowerBound)..<Int(block.runs.upperBound)]
  }

  /// The text of a run as a string; a convenience for places where speed does not matter.
  @inlinable
  public func string(of run: Run<Access>) -> String {
    String(decoding: text.bytes[run.range.indices], as: UTF8.self)
  }

  /// The text of a block as a string, its line breaks as line feeds.
  @inlinable
  public func string(of block: Block<Access>) -> String {
    runs(of: block).reduce(into: "") { result, run in
      if run.kind == .lineBreak { result += "\n" } else { result += string(of: run) }
    }
  }

  /// The document's title as one line, if it has one.
  public var title: String? {
    guard let block = blocks.first(where: { $0.kind == .title }) else { return nil }
    return string(of: block).split(separator: "\n").joined()
  }

  /// Whether any node is marked.
  @inlinable
  public var hasMarks: Bool {
    blocks.contains { $0.access != nil } || runs.contains { $0.access != nil }
  }

  /// Adds a block behind the last one.
  @inlinable
  public mutating func append(_ block: Block<Access>, runs added: some Sequence<Run<Access>>) {
    let start = UInt32(runs.count)
    runs.append(contentsOf: added)
    var block = block
    block.runs = start..<UInt32(runs.count)
    blocks.append(block)
  }
}

/// The text that a document's nodes point into: the manuscript, then whatever was added to it.
public struct DocumentText: Sendable, Equatable {
  /// Valid UTF-8.
  public private(set) var bytes: [UInt8]
  /// How many of the bytes are the manuscript's.
  public let sourceCount: Int

  public init(source: [UInt8]) {
    bytes = source
    sourceCount = source.count
  }

  /// A text that was stored and read back: the first `sourceCount` bytes are the manuscript's.
  public init(bytes: [UInt8], sourceCount: Int) {
    self.bytes = bytes
    self.sourceCount = min(sourceCount, bytes.count)
  }

  /// Makes a stretch unreadable: nobody finds there what no run shows any more. Its length stays.
  public mutating func blank(_ range: TextRange) {
    for index in range.indices { bytes[index] = UInt8(ascii: "*") }
  }

  /// Adds text that is not in the manuscript, such as a notice, and says where it stands.
  public mutating func append(_ addition: String) -> TextRange {
    let start = bytes.count
    bytes.append(contentsOf: addition.utf8)
    return TextRange(start..<bytes.count)
  }
}

/// The language a document is written in, as a tag of BCP 47.
public enum Language: String, Sendable, CaseIterable {
  case chineseSimplified = "zh-CN"
  case chineseTraditional = "zh-TW"
  case english = "en"

  public var isChinese: Bool { self != .english }
}
