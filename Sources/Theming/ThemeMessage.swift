import Diagnostics
import SourceModel

/// What can be said about a stylesheet. Lines and columns count in the stylesheet, which the text names.
struct ThemeMessage: DiagnosticMessage {
  enum Finding: Sendable {
    case notText
    case notEmbeddable(String)
    case noRules
    case unclosed(Unclosed)
    case unfinishedRule
    case unsupportedRule(String)
    case browserRule(String)
    case malformedSelector(String)
    case unknownSelector(String)
    case malformedDeclaration(String)
    case nestedRule(String)
    case unsupportedProperty(String)
    case notForPage(String)
    case unsupportedValue(property: String, value: String, expected: String)
    case valueOutOfRange(property: String, limits: String)
    case approximatedValue(property: String, value: String, used: String)
    case pageWithoutRoom
    case unsupportedSelector(String)
    case sizesDiffer(String, points: Double, other: Double)
    case notForStretch(property: String, role: String)
    case paddingWithoutBorder(String)
    case unsupportedPage(String)
    case onePageSize(String)
    case oneMargin(String)
    case unsupportedMarginBox(String)
    case boxesOnOneLine(String)
  }

  var theme: String
  var finding: Finding

  var id: String {
    switch finding {
    case .notText: "theme.not-text"
    case .notEmbeddable: "theme.not-embeddable"
    case .noRules: "theme.no-rules"
    case .unclosed: "theme.unclosed"
    case .unfinishedRule: "theme.unfinished-rule"
    case .unsupportedRule, .browserRule: "theme.unsupported-rule"
    case .malformedSelector: "theme.malformed-selector"
    case .unknownSelector: "theme.unknown-selector"
    case .malformedDeclaration: "theme.malformed-declaration"
    case .nestedRule: "theme.nested-rule"
    case .unsupportedProperty, .notForPage: "theme.unsupported-property"
    case .unsupportedValue: "theme.unsupported-value"
    case .valueOutOfRange: "theme.value-out-of-range"
    case .approximatedValue: "theme.approximated-value"
    case .pageWithoutRoom: "theme.page-without-room"
    case .unsupportedSelector: "theme.unsupported-selector"
    case .sizesDiffer: "theme.sizes-differ"
    case .notForStretch, .paddingWithoutBorder: "theme.unsupported-property"
    case .unsupportedPage: "theme.unsupported-page"
    case .onePageSize, .oneMargin: "theme.unsupported-property"
    case .unsupportedMarginBox: "theme.unsupported-margin-box"
    case .boxesOnOneLine: "theme.boxes-on-one-line"
    }
  }

  var severity: Severity {
    switch finding {
    case .notText, .notEmbeddable, .noRules: .error
    // One that is near to a known name is a slip; others may be of a page that this one is put into.
    case .unknownSelector(let selector): PageElement.nearest(to: selector) == nil ? .note : .warning
    case .approximatedValue: .note
    default: .warning
    }
  }

  var text: String { "in the stylesheet of theme “\(theme)”: \(statement)" }

  private var statement: String {
    switch finding {
    case .notText: "a byte that is not UTF-8"
    case .notEmbeddable(let character): "\(character), which a page that is also XML cannot hold in its stylesheet"
    case .noRules: "there is no rule in it"
    case .unclosed(let what): "this \(what.rawValue) never ends"
    case .unfinishedRule: "this rule has no { block"
    case .unsupportedRule(let name): "Word cannot follow @\(name)"
    case .browserRule("media"): "browsers may apply this @media to a page, and Word does not"
    case .browserRule(let name): "browsers apply @\(name), and Word does not"
    case .malformedSelector(let selector): "“\(selector)” is not a selector; the rule is skipped"
    case .unknownSelector(let selector): "no page has anything that “\(selector)” selects"
    case .malformedDeclaration(let text): "“\(text)” is not a declaration; it is skipped"
    case .nestedRule(let text): "the rule nested at “\(text)” does not reach Word"
    case .unsupportedProperty(let property) where Property.ownName(meantBy: property) != nil:
      "\(property) means nothing to Galley"
    case .unsupportedProperty(let property): "Word cannot express \(property)"
    case .notForPage(let property): "Word does not take \(property) for the whole page"
    case .unsupportedValue(let property, let value, _): "“\(value)” is not understood as \(property)"
    case .valueOutOfRange(let property, let limits): "\(property) is not within \(limits)"
    case .approximatedValue(let property, let value, let used): "Word gets \(used) for \(property) \(value)"
    case .pageWithoutRoom: "the margins leave no room on the page; A4 with margins of 72pt is used"
    case .unsupportedSelector(let selector):
      "Word cannot follow “\(selector)”; what the rule says of it is ignored there"
    case .sizesDiffer(let value, let points, let other):
      value.hasSuffix("pt")
        ? "\(value) is not the \(Self.points(other)) that the rule gave before"
        : "\(value), which is \(Self.points(points)), is not the \(Self.points(other)) that the rule gave before"
    case .notForStretch(let property, let role):
      "Word cannot give \(property) to .\(role), which is a part of a line; it is ignored there"
    case .paddingWithoutBorder(let property):
      "Word has \(property) only beside a border of that side; it is ignored there"
    case .unsupportedPage(let selector): "Word has no pages that “\(selector)” could select; the rule is ignored there"
    case .onePageSize(let page): "Word cannot give pages of \(page) a size of their own; it is ignored there"
    case .oneMargin(let page): "Word cannot give pages of \(page) these margins; it takes those of right-hand pages"
    case .unsupportedMarginBox(let name): "Word has no place for @\(name); the box is ignored there"
    case .boxesOnOneLine(let edge):
      "in Word all boxes at the \(edge) of the pages stand at one height; this one is moved to that of the first"
    }
  }

