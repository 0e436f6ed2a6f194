import Diagnostics
import DocumentModel
import ThemeModel

/// Turns the looks of a theme into Word's styles, one after another.
struct StyleBuilder {
  /// CSS calls 16 pixels of 1/96 inch medium; that is 12 points.
  static let defaultHalfPoints = 24

  /// The background of paid text. Where the theme has none there is one still: paid text must be told from the rest.
  let paidBackground: String
  private(set) var normal = WordStyle(
    kind: .paragraph, origin: .standard, id: "Normal", name: "Normal", priority: 0, isPrimary: true)
  private(set) var fonts: [FontSlots] = []
  private(set) var report = Report()
  let defaultFonts: FontSlots

  private let theme: Theme
  private let language: Language
  private let body: TextStyle
  private let normalSize: Double
  private var refusedNames: Set<String> = []

  init(theme: Theme, language: Language) {
    self.theme = theme
    self.language = language
    defaultFonts = FontSlots(families: ["serif"], language: language) { _ in }
    paidBackground = theme.styles[.paid]?.backgroundColor?.uppercased() ?? "FFF2CC"
    body = theme.styles[.body] ?? TextStyle()
    normalSize = body.fontSize ?? Double(Self.defaultHalfPoints) / 2
    normal.paragraph = paragraph(body, role: .body)
    normal.run = run(body, role: .body).differing(from: RunProperties())
  }

  mutating func title() -> WordStyle {
    var style = WordStyle(kind: .paragraph, origin: .builtIn, id: "Title", name: "Title", priority: 10, isPrimary: true)
    dress(&style, as: .title, keepsNext: true)
    return style
  }

