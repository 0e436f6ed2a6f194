public import Diagnostics
import DocumentModel
public import ThemeModel

/// A theme, and what of its stylesheet does not reach Word.
public struct ThemeCheck: Sendable {
  public var theme: Theme
  /// In the order of the stylesheet; what a limit of Word's changed stands last, without a place.
  public var diagnostics: [Diagnostic]

  /// Whether all of the stylesheet that is meant for Word reaches it. Notes say only how.
  public var isClean: Bool { diagnostics.allSatisfy { $0.severity == .note } }

  /// Reads a stylesheet and writes a document in it.
  ///
  /// - Throws: `Failure` of the kind `theme` if the stylesheet cannot be used.
  public init(_ css: [UInt8], name: String) throws(Failure) {
    var report = Report()
    theme = try ThemeShelf.read(css, name: name, reporting: &report)
    let options = ConversionOptions(theme: theme)
    let conversion = Converter().convert(
      Array("一\n".utf8), to: Format.all.filter { $0.name == "docx" }, options: options)
    // The text is made up: nobody wants to know what was thought of it.
    diagnostics = report.diagnostics + conversion.report.diagnostics.filter { $0.id.hasPrefix("word.") }
  }
}
