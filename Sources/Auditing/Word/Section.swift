import MarkupXML

/// The page of a part of the document (ECMA-376 Part 1, 17.6.17). Lengths are in points.
struct Section {
  enum Grid {
    case none, lines, linesAndCharacters
  }

  var number: Int
  var width: Double
  var height: Double
  var top: Double
  var bottom: Double
  var left: Double
  var right: Double
  /// From the edge of the paper to the foot of the footer.
  var footer: Double
  var grid = Grid.none
  /// From line to line of the grid; nil if it has no lines.
  var gridPitch: Double?
  /// What the grid adds to each character.
  var gridCharacterSpace = 0.0
  var hasFirstPage: Bool
  /// From the type of a footer to its relationship; what a section does not name it takes from the one before.
  var footers: [String: String]
  var headers: [String: String]
  /// How the section begins: `nextPage`, `continuous`.
  var start: String

  init(_ properties: XMLTree, number: Int, after former: Section?, gutterAtTop: Bool) {
    self.number = number
    let size = properties.first("w:pgSz")
    let margins = properties.first("w:pgMar")
    func points(_ element: XMLTree?, _ name: String, _ standard: Double) -> Double {
      (element?.twips(name) ?? standard) / 20
    }
    // Word's own page where nothing says another: US Letter, an inch around.
    width = points(size, "w:w", 12240)
    height = points(size, "w:h", 15840)
    let gutter = points(margins, "w:gutter", 0)
    // A negative margin is one that headers cannot push.
    top = abs(points(margins, "w:top", 1440)) + (gutterAtTop ? gutter : 0)
    bottom = abs(points(margins, "w:bottom", 1440))
    left = points(margins, "w:left", 1440) + (gutterAtTop ? 0 : gutter)
    right = points(margins, "w:right", 1440)
    footer = points(margins, "w:footer", 720)
    if let grid = properties.first("w:docGrid") {
      switch grid["w:type"] {
      case "lines": self.grid = .lines
      case "linesAndChars", "snapToChars": self.grid = .linesAndCharacters
      default: break
      }
      if self.grid != .none { gridPitch = grid.twips("w:linePitch").map { $0 / 20 } }
      // In 4096ths of a point (17.6.5).
      if self.grid == .linesAndCharacters { gridCharacterSpace = (grid.twips("w:charSpace") ?? 0) / 4096 }
    }
    hasFirstPage = properties.toggle("w:titlePg") ?? false
    start = properties.value("w:type") ?? "nextPage"
    func references(_ name: String, _ inherited: [String: String]) -> [String: String] {
      properties.all(name).reduce(into: inherited) { $0[$1["w:type"] ?? "default"] = $1["r:id"] }
    }
    footers = references("w:footerReference", former?.footers ?? [:])
    headers = references("w:headerReference", former?.headers ?? [:])
  }

  /// The type area.
  var textWidth: Double { width - left - right }
  var textHeight: Double { height - top - bottom }
  var isLandscape: Bool { width > height }
}
