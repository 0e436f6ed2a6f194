public import DocumentModel

/// The labels that mark where a paid region begins and ends, if it was kept.
///
/// Markdown has no classes, so a label is words that a reader sees. It is written as a code span, and nothing else is:
/// no backtick of the text begins code, unless it stands in a listing. Whoever reads the output and leaves code spans out has
/// exactly the text. Between blocks a label is a paragraph, inside one it stands between the words; where one region ends
/// and the next begins between two words, both labels share one code span. A listing is cut in two around a label.
public enum MarkdownPaidLabel: Sendable, Hashable, CaseIterable {
  case begin
  case end

  /// The words of the label. They hold no backtick and are no marker of any content management system.
  public func words(in language: Language) -> String {
    switch (self, language) {
    case (.begin, .chineseSimplified): "付费内容开始"
    case (.end, .chineseSimplified): "付费内容结束"
    case (.begin, .chineseTraditional): "付費內容開始"
    case (.end, .chineseTraditional): "付費內容結束"
    case (.begin, .english): "Paid content begins"
    case (.end, .english): "Paid content ends"
    }
  }
}
