public import DocumentModel

extension OutlineEntry {
  /// What the block is called in short, with the level of its heading: `heading 2`, `run-in 3`, `paragraph`.
  public var label: String {
    let name = runInEnd == nil ? kind : BlockName.runIn.rawValue
    return level.map { "\(name) \($0)" } ?? name
  }

  /// Whether the decision is less sure than so many percent, so that a person should look at it.
  public func isUnsure(below percent: Int) -> Bool { Int(decision.confidence) < percent }

  /// Whether the block is a title, or a heading or begins with one.
  public var isHeading: Bool {
    level != nil || kind == BlockName.title.rawValue || kind == BlockName.attachmentTitle.rawValue
  }
}

extension RunnerUp {
  /// What the block would be called in short: `heading 2`, `paragraph`.
  public var label: String { level.map { "\(name.rawValue) \($0)" } ?? name.rawValue }
}
