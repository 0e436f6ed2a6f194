import SourceModel
import ThemeModel

/// Turns what rules say of margin boxes into boxes.
struct MarginBoxComputer {
  private let sheets: PageSheets
  /// Boxes that Word moves to the height of another one.
  private(set) var moved: [(edge: MarginBox.Edge, position: SourcePosition)] = []
  private var first: [MarginBox.Edge: (distance: Double, lineHeight: Double)] = [:]

  init(_ sheets: PageSheets) { self.sheets = sheets }

  /// - Parameter look: the look that properties come to in a box.
  mutating func page(look: ([Property: Cascade.Candidate]) -> TextStyle) -> PageGeometry {
    var page = sheets.page
    page.rightPages = boxes(of: .right, look)
    page.leftPages = boxes(of: .left, look)
    page.firstPage = boxes(of: .first, look)
    return page
  }

  private mutating func boxes(
    of kind: PageSheets.Kind, _ look: ([Property: Cascade.Candidate]) -> TextStyle
  ) -> [MarginBox] {
    sheets.boxes(of: kind).map { place, declared in
      var style = look(declared.winners)
      if declared.winners[.textAlign] == nil {
        style.alignment =
          switch place.place {
          case .left: .left
          case .center: .center
          case .right: .right
          }
      }
      let box = MarginBox(
        edge: place.edge, place: place.place, content: (declared.content ?? nil) ?? [], style: style,
        verticalAlignment: declared.verticalAlignment ?? .middle)
      compare(box, at: declared.position)
      return box
    }
  }

  private mutating func compare(_ box: MarginBox, at position: SourcePosition) {
    let distance = box.distanceFromPaper(margin: sheets.page.margin(at: box.edge))
    guard let first = first[box.edge] else {
      first[box.edge] = (distance, box.lineHeight)
      return
    }
    let differs = abs(first.distance - distance) > 0.05 || abs(first.lineHeight - box.lineHeight) > 0.05
    if differs, !moved.contains(where: { $0.position == position }) { moved.append((box.edge, position)) }
  }
}
