import DocumentModel

/// The tree with the marks off its nodes and all of its text.
enum Unwrapping {
  static func unwrap(_ tree: Document<PaidRegion>) -> PublicDocument {
    PublicDocument(
      text: tree.text, blocks: tree.blocks.map { $0.unmarked() }, runs: tree.runs.map { $0.unmarked() },
      language: tree.language)
  }
}

extension Block {
  /// The same block without a mark.
  func unmarked() -> Block<Never> {
    var block = Block<Never>(
      kind, source: source, line: line, blankLinesBefore: blankLinesBefore, runIn: runIn, decision: decision)
    block.runs = runs
    return block
  }
}

extension Run {
  /// The same run without a mark.
  func unmarked() -> Run<Never> { Run<Never>(kind, range: range, role: role, item: item) }
}