  /// A heading, and the character style that puts it at the start of a paragraph.
  mutating func heading(_ level: UInt8) -> [WordStyle] {
    let id = "\(StyleID.heading(level))"
    let characterID = "\(StyleID.runInHeading(level))"
    let role = Role.heading(level: Int(level))
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: id, name: "heading \(level)", priority: 9, isPrimary: true)
    style.link = characterID
    dress(&style, as: role, keepsNext: true)
    style.paragraph.outlineLevel = Int(level) - 1
    var character = WordStyle(
      kind: .character, origin: .own, id: characterID, name: "Heading \(level) Char", priority: 9)
    character.link = id
    character.basedOn = StyleID.plainCharacter
    character.run = style.run.flipping(normal.run)
    return [style, character]
  }

  mutating func caption() -> WordStyle {
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: "\(StyleID.caption)", name: "caption", priority: 35, isPrimary: true)
    dress(&style, as: .caption, keepsNext: false)
    return style
  }

  mutating func quotation() -> WordStyle {
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: "\(StyleID.quotation)", name: "Quote", priority: 29, isPrimary: true)
    dress(&style, as: .quotation, keepsNext: false)
    return style
  }

  /// The lines of a listing. Columns have to stay columns: there are tab stops every eight of them, no space of Word's own
  /// between scripts, and no wavy lines below what is no prose.
  mutating func preformatted() -> WordStyle {
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: "\(StyleID.preformatted)", name: "HTML Preformatted", priority: 99,
      isPrimary: true)
    dress(&style, as: .preformatted, keepsNext: false)
    style.next = StyleID.preformatted
    style.paragraph.spacesScripts = false
    // A Latin letter of a monospaced face that has Chinese characters is half an em wide.
    let size = style.run.size ?? normal.run.size ?? Self.defaultHalfPoints
    style.paragraph.tabStops = (1...12).map { min($0 * size * 40, Measure.longest) }
    style.run.isProofread = false
    return style
  }

  mutating func paragraph(_ own: OwnStyle) -> WordStyle {
    var style = WordStyle(
      kind: .paragraph, origin: .own, id: "\(own.id)", name: own.name(in: language), priority: 11, isPrimary: true)
    dress(
      &style, as: own.role,
      keepsNext: own.role == .attachmentHead || own.role == .attachmentTitle || own.role == .contentsHeading
        || own.role == .tableHeader)
    return style
  }

  mutating func character(_ own: OwnStyle) -> WordStyle {
    var style = WordStyle(
      kind: .character, origin: .own, id: "\(own.id)", name: own.name(in: language), priority: 12, isPrimary: true)
    var look = own.role.flatMap { theme.styles[$0] } ?? TextStyle()
    if own.role == .paid { look.backgroundColor = paidBackground }
    style.basedOn = StyleID.plainCharacter
    style.run = run(look, role: own.role).flipping(normal.run)
    return style
  }

  /// The paragraph of the page number. It stands outside the text, whose indents and lines are not its own: a line as
  /// high as the type has its dashes in the middle, whatever program sets it.
  mutating func footer() -> WordStyle {
    var style = WordStyle(kind: .paragraph, origin: .builtIn, id: "Footer", name: "footer", priority: 99)
    var look = (theme.styles[.pageNumber] ?? TextStyle()).inheriting(from: body)
    look.lineHeight = .multiple(1)
    dress(&style, in: look, role: .pageNumber, keepsNext: false)
    style.paragraph.indent = Indent()
    return style
  }

  private mutating func dress(_ style: inout WordStyle, as role: Role?, keepsNext: Bool) {
    let look = (role.flatMap { theme.styles[$0] } ?? TextStyle()).inheriting(from: body)
    dress(&style, in: look, role: role, keepsNext: keepsNext)
  }

  private mutating func dress(_ style: inout WordStyle, in look: TextStyle, role: Role?, keepsNext: Bool) {
    var look = look
    look.keepWithNext = look.keepWithNext ?? keepsNext
    style.basedOn = StyleID.normal
    style.next = StyleID.normal
    style.paragraph = paragraph(look, role: role)
    style.run = run(look, role: role).differing(from: normal.run)
    // The grid has the pitch of the text. Larger type and higher lines would be given whole lines of it.
    style.paragraph.snapsToGrid = style.run.size == nil && style.paragraph.spacing.line == normal.paragraph.spacing.line
  }

  private mutating func paragraph(_ look: TextStyle, role: Role?) -> ParagraphProperties {
    var measure = Measure(of: role)
    var paragraph = ParagraphProperties(
      look, fontSize: look.fontSize ?? normalSize, normalSize: normalSize, measure: &measure)
    // GB/T 9704—2012, 5.2.3 wants every page full; Chinese typesetting does not mind a single line at its edge.
    paragraph.widowControl = !language.isChinese
    for message in measure.messages { report.add(message) }
    return paragraph
  }

  private mutating func run(_ look: TextStyle, role: Role?) -> RunProperties {
    var measure = Measure(of: role)
    var run = RunProperties(
      look, fonts: slots(for: look.fontFamilies), fontSize: look.fontSize ?? normalSize, measure: &measure)
    // A block's background is its paragraph's.
    if role?.isBlock ?? false { run.shading = nil }
    for message in measure.messages { report.add(message) }
    return run
  }

  private mutating func slots(for families: [String]?) -> FontSlots? {
    guard let families else { return nil }
    let slots = FontSlots(families: families, language: language) { name in
      guard refusedNames.insert(name).inserted else { return }
      report.add(WordMessage.familyNameTooLong(name))
    }
    if !fonts.contains(slots) { fonts.append(slots) }
    return slots
  }
}

extension TextStyle {
  /// The look of a block within text that looks like `body`. What CSS does not inherit is not passed on.
  fileprivate func inheriting(from body: TextStyle) -> TextStyle {
    var result = self
    result.fontFamilies = fontFamilies ?? body.fontFamilies
    result.fontSize = fontSize ?? body.fontSize
    result.bold = bold ?? body.bold
    result.italic = italic ?? body.italic
    result.color = color ?? body.color
    result.alignment = alignment ?? body.alignment
    result.firstLineIndent = firstLineIndent ?? body.firstLineIndent
    result.lineHeight = lineHeight ?? body.lineHeight
    result.marginTop = marginTop ?? body.marginTop
    result.marginBottom = marginBottom ?? body.marginBottom
    result.marginLeft = marginLeft ?? body.marginLeft
    result.marginRight = marginRight ?? body.marginRight
    result.letterSpacing = letterSpacing ?? body.letterSpacing
    return result
  }
}

extension Role {
  /// Whether the role is a whole paragraph's.
  fileprivate var isBlock: Bool {
    switch self {
    case .ordinal, .lead, .speaker, .placeholder, .paid: false
    default: true
    }
  }
}
