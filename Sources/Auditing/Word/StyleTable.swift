import MarkupXML

/// `styles.xml`: what a style comes to, with everything it is based on (ECMA-376 Part 1, 17.7).
struct StyleTable {
  struct Style {
    var name: String
    var basedOn: String?
    var paragraph: XMLTree?
    var run: XMLTree?
  }

  /// What a paragraph with a style starts from.
  struct Look {
    var name = ""
    var paragraph = ParagraphFormat()
    var run = RunFormat()
  }

  let theme: ThemeFonts
  let numbering: Numbering
  private let defaultParagraph: XMLTree?
  private let defaultRun: XMLTree?
  private var styles: [String: Style] = [:]
  private var standard: [String: String] = [:]

  init(_ part: XMLTree?, theme: ThemeFonts, numbering: Numbering) {
    self.theme = theme
    self.numbering = numbering
    let defaults = part?.first("w:docDefaults")
    defaultParagraph = defaults?.first("w:pPrDefault")?.first("w:pPr")
    defaultRun = defaults?.first("w:rPrDefault")?.first("w:rPr")
    for element in part?.all("w:style") ?? [] {
      guard let id = element["w:styleId"], let type = element["w:type"] else { continue }
      styles[id] = Style(
        name: element.value("w:name") ?? id, basedOn: element.value("w:basedOn"), paragraph: element.first("w:pPr"),
        run: element.first("w:rPr"))
      if ["1", "true", "on"].contains(element["w:default"]) { standard[type] = id }
    }
  }

  /// The style that a paragraph has which names none.
  var standardParagraph: String? { standard["paragraph"] }

  /// - Parameter id: nil for the style of paragraphs that name none.
  func paragraphLook(_ id: String?) -> Look {
    let id = id ?? standardParagraph
    var look = Look()
    look.paragraph.apply(defaultParagraph)
    look.run.apply(defaultRun, theme)
    for (id, style) in chain(id) {
      // A style's own indents win over those of the list that it puts its paragraphs in.
      if let list = style.paragraph?.first("w:numPr") {
        let number = list.first("w:numId")?.integer("w:val") ?? look.paragraph.numberingID
        let level = list.first("w:ilvl")?.integer("w:val")
        look.paragraph.apply(numbering.level(number, level, style: id)?.paragraph)
      }
      look.paragraph.apply(style.paragraph)
      look.run.apply(style.run, theme)
    }
    look.name = id.flatMap { styles[$0]?.name } ?? ""
    return look
  }

  func characterLook(_ id: String) -> RunFormat {
    var format = RunFormat()
    for (_, style) in chain(id) { format.apply(style.run, theme) }
    return format
  }

  /// What the style is based on, the most distant first. A circle ends where it closes.
  private func chain(_ id: String?) -> [(id: String, style: Style)] {
    var chain: [(String, Style)] = []
    var seen: Set<String> = []
    var next = id
    while let id = next, seen.insert(id).inserted, let style = styles[id] {
      chain.append((id, style))
      next = style.basedOn
    }
    return chain.reversed()
  }
}
