import ThemeModel

/// The lines in the margins of pages, as Word's headers and footers: which pages differ, and where a line stands.
struct PageNotes {
  /// The pages that Word can tell apart (ECMA-376 Part 1, 17.18.36). Those with odd numbers have the default unless it
  /// is told not to.
  enum Pages: CaseIterable {
    case all, even, first
  }

  struct Line: Hashable {
    var edge: MarginBox.Edge
    var pages: Pages
    var boxes: [MarginBox]
  }

  /// Without those that say nothing: Word leaves their place empty.
  let lines: [Line]
  let differsOnEvenPages: Bool
  let differsOnFirstPage: Bool

  init(_ page: PageGeometry) {
    differsOnEvenPages = page.leftPages != page.rightPages
    differsOnFirstPage = page.firstPage != page.rightPages
    var lines: [Line] = []
    for edge in MarginBox.Edge.allCases {
      func add(_ pages: Pages, _ boxes: [MarginBox]) {
        let boxes = boxes.filter { $0.edge == edge }
        if !boxes.isEmpty { lines.append(Line(edge: edge, pages: pages, boxes: boxes)) }
      }
      add(.all, page.rightPages)
      if differsOnEvenPages { add(.even, page.leftPages) }
      if differsOnFirstPage { add(.first, page.firstPage) }
    }
    self.lines = lines
  }

  /// From the edge of the paper to the lines at it, in points; nil without any.
  static func distance(at edge: MarginBox.Edge, of page: PageGeometry) -> Double? {
    page.boxes(at: edge).first?.distanceFromPaper(margin: page.margin(at: edge))
  }
}
