import Diagnostics
import Pipeline
import SourceModel
import ThemeModel

/// A check of a theme for a terminal: the findings, what was understood, and what it comes to.
struct ThemeCheckText {
  private let check: ThemeCheck
  private let path: String

  init(_ check: ThemeCheck, path: String) {
    self.check = check
    self.path = path
  }

  var text: String {
    var blocks: [String] = []
    if !check.diagnostics.isEmpty { blocks.append(check.diagnostics.map(line).joined(separator: "\n")) }
    blocks.append(understood)
    blocks.append(summary)
    return blocks.joined(separator: "\n\n")
  }

  /// `mine.css:3:5 warning [theme.unsupported-property] …`, and below it what to do.
  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ":"
    let text = TerminalText.visible(diagnostic.text)
    let hint = diagnostic.hint.map { "\n    \(TerminalText.visible($0))" } ?? ""
    return
      "\(TerminalText.visible(path))\(place) \(diagnostic.severity.rawValue) [\(diagnostic.id)] \(text)\(hint)"
  }

  private var understood: String {
    let overview = ThemeOverview(check.theme)
    var rows = [("page", overview.page), ("margins", overview.margins)]
    rows += overview.boxes.map { ("box", $0.text) }
    if check.theme.page.firstPage.isEmpty, !overview.boxes.isEmpty { rows.append(("", "first page: none")) }
    if overview.boxes.isEmpty { rows.append(("box", "none: pages have neither header nor footer")) }
    rows.append(("roles", "\(overview.dressed.count) of \(Role.allCases.count) have rules"))
    if !overview.undressed.isEmpty {
      rows.append(("", "without: \(overview.undressed.map { ".\($0)" }.joined(separator: ", "))"))
    }
    return (["Word gets"] + rows.map { "  \(TerminalText.padded($0, to: 8)) \(TerminalText.visible($1))" })
      .joined(separator: "\n")
  }

  private var summary: String {
    let warnings = check.diagnostics.count { $0.severity != .note }
    let notes = check.diagnostics.count - warnings
    let near = notes == 0 ? "" : notes == 1 ? "; 1 note" : "; \(notes) notes"
    switch warnings {
    case 0: return "nothing to complain about\(near)"
    case 1: return "1 thing does not reach Word\(near)"
    default: return "\(warnings) things do not reach Word\(near)"
    }
  }
}
