public import Diagnostics
import SourceModel
public import ThemeModel

/// Reads a theme from a stylesheet: one ordinary CSS file that dresses both HTML and Word.
///
/// A browser gets the file as it is. For Word, rules about the elements and classes that play roles (`h1`, `p`,
/// `.signature`) go through the cascade, and `@page` gives the page and what stands in its margins. Rules inside `@media`
/// that names screen or print are HTML's alone. Outside of it, a rule that takes a relation, a state or an attribute to follow, or is about elements
/// without a role, is said to be lost on Word.
public struct ThemeReader: Sendable {
  public init() {}

  /// What rules can speak of: the class of each role, and the HTML element that has it, if it is always the same one.
  public static var selectors: [(role: Role, element: String?)] { PageElement.selectors }

  /// Reads a stylesheet, in time linear in its length.
  ///
  /// - Parameters:
  ///   - stylesheet: The bytes of a CSS file, in UTF-8.
  ///   - name: What the theme is called; messages begin with it.
  ///   - report: Receives what Word cannot express and what is not CSS. Lines and columns count in the stylesheet.
  /// - Throws: `Failure` of the kind `theme` if the file is not UTF-8, holds what no page that is XML can hold in its
  ///   stylesheet, or has no rule in it.
  public func read(_ stylesheet: [UInt8], name: String, reporting report: inout Report) throws(Failure) -> Theme {
    let text: StylesheetText
    do throws(StylesheetText.Problem) {
      text = try StylesheetText(stylesheet)
    } catch {
      throw Failure(ThemeMessage(theme: name, finding: error.finding), at: error.position, kind: .theme)
    }

    let (syntax, parsed) = StylesheetParser(text, findings: Findings(theme: name)).parse()
    let pageRules = syntax.rules.filter { $0.kind == .page }
    let (sheets, paged) = PageRuleReader(findings: parsed).read(pageRules)
    let styleRules = syntax.rules.filter { $0.kind == .style }
    let (cascade, styleRuleCount, cascaded) = StyleRuleReader(text, findings: paged).read(styleRules)
    guard styleRuleCount + pageRules.count + syntax.htmlRuleCount > 0 else {
      throw Failure(
        ThemeMessage(theme: name, finding: .noRules), at: SourcePosition(line: 1, column: 1), kind: .theme)
    }
    let (page, styles, findings) = StyleComputer(cascade, findings: cascaded).compute(sheets)

    for diagnostic in findings.inOrder { report.add(diagnostic) }
    return Theme(
      name: name, summary: syntax.summary, stylesheet: String(decoding: text.bytes, as: UTF8.self), page: page,
      styles: styles, dressedRoles: cascade.dressedRoles)
  }
}
