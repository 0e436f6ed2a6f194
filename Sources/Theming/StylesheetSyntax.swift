import SourceModel

/// A rule of a stylesheet that may concern Word; rules that are HTML's alone are only counted.
struct StylesheetRule: Sendable {
  enum Kind: Sendable { case style, page }

  var kind: Kind
  /// What stands before the block: for a style rule its selectors.
  var prelude: [Token]
  var declarations: [Declaration]
  /// Of a page: `@bottom-center { … }` and its like.
  var boxes: [MarginBoxRule] = []
  var position: SourcePosition
}

/// A rule inside `@page`.
struct MarginBoxRule: Sendable {
  /// In small letters, without `@`.
  var name: String
  var declarations: [Declaration]
  var position: SourcePosition
}

/// `name: value`, as written.
struct Declaration: Sendable {
  /// In small letters, unless it is a custom property.
  var name: String
  /// Without white space.
  var value: [Token]
  var isImportant: Bool
  /// The value as it may be shown in a message.
  var excerpt: String
  var position: SourcePosition
}

/// What a stylesheet consists of.
struct StylesheetSyntax: Sendable {
  /// In the order of the file.
  var rules: [StylesheetRule] = []
  /// How many rules there are that only a browser understands.
  var htmlRuleCount = 0
  /// The first line of the first comment.
  var summary = ""
}
