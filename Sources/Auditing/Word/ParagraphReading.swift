import MarkupXML

/// Makes a paragraph out of `w:p`: document defaults, style and what it is based on, numbering, direct formatting; for
/// runs then the character style and their own (ECMA-376 Part 1, 17.7.2).
struct ParagraphReading {
  let styles: StyleTable
  private let standardSize: Double
  private var looks: [String: StyleTable.Look] = [:]
  private var characterLooks: [String: RunFormat] = [:]

  init(styles: StyleTable) {
    self.styles = styles
    standardSize = styles.paragraphLook(nil).run.size ?? RunFormat.defaultSize
  }

  mutating func paragraph(_ element: XMLTree, number: Int, isInTable: Bool) -> Paragraph {
    let properties = element.first("w:pPr")
    let id = properties?.value("w:pStyle")
    let look = look(of: id)
    var format = look.paragraph
    let list = properties?.first("w:numPr")
    if let list {
      let number = list.first("w:numId")?.integer("w:val") ?? format.numberingID
      let level = list.first("w:ilvl")?.integer("w:val") ?? format.numberingLevel
      format.apply(styles.numbering.level(number, level, style: id)?.paragraph)
    }
    format.apply(properties)
    let level = styles.numbering.level(
      format.numberingID, format.numberingLevel, style: id ?? styles.standardParagraph)
    var mark = look.run
    mark.apply(properties?.first("w:rPr"), styles.theme)
    var paragraph = Paragraph(
      number: number, styleID: id, styleName: look.name, format: format, runs: [], label: level?.label ?? "",
      isInTable: isInTable, markSize: mark.size ?? RunFormat.defaultSize, standardSize: standardSize)
    appendRuns(of: element, look: look.run, to: &paragraph.runs)
    return paragraph
  }

  /// A run of a paragraph, whatever stands around it; text boxes inside are paragraphs of their own.
  mutating func run(_ element: XMLTree, look: RunFormat) -> Paragraph.Run {
    var format = look
    let properties = element.first("w:rPr")
    if let style = properties?.value("w:rStyle") {
      let own = characterLooks[style] ?? styles.characterLook(style)
      characterLooks[style] = own
      format.apply(characterStyle: own)
    }
    format.apply(properties, styles.theme)
    var text = ""
    for child in element.children {
      switch child.name {
      case "w:t": text += child.text
      case "w:tab": text += "\t"
      case "w:br": if child["w:type"] == nil || child["w:type"] == "textWrapping" { text += "\n" }
      case "w:cr": text += "\n"
      case "w:noBreakHyphen": text += "-"
      default: break
      }
    }
    return Paragraph.Run(text: text, format: format)
  }

  mutating func look(of id: String?) -> StyleTable.Look {
    let key = id ?? ""
    if let look = looks[key] { return look }
    let look = styles.paragraphLook(id)
    looks[key] = look
    return look
  }

  private mutating func appendRuns(of element: XMLTree, look: RunFormat, to runs: inout [Paragraph.Run]) {
    for child in element.children {
      switch child.name {
      case "w:r":
        let run = run(child, look: look)
        if !run.text.isEmpty, run.format.isHidden != true { runs.append(run) }
      // What a reviewer took out is not on the page; what was put in is.
      case "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:fldSimple", "w:sdt", "w:sdtContent", "w:bdo", "w:dir",
        "w:customXml":
        appendRuns(of: child, look: look, to: &runs)
      default: break
      }
    }
  }
}
