/// A look: what each role looks like, the page it stands on, and the stylesheet that says so.
public struct Theme: Sendable, Equatable {
  public var name: String
  /// One sentence for a person, from the stylesheet's first comment.
  public var summary: String
  /// The stylesheet as written; HTML embeds it.
  public var stylesheet: String
  public var page: PageGeometry
  /// The looks of roles. Whatever a stylesheet says or leaves to a browser is spelt out for roles of whole blocks, so
  /// that nil there means that the application decides. Roles inside a line say only what differs from their line.
  public var styles: [Role: TextStyle]
  /// The roles that a rule of the stylesheet speaks of, whose looks are not those of a page without any rule.
  public var dressedRoles: Set<Role>

  public init(
    name: String, summary: String = "", stylesheet: String, page: PageGeometry = PageGeometry(),
    styles: [Role: TextStyle] = [:], dressedRoles: Set<Role> = []
  ) {
    self.name = name
    self.summary = summary
    self.stylesheet = stylesheet
    self.page = page
    self.styles = styles
    self.dressedRoles = dressedRoles
  }
}

/// What a stretch of text is for the eye. Every block kind and every run role that can look different has one.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case body
  case title
  case subtitle
  case copyNumber = "copy-number"
  case secrecyLevel = "secrecy-level"
  case urgency
  case issuer
  case documentNumber = "document-number"
  /// 发文字号 in the head that 发文机关标志 stands in, without 签发人 in its line.
  case letterheadNumber = "letterhead-number"
  /// The line that 签发人 stands in.
  case signatory
  case heading1 = "heading-1"
  case heading2 = "heading-2"
  case heading3 = "heading-3"
  case heading4 = "heading-4"
  case heading5 = "heading-5"
  case heading6 = "heading-6"
  case heading7 = "heading-7"
  case heading8 = "heading-8"
  case heading9 = "heading-9"
  /// A heading below the first level that is numbered 一、, and those numbered （一）, 1. and （1）: GB/T 9704—2012, 7.3.3, ties
  /// faces to numbers. They say only what differs from the heading's level.
  case chineseComma = "scheme-chinese-comma"
  case chineseBracket = "scheme-chinese-bracket"
  case arabicPoint = "scheme-arabic-point"
  case arabicBracket = "scheme-arabic-bracket"
  case listItem = "list-item"
  case salutation
  case addressee
  /// 敬礼 below 此致, with which a letter ends.
  case complimentaryClose = "complimentary-close"
  case headerField = "header-field"
  case attachmentNote = "attachment-note"
  case attachmentHead = "attachment-head"
  case attachmentTitle = "attachment-title"
  case tableRow = "table-row"
  case tableHeader = "table-header"
  case contentsHeading = "contents-heading"
  case contentsEntry = "contents-entry"
  case caption
  case quotation
  case verse
  case preformatted
  case signature
  case date
  case note
  /// A note at the foot of the page, or behind the text.
  case footnote
  case imprint
  case pageFurniture = "page-furniture"
  case notice
  case ordinal
  case lead
  case speaker
  case signatoryName = "signatory-name"
  case placeholder
  case paid

  /// The role of a heading; levels below 9 look like level 9.
  public static func heading(level: Int) -> Role {
    let roles: [Role] = [
      .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .heading7, .heading8,
      .heading9,
    ]
    return roles[min(max(level, 1), roles.count) - 1]
  }

  /// Whether headings play the role by their number, beside that of their level.
  public var isOfNumber: Bool {
    switch self {
    case .chineseComma, .chineseBracket, .arabicPoint, .arabicBracket: true
    default: false
    }
  }
}

/// How text looks. Nil means: as the surroundings have it.
public struct TextStyle: Sendable, Hashable {
  /// In order of preference, as the stylesheet lists them.
  public var fontFamilies: [String]?
  /// In points.
  public var fontSize: Double?
  public var bold: Bool?
  public var italic: Bool?
  /// Six hexadecimal digits, without `#`.
  public var color: String?
  public var backgroundColor: String?
  public var alignment: TextAlignment?
  public var firstLineIndent: Length?
  public var lineHeight: LineHeight?
  public var marginTop: Length?
  public var marginBottom: Length?
  public var marginLeft: Length?
  public var marginRight: Length?
  /// Between the text and a border, or the edge of a cell or a margin box.
  public var paddingTop: Length?
  public var paddingRight: Length?
  public var paddingBottom: Length?
  public var paddingLeft: Length?
  public var borderTop: Border?
  public var borderRight: Border?
  public var borderBottom: Border?
  public var borderLeft: Border?
  public var letterSpacing: Length?
  public var pageBreakBefore: Bool?
  public var keepWithNext: Bool?
  /// Whether all lines stand on one page.
  public var keepTogether: Bool?
  /// How many lines at least stand at the foot of a page before the rest goes on the next.
  public var orphans: Int?
  /// How many lines at least go on the next page.
  public var widows: Int?
  /// Whether blocks of one role in a row stand without margins between them; in CSS `.x + .x { margin-top: 0 }`.
  public var contextualSpacing: Bool?
  /// By which rule a signature and the date below it stand to one another; in CSS `--closing` of `.signature`.
  public var closing: Closing?
  /// Whether the blocks stand at the foot of the last page and not below the text; in CSS `--place` of `.imprint`.
  public var standsAtPageFoot: Bool?
  /// Whether a heading that runs into its paragraph is one for Word's navigation pane; in CSS `--run-in` of `article`.
  public var runIn: RunInForm?

  public init() {}
}

public enum TextAlignment: String, Sendable, Hashable {
  case left, right, center, justify
}

/// How 署名 and 成文日期 stand at the end of a document (GB/T 9704—2012, 7.3.5).
public enum Closing: String, Sendable, Hashable, CaseIterable {
  /// By their own margins, whatever stands in the other line.
  case apart
  /// The clause for documents with a seal: the date by its margin, the organ centred above it (7.3.5.1).
  case sealed
  /// The clause for documents without one: the organ by its margin, the date two characters to the right of where the
  /// organ begins; a date that is longer than the organ stands by the organ's margin, and the organ moves (7.3.5.2).
  case unsealed
}

/// How Word gets a heading that runs into its paragraph.
public enum RunInForm: String, Sendable, Hashable, CaseIterable {
  /// As a paragraph of its own whose end is hidden, which Word calls a style separator.
  case separator
  /// As a part of its paragraph that looks different.
  case part
}

/// A length that depends on the type (`em`) or does not (`points`).
public enum Length: Sendable, Hashable {
  /// In widths of a full-width character of the text's own size.
  case em(Double)
  case points(Double)

  public func points(fontSize: Double) -> Double {
    switch self {
    case .em(let count): count * fontSize
    case .points(let points): points
    }
  }
}

/// The distance from one line to the next.
public enum LineHeight: Sendable, Hashable {
  /// In points, whatever the type.
  case exact(Double)
  /// In multiples of the font size.
  case multiple(Double)
}