  /// `10.5pt`, `15pt`
  private static func points(_ points: Double) -> String {
    points == points.rounded() && abs(points) < 1e9 ? "\(Int(points))pt" : "\(points)pt"
  }

  var hint: String? {
    switch finding {
    case .notText: "save the file as UTF-8"
    case .notEmbeddable:
      "reword a comment; in a string write the escape, such as \\3c for < and \\26 for an ampersand; "
        + "in a condition write max-width or min-width"
    case .noRules: "write at least one, such as p { font-size: 16pt }"
    case .unclosed: "close it"
    case .unfinishedRule: "write selectors { declarations }"
    case .browserRule("font-face"):
      "Word takes faces that are installed; put it into @media screen, print to say that it is for HTML"
    case .browserRule("media"): "name a medium, as in @media screen and (min-width: 40em)"
    case .browserRule: "put the rules outside of it for both, or into @media screen, print for HTML alone"
    case .unsupportedRule("namespace"): "leave it out; there is one namespace in a page"
    case .unsupportedRule("import"): "put all rules into one file"
    case .unsupportedRule: "put rules for the screen alone into @media screen"
    case .malformedSelector: "write elements or classes with commas between, such as h1, .note"
    case .unknownSelector(let selector):
      PageElement.nearest(to: selector).map { "did you mean \($0)?" }
        ?? "use an element of the page, such as h1, or a role, such as .signature"
    case .malformedDeclaration: "write property: value;"
    case .nestedRule: "give it a selector of its own, outside this block"
    case .unsupportedProperty("background"): "write background-color"
    case .unsupportedProperty(let name):
      Property.ownName(meantBy: name).map { "did you mean \($0)?" } ?? Spelling.nearest(to: name, among: Property.names)
        .map { "did you mean \($0)?" }
        ?? "HTML has it all the same; put it into @media screen or @media print to say so"
    case .notForPage: "write the page's margins in @page, and put the rest into @media screen"
    case .unsupportedValue(_, _, let expected): "write \(expected)"
    case .valueOutOfRange: "correct the value; it is not used"
    case .approximatedValue: nil
    case .pageWithoutRoom: "make the page larger or its margins smaller"
    case .unsupportedSelector:
      "select an element or a role alone, such as td or .note; put the rule into @media screen, print if it is for HTML"
    case .sizesDiffer: "give the same size in points and by its Chinese name, or leave one of them out"
    case .notForStretch: "HTML has it all the same; put it into @media screen or @media print to say so"
    case .paddingWithoutBorder: "write a margin, or give the side a border"
    case .unsupportedPage: "write @page, @page :right, @page :left or @page :first"
    case .onePageSize: "give the size in @page"
    case .oneMargin: "let :left have the left and right margins of :right the other way round, and all else alike"
    case .unsupportedMarginBox:
      "write @top-left, @top-center, @top-right, @bottom-left, @bottom-center or @bottom-right"
    case .boxesOnOneLine: "give the boxes of the edge the same vertical-align, margins, padding and line height"
    }
  }
}

/// What was found in one stylesheet so far.
struct Findings: Sendable {
  let theme: String
  private var diagnostics: [Diagnostic] = []

  init(theme: String) { self.theme = theme }

  mutating func add(_ finding: ThemeMessage.Finding, at position: SourcePosition) {
    diagnostics.append(Diagnostic(ThemeMessage(theme: theme, finding: finding), at: position))
  }

  /// In the order of the stylesheet.
  var inOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      guard let first = a.element.position, let second = b.element.position, first != second
      else { return a.offset < b.offset }
      return first < second
    }.map(\.element)
  }
}
