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
  private var knownSlots: [[String]: FontSlots] = [:]

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
    style.paragraph.tabStops = (1...12).map { $0 * size * 40 }.filter { $0 <= Measure.longest }
    style.run.isProofread = false
    return style
  }

  /// An entry of a table of contents: as the theme has one that was typed, set in by its level as Word does it (an em in
  /// English, two in Chinese), and with its page number at the edge of the text.
  mutating func contents(_ level: UInt8) -> WordStyle {
    let id = "\(StyleID.contents(level))"
    var style = WordStyle(kind: .paragraph, origin: .builtIn, id: id, name: "toc \(level)", priority: 39)
    var look = (theme.styles[.contentsEntry] ?? TextStyle()).inheriting(from: body)
    let size = look.fontSize ?? normalSize
    let step = Double(level - 1) * (language.isChinese ? 2 : 1)
    if step > 0 {
      look.marginLeft = .em(step + (look.marginLeft?.points(fontSize: size) ?? 0) / size)
    }
    dress(&style, in: look, role: .contentsEntry, keepsNext: false)
    style.paragraph.pageNumberStop = theme.page.textTwips
    return style
  }

  mutating func paragraph(_ own: OwnStyle) -> WordStyle {
    var style = WordStyle(
      kind: .paragraph, origin: .own, id: "\(own.id)", name: own.name(in: language), priority: 11, isPrimary: true)
    dress(
      &style, as: own.role,
      keepsNext: own.role == .attachmentHead || own.role == .attachmentTitle || own.role == .contentsHeading
        || own.role == .tableHeader || own.role == .issuer)
    if own.role == .signatory || own.role == .imprint {
      style.paragraph.endTab = endTab(of: style.paragraph.indent)
    }
    // Attachments are seen by the navigation pane and by tables of contents.
    if own.role == .attachmentTitle { style.paragraph.outlineLevel = 0 }
    return style
  }

  /// What stands at the far end of a line is as far from the edge as its right indent has it, or else as the line begins
  /// from the left: 左右各空一字.
  private func endTab(of indent: Indent) -> Int {
    let page = theme.page
    let width = (page.width - page.marginLeft - page.marginRight) * 20
    let room = indent.right.twips > 0 ? indent.right.twips : max(indent.left.twips + indent.firstLine.twips, 0)
    return max(0, min(Int(width.rounded()) - room, Measure.longest))
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

  /// What leads somewhere, in the colour and face of what stands around it: no theme says another.
  mutating func hyperlink() -> WordStyle {
    var style = WordStyle(
      kind: .character, origin: .builtIn, id: "\(StyleID.hyperlink)", name: "Hyperlink", priority: 99)
    style.basedOn = StyleID.plainCharacter
    style.run.isUnderlined = true
    return style
  }

  /// A note, as the theme has it; else the text's own face in three quarters of its size, from the left edge.
  mutating func note(isEndnote: Bool) -> [WordStyle] {
    let name = isEndnote ? "endnote" : "footnote"
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: "\(StyleID.note(isEndnote: isEndnote))", name: "\(name) text",
      priority: 99)
    dress(&style, in: noteLook, role: .footnote, keepsNext: false)
    style.next = nil
    var mark = WordStyle(
      kind: .character, origin: .builtIn, id: "\(StyleID.noteReference(isEndnote: isEndnote))",
      name: "\(name) reference", priority: 99)
    mark.basedOn = StyleID.plainCharacter
    mark.run.isSuperscript = true
    return [style, mark]
  }

  private var noteLook: TextStyle {
    if theme.dressedRoles.contains(.footnote), let look = theme.styles[.footnote] { return look.inheriting(from: body) }
    var look = body
    let size = max((normalSize * 1.5).rounded() / 2, 9)
    look.fontSize = size
    look.firstLineIndent = nil
    look.marginTop = nil
    look.marginBottom = nil
    if look.lineHeight != nil { look.lineHeight = .exact((size * 1.4 * 2).rounded() / 2) }
    return look
  }

  /// The paragraph of a margin's line: it looks like the first box that stands there. It stands outside the text, whose
  /// indents and lines are not its own.
  mutating func note(at edge: MarginBox.Edge) -> WordStyle? {
    let boxes = theme.page.boxes(at: edge)
    guard let first = boxes.first else { return nil }
    var style = WordStyle(
      kind: .paragraph, origin: .builtIn, id: "\(StyleID.note(at: edge))", name: edge == .top ? "header" : "footer",
      priority: 99)
    var look = first.style
    look.alignment = nil
    look.marginTop = nil
    look.marginBottom = nil
    look.orphans = body.orphans
    look.widows = body.widows
    look.lineHeight = .exact(boxes.lazy.map(\.lineHeight).max() ?? first.lineHeight)
    dress(&style, in: look, role: nil, subject: "\(edge.rawValue) margin", keepsNext: false)
    style.paragraph.indent = Indent()
    style.next = StyleID.note(at: edge)
    return style
  }

  /// What the runs of a box say because the paragraph's style does not.
  mutating func run(of box: MarginBox, in style: WordStyle) -> RunProperties {
    let run = run(box.style, role: nil, subject: "\(box.edge.rawValue) margin").differing(from: normal.run)
    var result = run.differing(from: style.run)
    // What the style says and the box does not is to be as in Normal, or black.
    let below = style.run
    if run.fonts == nil, below.fonts != nil { result.fonts = normal.run.fonts ?? defaultFonts }
    if run.bold == nil, below.bold != nil { result.bold = normal.run.bold ?? false }
    if run.italic == nil, below.italic != nil { result.italic = normal.run.italic ?? false }
    if run.color == nil, below.color != nil { result.color = normal.run.color ?? "000000" }
    if run.spacing == nil, below.spacing != nil { result.spacing = normal.run.spacing ?? 0 }
    if run.size == nil, below.size != nil { result.size = normal.run.size ?? Self.defaultHalfPoints }
    return result
  }

  private mutating func dress(_ style: inout WordStyle, as role: Role?, keepsNext: Bool) {
    let look = (role.flatMap { theme.styles[$0] } ?? TextStyle()).inheriting(from: body)
    dress(&style, in: look, role: role, keepsNext: keepsNext)
  }

  private mutating func dress(
    _ style: inout WordStyle, in look: TextStyle, role: Role?, subject: String? = nil, keepsNext: Bool
  ) {
    var look = look
    look.keepWithNext = look.keepWithNext ?? keepsNext
    style.basedOn = StyleID.normal
    style.next = StyleID.normal
    style.paragraph = paragraph(look, role: role, subject: subject)
    style.run = run(look, role: role, subject: subject).differing(from: normal.run)
    // The grid has the pitch of the text. Larger type and higher lines would be given whole lines of it.
    style.paragraph.snapsToGrid = style.run.size == nil && style.paragraph.spacing.line == normal.paragraph.spacing.line
  }

  private mutating func paragraph(_ look: TextStyle, role: Role?, subject: String? = nil) -> ParagraphProperties {
    var measure = subject.map { Measure(of: $0) } ?? Measure(of: role)
    var look = look
    if role == .tableRow || role == .tableHeader {
      // Those are the cell's.
      (look.borderTop, look.borderRight, look.borderBottom, look.borderLeft) = (nil, nil, nil, nil)
      look.backgroundColor = nil
    }
    var paragraph = ParagraphProperties(
      look, fontSize: look.fontSize ?? normalSize, normalSize: normalSize, measure: &measure)
    // GB/T 9704—2012, 5.2.3 wants every page full; Chinese typesetting does not mind a single line at its edge.
    paragraph.widowControl = look.controlsWidows ?? !language.isChinese
    for message in measure.messages { report.add(message) }
    return paragraph
  }

  private mutating func run(_ look: TextStyle, role: Role?, subject: String? = nil) -> RunProperties {
    var measure = subject.map { Measure(of: $0) } ?? Measure(of: role)
    var run = RunProperties(
      look, fonts: slots(for: look.fontFamilies), fontSize: look.fontSize ?? normalSize, measure: &measure)
    // A block's background is its paragraph's.
    if role?.isBlock ?? (subject != nil) { run.shading = nil }
    for message in measure.messages { report.add(message) }
    return run
  }

  private mutating func slots(for families: [String]?) -> FontSlots? {
    guard let families else { return nil }
    if let known = knownSlots[families] { return known }
    let slots = FontSlots(families: families, language: language) { name in
      guard refusedNames.insert(name).inserted else { return }
      report.add(WordMessage.familyNameTooLong(name))
    }
    if !fonts.contains(slots) { fonts.append(slots) }
    knownSlots[families] = slots
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
    result.orphans = orphans ?? body.orphans
    result.widows = widows ?? body.widows
    return result
  }

  /// Word keeps two lines together at either edge of a page, or none; nil where the theme says nothing.
  fileprivate var controlsWidows: Bool? {
    guard orphans != nil || widows != nil else { return nil }
    return (orphans ?? 2) > 1 || (widows ?? 2) > 1
  }
}

extension PageGeometry {
  /// The boxes at one edge: those of right-hand pages, of left-hand ones, of the first.
  func boxes(at edge: MarginBox.Edge) -> [MarginBox] {
    (rightPages + leftPages + firstPage).filter { $0.edge == edge }
  }
}

extension Role {
  /// Whether the role is a whole paragraph's.
  fileprivate var isBlock: Bool {
    switch self {
    case .ordinal, .lead, .speaker, .signatoryName, .placeholder, .paid: false
    default: !isOfNumber
    }
  }
}
