import Diagnostics
import DocumentModel
import ThemeModel

/// A theme as Word's styles.
struct StyleSheet {
  let language: Language
  /// What text without a style looks like.
  let normal: WordStyle
  /// All others, each based on Normal or on nothing.
  let styles: [WordStyle]
  /// Every face that a style names, once, in order of mention.
  let fonts: [FontSlots]
  /// The faces where the theme names none.
  let defaultFonts: FontSlots
  /// What paid text stands on, as six hexadecimal digits.
  let paidBackground: String
  /// An em in the cells of a table, in twips.
  let tableEm: Int
  /// An em in the line of the page number, in twips.
  let pageNumberEm: Int
  /// How high the line of the page number is, in twips.
  let pageNumberLine: Int

  init(theme: Theme, language: Language, reporting report: inout Report) {
    var builder = StyleBuilder(theme: theme, language: language)
    var styles = [builder.title()]
    for level in 1...9 as ClosedRange<UInt8> { styles += builder.heading(level) }
    styles += [builder.caption(), builder.quotation(), builder.preformatted()]
    for own in OwnStyle.paragraphs { styles.append(builder.paragraph(own)) }
    let footer = builder.footer()
    styles.append(footer)
    for own in OwnStyle.characters { styles.append(builder.character(own)) }

    self.language = language
    self.styles = styles
    normal = builder.normal
    defaultFonts = builder.defaultFonts
    // Last, so that a face is entered with what the theme says of it.
    fonts = builder.fonts + [builder.defaultFonts]
    paidBackground = builder.paidBackground
    let cellSizes = styles.filter { $0.id == "\(StyleID.tableRow)" || $0.id == "\(StyleID.tableHeader)" }.map {
      $0.run.size ?? builder.normal.run.size ?? StyleBuilder.defaultHalfPoints
    }
    tableEm = (cellSizes.max() ?? StyleBuilder.defaultHalfPoints) * 10
    let halfPoints = footer.run.size ?? builder.normal.run.size ?? StyleBuilder.defaultHalfPoints
    pageNumberEm = halfPoints * 10
    pageNumberLine = footer.paragraph.spacing.line ?? pageNumberEm
    report.append(builder.report)
  }
}
