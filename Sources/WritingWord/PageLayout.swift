import Diagnostics
import DocumentModel
import MarkupXML
import ThemeModel

/// The page as Word's section properties (ECMA-376 Part 1, 17.6.17).
struct PageLayout {
  let sheet: StyleSheet
  private let width: Int
  private let height: Int
  private let top: Int
  private let right: Int
  private let bottom: Int
  /// The margin, in twips.
  let left: Int
  let notes: PageNotes
  /// From the edge of the paper to the top of the header's line, and to the foot of the footer's.
  private let header: Int
  private let footer: Int

  init(_ page: PageGeometry, sheet: StyleSheet, reporting report: inout Report) {
    self.sheet = sheet
    var measure = Measure(of: "page")
    width = measure.twips(page.width, "width", in: 144...Measure.longest)
    height = measure.twips(page.height, "height", in: 144...Measure.longest)
    top = measure.twips(page.marginTop, "margin-top", in: 0...Measure.longest)
    right = measure.twips(page.marginRight, "margin-right", in: 0...Measure.longest)
    bottom = measure.twips(page.marginBottom, "margin-bottom", in: 0...Measure.longest)
    left = measure.twips(page.marginLeft, "margin-left", in: 0...Measure.longest)
    notes = PageNotes(page)
    // Where there is none, half an inch or the margin is where one would be.
    func distance(_ edge: MarginBox.Edge, margin: Int, measure: inout Measure) -> Int {
      PageNotes.distance(at: edge, of: page).map {
        measure.twips(max($0, 0), "distance of the \(edge.rawValue) margin", in: 0...Measure.longest)
      } ?? min(720, margin)
    }
    header = distance(.top, margin: top, measure: &measure)
    footer = distance(.bottom, margin: bottom, measure: &measure)
    for message in measure.messages { report.add(message) }
  }

  /// How wide the text stands, in twips.
  var textWidth: Int { max(width - left - right, 1) }

  /// How high the text stands, in twips.
  var textHeight: Int { max(height - top - bottom, 1) }

  /// - Parameter documentNotes: LibreOffice wants to know of each section how its notes are numbered.
  func write(notes documentNotes: DocumentNotes, to xml: inout XMLWriter) {
    xml.lineBreak()
    xml.start("w:sectPr")
    for line in notes.lines {
      xml.start(line.edge == .top ? "w:headerReference" : "w:footerReference")
      xml.attribute("w:type", line.pages.word)
      xml.attribute("r:id", WordPart.note(line.edge, line.pages).relationshipID)
      xml.end()
    }
    for isEndnote in [false, true] {
      guard let first = documentNotes.counted(endnotes: isEndnote).first else { continue }
      xml.start(isEndnote ? "w:endnotePr" : "w:footnotePr")
      xml.noteNumberFormat(of: first)
      xml.end()
    }
    xml.start("w:pgSz")
    xml.attribute("w:w", width)
    xml.attribute("w:h", height)
    if width > height { xml.attribute("w:orient", "landscape") }
    xml.end()
    xml.start("w:pgMar")
    xml.attribute("w:top", top)
    xml.attribute("w:right", right)
    xml.attribute("w:bottom", bottom)
    xml.attribute("w:left", left)
    xml.attribute("w:header", header)
    xml.attribute("w:footer", footer)
    xml.attribute("w:gutter", "0")
    xml.end()
    if notes.differsOnFirstPage { xml.empty("w:titlePg") }
    // A grid is for text whose lines all stand on it. LibreOffice moves the lines behind a smaller distance to the next
    // line of the grid, which makes each distance between paragraphs a whole line.
    let spacing = sheet.normal.paragraph.spacing
    if let pitch = spacing.line, spacing.before == 0, spacing.after == 0 {
      xml.start("w:docGrid")
      xml.attribute("w:type", "lines")
      xml.attribute("w:linePitch", pitch)
      xml.end()
    }
    xml.end()
  }
}

extension PageNotes.Pages {
  /// The value of `w:type`.
  var word: StaticString {
    switch self {
    case .all: "default"
    case .even: "even"
    case .first: "first"
    }
  }
}

extension PageGeometry {
  /// How wide the text stands, in twips: what a tab stop at its edge has.
  var textTwips: Int {
    func twips(_ points: Double) -> Int {
      points.isFinite ? Int((min(max(points * 20, 0), Double(Measure.longest))).rounded()) : 0
    }
    return max(twips(width) - twips(marginLeft) - twips(marginRight), 1)
  }
}
