import SourceModel

extension Document {
  /// The same tree over a text that holds what its runs hold, one behind the other, and nothing else.
  ///
  /// The text of a tree also holds what stands between its runs: indents, line ends, markers, withheld text. Formats that
  /// keep a tree keep its runs alone, so that two trees are the same to them if their canonical forms are equal. Positions
  /// in the manuscript are no part of the text and stay.
  public func canonical() -> Document {
    var bytes: [UInt8] = []
    var result = Document(text: DocumentText(source: []), language: language)
    result.blocks.reserveCapacity(blocks.count)
    result.runs.reserveCapacity(runs.count)
    for block in blocks {
      result.append(
        block,
        runs: runs(of: block).map { run in
          var run = run
          let start = bytes.count
          bytes += text.bytes[run.range.indices]
          run.range = TextRange(start..<bytes.count)
          return run
        })
    }
    result.text = DocumentText(source: bytes)
    return result
  }
}

extension ReleasedDocument {
  /// The canonical form of the tree; see `Document.canonical()`.
  public func canonical() -> ReleasedDocument {
    switch self {
    case .open(let document): .open(document.canonical())
    case .labelled(let document): .labelled(document.canonical())
    }
  }
}
