/// What of Markdown is a matter of taste, and what a file of Markdown says beside its document.
public struct MarkdownStyle: Sendable, Hashable {
  /// How headings of the first two levels are written.
  public enum Headings: String, Sendable, Hashable, CaseIterable {
    /// Behind number signs, as all other levels are.
    case atx
    /// Underlined.
    case setext
  }

  /// How a line break inside a block is written.
  public enum LineBreaks: String, Sendable, Hashable, CaseIterable {
    case backslash
    /// As two spaces, which nobody sees.
    case spaces
  }

  /// Whether a file begins with front matter in YAML, if there is anything to say in it.
  public var frontMatter: Bool
  /// The SHA-256 of the manuscript's bytes, in hexadecimal, for the front matter.
  public var sourceHash: String?
  /// How wide a line of a paragraph may be before it is wrapped at a space, in columns of a terminal; nil for never.
  public var columns: Int?
  public var headings: Headings
  public var lineBreaks: LineBreaks

  public init(
    frontMatter: Bool = true, sourceHash: String? = nil, columns: Int? = nil, headings: Headings = .atx,
    lineBreaks: LineBreaks = .backslash
  ) {
    self.frontMatter = frontMatter
    self.sourceHash = sourceHash
    self.columns = columns
    self.headings = headings
    self.lineBreaks = lineBreaks
  }
}
