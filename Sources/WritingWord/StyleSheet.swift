import Diagnostics
import DocumentModel
import ThemeModel
import Writing

/// A theme as Word's styles.
struct StyleSheet {
  private let theme: Theme
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
  /// How the cells of a table stand.
  let table: TableLook
  /// What the runs of a margin box say themselves.
  let boxRuns: [MarginBox: RunProperties]
  /// What of an official document's frame stands by what stands beside it.
  let frame: FrameLooks

  /// - Parameter hasLinks: whether some text leads elsewhere; without any there is no style for it.
  init(theme: Theme, language: Language, hasLinks: Bool, reporting report: inout Report) {
    var builder = StyleBuilder(theme: theme, language: language)
    var styles = [builder.title()]
    for level in 1...9 as ClosedRange<UInt8> { styles += builder.heading(level) }
    styles += [builder.caption(), builder.quotation(), builder.preformatted()]
    for level in 1...ContentsEntry.deepestLevel { styles.append(builder.contents(level)) }
    for isEndnote in [false, true] { styles += builder.note(isEndnote: isEndnote) }
    for own in OwnStyle.paragraphs { styles.append(builder.paragraph(own)) }
    var boxRuns: [MarginBox: RunProperties] = [:]
    for edge in MarginBox.Edge.allCases {
      guard let style = builder.note(at: edge) else { continue }
      styles.append(style)
      for box in theme.page.boxes(at: edge) { boxRuns[box] = builder.run(of: box, in: style) }
    }
    self.boxRuns = boxRuns
    for own in OwnStyle.characters { styles.append(builder.character(own)) }
    if hasLinks { styles.append(builder.hyperlink()) }
    for own in OwnStyle.numbered where own.role.flatMap({ theme.styles[$0] }) ?? TextStyle() != TextStyle() {
      styles.append(builder.character(own))
    }

    self.theme = theme
    self.language = language
    self.styles = styles
    normal = builder.normal
    defaultFonts = builder.defaultFonts
    // Last, so that a face is entered with what the theme says of it.
    fonts = builder.fonts + [builder.defaultFonts]
    paidBackground = builder.paidBackground
    frame = FrameLooks(theme: theme)
    let cellSizes = styles.filter { $0.id == "\(StyleID.tableRow)" || $0.id == "\(StyleID.tableHeader)" }.map {
      $0.run.size ?? builder.normal.run.size ?? StyleBuilder.defaultHalfPoints
    }
    tableEm = (cellSizes.max() ?? StyleBuilder.defaultHalfPoints) * 10
    report.append(builder.report)
    table = TableLook(theme, reporting: &report)
  }

  /// The character style of a heading that looks different from others of its level because of its number.
  func numberStyle(of heading: Heading) -> StaticString? {
    guard let role = theme.numberRole(of: heading) else { return nil }
    return OwnStyle.numbered.first { $0.role == role }?.id
  }

  /// What parts a table from the text below it, in twips: as much as two paragraphs, and half a line at least. A page of
  /// official documents has its lines on a grid, whose leading parts the two.
  var spaceBelowTables: Int {
    let paragraph = normal.paragraph
    return frame.imprintStandsAtPageFoot ? 0 : max(paragraph.spacing.after, (paragraph.spacing.line ?? 280) / 2)
  }

  /// The style with an identifier.
  func style(_ id: StaticString) -> WordStyle? {
    let id = "\(id)"
    return styles.first { $0.id == id }
  }
}
