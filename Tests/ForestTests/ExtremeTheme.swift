import TestSupport
import ThemeModel

/// A theme that no stylesheet would ask for: lengths beyond what Word can hold, on both sides, and names of fonts that it
/// cannot take.
enum ExtremeTheme {
  static let theme: Theme = {
    var dice = SeededGenerator(seed: 9704)
    var page = PageGeometry(
      width: 9_000, height: 5_000, marginTop: 1_000, marginRight: -10, marginBottom: 200.04, marginLeft: 0)
    page.mirrorsMargins = true
    page.rightPages = boxes(using: &dice)
    page.leftPages = boxes(using: &dice)
    page.firstPage = boxes(using: &dice)
    return Theme(
      name: "extreme", stylesheet: "p { margin: 0 }\n", page: page,
      styles: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, style(using: &dice)) }))
  }()

  private static func boxes(using dice: inout SeededGenerator) -> [MarginBox] {
    var boxes: [MarginBox] = []
    for edge in MarginBox.Edge.allCases {
      for place in MarginBox.Place.allCases where Int.random(in: 0..<4, using: &dice) > 0 {
        let text = HostileWords.all.randomElement(using: &dice)!.joined()
        let alignments: [MarginBox.VerticalAlignment] = [.top, .middle, .bottom]
        boxes.append(
          MarginBox(
            edge: edge, place: place, content: [.text(text), .pageNumber, .text(" / "), .pageCount],
            style: style(using: &dice), verticalAlignment: alignments.randomElement(using: &dice)!))
      }
    }
    return boxes
  }

  private static func style(using dice: inout SeededGenerator) -> TextStyle {
    let numbers = [0, -0.0001, 0.04, 1, -1, 17.77, 1_583.9, 1_584.1, -1_600, 1e9, -1e300, .infinity, .nan]
    func number() -> Double { numbers.randomElement(using: &dice)! }
    func length() -> Length? { [nil, .em(number()), .points(number())].randomElement(using: &dice)! }
    var style = TextStyle()
    style.fontFamilies = [
      nil, [], ["", "serif"], [String(repeating: "仿", count: 31)], [String(repeating: "仿", count: 32), "黑体, SimHei"],
      ["A \"quoted\" & <bold> name", "宋体", "SimSun", "NSimSun"], [String(repeating: "😀", count: 16), "monospace"],
    ].randomElement(using: &dice)!
    style.fontSize = [nil, 0.2, 1, 10.55, 16, 1_638, 1_639, 1e12].randomElement(using: &dice)!
    style.bold = [nil, true, false].randomElement(using: &dice)!
    style.italic = [nil, true, false].randomElement(using: &dice)!
    style.color = [nil, "000000", "abcdef"].randomElement(using: &dice)!
    style.backgroundColor = [nil, "FFFFFF", "fff2cc"].randomElement(using: &dice)!
    style.alignment = [nil, .left, .right, .center, .justify].randomElement(using: &dice)!
    style.firstLineIndent = length()
    style.lineHeight = [nil, .exact(number()), .multiple(number())].randomElement(using: &dice)!
    style.marginTop = length()
    style.marginBottom = length()
    style.marginLeft = length()
    style.marginRight = length()
    style.paddingTop = length()
    style.paddingRight = length()
    style.paddingBottom = length()
    style.paddingLeft = length()
    func border() -> Border? {
      let color = ["ff0000", nil].randomElement(using: &dice)!
      let border = Border(width: abs(number()), line: Border.Line.allCases.randomElement(using: &dice)!, color: color)
      return [nil, Border.none, border, border].randomElement(using: &dice)!
    }
    style.borderTop = border()
    style.borderRight = border()
    style.borderBottom = border()
    style.borderLeft = border()
    style.letterSpacing = length()
    style.pageBreakBefore = [nil, true].randomElement(using: &dice)!
    style.keepWithNext = [nil, true, false].randomElement(using: &dice)!
    style.keepTogether = [nil, true, false].randomElement(using: &dice)!
    style.orphans = [nil, 0, 1, 2, .max].randomElement(using: &dice)!
    style.widows = [nil, 0, 1, 2, .max].randomElement(using: &dice)!
    style.contextualSpacing = [nil, true, false].randomElement(using: &dice)!
    return style
  }
}
