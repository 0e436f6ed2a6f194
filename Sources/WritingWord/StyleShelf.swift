import Diagnostics
import DocumentModel
import MarkupXML
import Synchronization
import ThemeModel

/// A theme as Word's styles, with the parts that hold them and with what there is to say of it. It is the same for all
/// documents of a language.
struct WordTheme {
  let page: PageLayout
  let styles: [UInt8]
  let fonts: [UInt8]
  let report: Report

  init(_ theme: Theme, language: Language, hasLinks: Bool) throws(MarkupError) {
    var report = Report()
    let sheet = StyleSheet(theme: theme, language: language, hasLinks: hasLinks, reporting: &report)
    page = PageLayout(theme.page, sheet: sheet, reporting: &report)
    styles = try StylesPart(sheet: sheet).bytes()
    fonts = try FontTablePart(fonts: sheet.fonts, language: language).bytes()
    self.report = report
  }
}

/// The last themes that were asked for.
final class StyleShelf: Sendable {
  private struct Entry {
    let theme: Theme
    let stylesheet: [UInt8]
    let language: Language
    let hasLinks: Bool
    let made: WordTheme
  }

  private let entries = Mutex<[Entry]>([])

  /// A service has themes of several customers in turn; one costs some 100 kB.
  private static let most = 8

  func theme(_ theme: Theme, language: Language, hasLinks: Bool) throws(MarkupError) -> WordTheme {
    let stylesheet = Array(theme.stylesheet.utf8)
    let known = entries.withLock { entries in
      // Strings may be equal that have other characters.
      entries.first {
        $0.language == language && $0.hasLinks == hasLinks && $0.theme == theme
          && $0.stylesheet == stylesheet
      }
    }
    if let known { return known.made }
    let made = try WordTheme(theme, language: language, hasLinks: hasLinks)
    entries.withLock { entries in
      entries.insert(
        Entry(theme: theme, stylesheet: stylesheet, language: language, hasLinks: hasLinks, made: made), at: 0)
      if entries.count > Self.most { entries.removeLast() }
    }
    return made
  }
}
