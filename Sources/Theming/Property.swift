import SourceModel
import ThemeModel

/// A property that both HTML and Word can follow. Shorthands and older names lead to these.
enum Property: String, Sendable, Hashable, CaseIterable {
  case fontFamily = "font-family"
  case fontSize = "font-size"
  case fontWeight = "font-weight"
  case fontStyle = "font-style"
  case color
  case backgroundColor = "background-color"
  case textAlign = "text-align"
  case textIndent = "text-indent"
  case lineHeight = "line-height"
  case marginTop = "margin-top"
  case marginRight = "margin-right"
  case marginBottom = "margin-bottom"
  case marginLeft = "margin-left"
  case paddingTop = "padding-top"
  case paddingRight = "padding-right"
  case paddingBottom = "padding-bottom"
  case paddingLeft = "padding-left"
  case borderTop = "border-top"
  case borderRight = "border-right"
  case borderBottom = "border-bottom"
  case borderLeft = "border-left"
  case letterSpacing = "letter-spacing"
  case breakBefore = "break-before"
  case breakAfter = "break-after"
  case breakInside = "break-inside"
  case orphans
  case widows
  case closing = "--closing"
  case place = "--place"
  case runIn = "--run-in"

  /// Whether an element that no rule gives the property has its parent's value, as each property's definition says.
  var isInherited: Bool {
    switch self {
    case .fontFamily, .fontSize, .fontWeight, .fontStyle, .color, .textAlign, .textIndent, .lineHeight, .letterSpacing,
      .orphans, .widows, .runIn:
      true
    case .backgroundColor, .marginTop, .marginRight, .marginBottom, .marginLeft, .paddingTop, .paddingRight,
      .paddingBottom, .paddingLeft, .borderTop, .borderRight, .borderBottom, .borderLeft, .breakBefore, .breakAfter,
      .breakInside, .closing, .place:
      false
    }
  }

  /// Whether the property is of characters, so that a stretch of a line can have it and not only a block.
  var isOfCharacters: Bool {
    switch self {
    case .fontFamily, .fontSize, .fontWeight, .fontStyle, .color, .backgroundColor, .letterSpacing: true
    default: false
    }
  }

  /// Whether a style of characters can only turn it around in Word, so that it depends on the paragraph what comes out
  /// (ECMA-376 Part 1, 17.7.3).
  var isToggled: Bool { self == .fontWeight || self == .fontStyle }

  /// The property of a name; `page-break-before` and its like are older names (CSS Fragmentation, 3.4).
  init?(name: String) {
    switch name {
    case "page-break-before": self = .breakBefore
    case "page-break-after": self = .breakAfter
    case "page-break-inside": self = .breakInside
    default: self.init(rawValue: name)
    }
  }

  /// Every name that a rule may give, shorthands among them.
  static let names = allCases.map(\.rawValue) + ["margin", "padding", "border", "font"] + layoutOnly.sorted()

  /// The custom properties that Galley gives a meaning to.
  private static let ownNames =
    allCases.map(\.rawValue).filter { $0.utf8.starts(with: "--".utf8) } + [ChineseSize.propertyName]

  /// The custom property of Galley's that a name differs from by a letter, by its hyphens or by capitals; nil if none.
  static func ownName(meantBy name: String) -> String? {
    func letters(_ name: String) -> [UInt8] { name.asciiLowercased.utf8.filter { $0 != UInt8(ascii: "-") } }
    let meant = letters(name)
    guard meant.count < 64 else { return nil }
    return ownNames.first { $0 != name && EditDistance.between(meant, letters($0)) <= 1 }
  }

  static let margins: [Property] = [.marginTop, .marginRight, .marginBottom, .marginLeft]
  static let paddings: [Property] = [.paddingTop, .paddingRight, .paddingBottom, .paddingLeft]
  static let borders: [Property] = [.borderTop, .borderRight, .borderBottom, .borderLeft]

  /// Properties that say how a browser lays text out. Word has ways of its own for what they ask, or nothing is lost
  /// without them, and so a rule may hold them without a warning.
  static let layoutOnly: Set<String> = [
    // Where lines may break, and how characters fit together: Word's East Asian typography does this by itself.
    "hanging-punctuation", "hyphens", "line-break", "overflow-wrap", "text-autospace", "text-justify",
    "text-spacing-trim", "text-wrap", "text-wrap-style", "word-break",
    // White space: Word keeps it.
    "tab-size", "white-space",
    // How glyphs are drawn.
    "font-kerning", "font-synthesis", "font-synthesis-weight", "font-synthesis-style", "font-optical-sizing",
    "text-rendering",
    // Marks of list items are text of the manuscript in every format.
    "list-style", "list-style-type",
    // The window.
    "box-sizing", "color-scheme", "text-size-adjust", "-webkit-text-size-adjust",
  ]
}

/// A value as a rule gives it, before the element is known.
enum SpecifiedValue: Sendable, Equatable {
  case families([String])
  case size(SpecifiedSize)
  case bold(Bool)
  case italic(Bool)
  /// Nil is transparent.
  case color(String?)
  case alignment(TextAlignment)
  case length(SpecifiedLength)
  case lineHeight(SpecifiedLineHeight)
  case pageBreak(Bool)
  case keepWithNext(Bool)
  case keepTogether(Bool)
  case border(Border)
  case lines(Int)
  case closing(Closing)
  case pageFoot(Bool)
  case runIn(RunInForm)
  /// What the parent has.
  case inherit
  /// What a page without any rule has.
  case initial

  var isZero: Bool {
    switch self {
    case .length(.points(0)), .length(.em(0)), .length(.rem(0)), .border(.none), .color(nil): true
    default: false
    }
  }
}

enum SpecifiedLength: Sendable, Equatable {
  case points(Double)
  case em(Double)
  /// In font sizes of the outermost element.
  case rem(Double)
}

enum SpecifiedSize: Sendable, Equatable {
  case length(SpecifiedLength)
  /// In font sizes of the parent.
  case relative(Double)
}

enum SpecifiedLineHeight: Sendable, Equatable {
  case normal
  case multiple(Double)
  case length(SpecifiedLength)
}
