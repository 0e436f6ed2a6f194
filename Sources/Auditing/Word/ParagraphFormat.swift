import MarkupXML

/// How a paragraph stands on the page, as far as anything says it (ECMA-376 Part 1, 17.3.1). Attributes of one element
/// are inherited one by one.
struct ParagraphFormat {
  /// A length in twips and in hundredths of a character. Word takes the latter unless it is 0.
  struct Length {
    var twips: Double?
    var characters: Double?

    /// In points, where a character is as wide as `em`.
    func points(em: Double) -> Double {
      if let characters, characters != 0 { return characters / 100 * em }
      return (twips ?? 0) / 20
    }

    var countsCharacters: Bool { (characters ?? 0) != 0 }
  }

  enum LineRule {
    case auto, atLeast, exact
  }

  enum Alignment: String {
    case left, center, right, justify
  }

  var alignment: Alignment?
  var left = Length()
  var right = Length()
  /// Negative if it hangs.
  var firstLine = Length()
  /// In twips.
  var before: Double?
  var after: Double?
  /// In hundredths of a line.
  var linesBefore: Double?
  var linesAfter: Double?
  /// Twips, or 240ths of a line if the rule is `auto`.
  var line: Double?
  var lineRule: LineRule?
  /// Whether distances vanish between paragraphs of one style.
  var contextualSpacing: Bool?
  /// From 0; 9 and nil mean text.
  var outlineLevel: Int?
  var snapsToGrid: Bool?
  var pageBreakBefore: Bool?
  var numberingID: Int?
  var numberingLevel: Int?
  /// The positions of tab stops in twips, and whether text is centred on them or ends at them.
  var tabs: [(position: Double, kind: String)] = []
  /// The borders above and below that show.
  var topRule: Rule?
  var bottomRule: Rule?
  /// Where a frame stands: `outside`, `right`, `center`.
  var frameAlignment: String?

  mutating func apply(_ properties: XMLTree?) {
    guard let properties else { return }
    if let word = properties.value("w:jc") { alignment = Self.alignment(word) }
    if let indent = properties.first("w:ind") { apply(indent: indent) }
    if let spacing = properties.first("w:spacing") { apply(spacing: spacing) }
    outlineLevel = properties.first("w:outlineLvl")?.integer("w:val") ?? outlineLevel
    contextualSpacing = properties.toggle("w:contextualSpacing") ?? contextualSpacing
    snapsToGrid = properties.toggle("w:snapToGrid") ?? snapsToGrid
    pageBreakBefore = properties.toggle("w:pageBreakBefore") ?? pageBreakBefore
    if let numbering = properties.first("w:numPr") {
      numberingID = numbering.first("w:numId")?.integer("w:val") ?? numberingID
      numberingLevel = numbering.first("w:ilvl")?.integer("w:val") ?? numberingLevel
    }
    // Word takes no more of them.
    for tab in properties.first("w:tabs")?.all("w:tab").prefix(64) ?? [] {
      guard let position = tab.twips("w:pos") else { continue }
      tabs.removeAll { $0.position == position }
      if tab["w:val"] != "clear" { tabs.append((position, tab["w:val"] ?? "left")) }
    }
    tabs.sort { $0.position < $1.position }
    if let borders = properties.first("w:pBdr") {
      if let border = borders.first("w:top") { topRule = Rule(border) }
      if let border = borders.first("w:bottom") { bottomRule = Rule(border) }
    }
    frameAlignment = properties.first("w:framePr")?["w:xAlign"] ?? frameAlignment
  }

  private mutating func apply(indent: XMLTree) {
    left.twips = indent.twips("w:left") ?? indent.twips("w:start") ?? left.twips
    left.characters = indent.twips("w:leftChars") ?? indent.twips("w:startChars") ?? left.characters
    right.twips = indent.twips("w:right") ?? indent.twips("w:end") ?? right.twips
    right.characters = indent.twips("w:rightChars") ?? indent.twips("w:endChars") ?? right.characters
    // Hanging wins over an indent of the first line beside it.
    firstLine.twips = indent.twips("w:hanging").map { -$0 } ?? indent.twips("w:firstLine") ?? firstLine.twips
    firstLine.characters =
      indent.twips("w:hangingChars").map { -$0 } ?? indent.twips("w:firstLineChars") ?? firstLine.characters
  }

  private mutating func apply(spacing: XMLTree) {
    before = spacing.twips("w:before") ?? before
    after = spacing.twips("w:after") ?? after
    linesBefore = spacing.twips("w:beforeLines") ?? linesBefore
    linesAfter = spacing.twips("w:afterLines") ?? linesAfter
    if let line = spacing.twips("w:line") {
      self.line = line
      // A line without a rule does not take the rule of the style below (17.3.1.33).
      lineRule = .auto
    }
    switch spacing["w:lineRule"] {
    case "exact": lineRule = .exact
    case "atLeast": lineRule = .atLeast
    case "auto": lineRule = .auto
    default: break
    }
  }

  private static func alignment(_ word: String) -> Alignment {
    switch word {
    case "center": .center
    case "right", "end": .right
    case "both", "distribute", "thaiDistribute": .justify
    default: .left
    }
  }
}
