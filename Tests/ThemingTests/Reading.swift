import Diagnostics
import SourceModel
import ThemeModel
import Theming

/// A theme read from a stylesheet in a test, and what was said about it.
struct Reading {
  var theme: Theme
  /// Each as `line:column id`.
  var findings: [String]
  var diagnostics: [Diagnostic]

  init(_ css: String) throws { try self.init(Array(css.utf8)) }

  init(_ css: [UInt8]) throws {
    var report = Report()
    theme = try ThemeReader().read(css, name: "test", reporting: &report)
    diagnostics = report.diagnostics
    findings = report.diagnostics.map { diagnostic in
      let place = diagnostic.position.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.id
    }
  }

  subscript(_ role: Role) -> TextStyle { theme.styles[role] ?? TextStyle() }
}
