import ThemeModel

/// An element of a page that a selector can reach: the three that everything stands in, and one for each role.
struct PageElement: Sendable {
  enum Kind: Sendable, Hashable {
    /// `html`, `body` and `article`, each around the next: what they inherit reaches all roles.
    case frame
    case role(Role)
  }

  var kind: Kind
  /// The HTML element; nil for a role that more than one element may play.
  var type: String?

  /// From the outermost to the innermost frame, then the roles. Selectors count elements in this order.
  static let all: [PageElement] =
    ["html", "body", "article"].map { PageElement(kind: .frame, type: $0) }
    + Role.allCases.map { PageElement(kind: .role($0), type: $0.htmlType) }

  static let frameCount = 3

  /// Whether the element plays a role as a whole block.
  var isBlock: Bool { if case .role(let role) = kind { !role.isInline } else { false } }

  /// Elements and classes of a page that carry no role: rules about them are HTML's alone.
  static let typesWithoutRole: Set<String> = [
    "main", "header", "footer", "section", "aside", "div", "hr", "ol", "ul", "dl", "dt", "dd", "time", "strong", "em",
    "br", "a", "title", "head", "blockquote", "figure", "table", "thead", "tbody", "tr",
  ]
  static let classesWithoutRole: Set<String> = [
    "list", "page-break", "run-in", "number", "gap", "table", "attachment", "closing", "contents", "contents-1",
    "contents-2", "contents-3", "continued", "item", "note-reference", "notes",
  ]

  /// The element or the class that a selector of one name may have meant.
  static func nearest(to selector: String) -> String? {
    if selector.utf8.first == UInt8(ascii: ".") {
      return Spelling.nearest(to: String(selector.dropFirst()), among: classes.sorted()).map { ".\($0)" }
    }
    return Spelling.nearest(to: selector, among: types.sorted()) ?? (classes.contains(selector) ? ".\(selector)" : nil)
  }

  /// The selectors of each role: its class, and the element that plays it alone.
  static let selectors: [(role: Role, element: String?)] = Role.allCases.map { ($0, $0.htmlType) }

  static let types = typesWithoutRole.union(all.compactMap(\.type)).union(["span", "h6", "p"])
  static let classes = classesWithoutRole.union(Role.allCases.map(\.rawValue))
}

extension Role {
  /// The element that plays the role in HTML, which has six elements for headings, one of them the title's.
  var htmlType: String? {
    switch self {
    case .title: "h1"
    case .heading1, .attachmentTitle: "h2"
    case .heading2: "h3"
    case .heading3: "h4"
    case .heading4: "h5"
    case .heading5: "h6"
    case .listItem, .contentsEntry: "li"
    case .heading6, .heading7, .heading8, .heading9, .body, .subtitle, .copyNumber, .secrecyLevel, .urgency, .issuer,
      .documentNumber, .letterheadNumber, .signatory, .salutation, .addressee, .complimentaryClose,
      .headerField, .attachmentNote, .attachmentHead, .contentsHeading, .caption, .quotation, .verse,
      .signature, .date, .note, .imprint, .pageFurniture, .notice:
      "p"
    case .tableRow: "td"
    case .tableHeader: "th"
    case .preformatted: "pre"
    case .ordinal, .lead, .signatoryName, .placeholder: "span"
    case .speaker: "b"
    case .chineseComma, .chineseBracket, .arabicPoint, .arabicBracket, .paid, .footnote: nil
    }
  }

  /// Whether the role is played by a stretch of a line. Such a stretch looks like its surroundings in all that no
  /// rule says about it.
  var isInline: Bool {
    switch self {
    case .ordinal, .lead, .speaker, .signatoryName, .placeholder, .paid: true
    default: isOfNumber
    }
  }
}
