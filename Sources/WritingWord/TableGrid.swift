import MarkupXML

/// The columns of a table, in twips. Together they are as wide as the text.
///
/// Each has room for its widest cell if all have. Else the narrow ones keep theirs, and the others share what is left by
/// the square root of what they want: a column with four times the text gets twice the width and has twice the lines. None
/// is narrower than two characters, unless there are too many for that.
struct TableGrid {
  /// Word takes no more.
  static let mostColumns = 63

  private(set) var widths: [Int] = []
  /// Between the text of a cell and the lines at its sides.
  private(set) var padding: Int
  /// Whether there are more columns than there is room for.
  private(set) var isCrowded = false
  private let width: Int
  private let look: TableLook

  /// - Parameters:
  ///   - contents: the widest text of each column, in columns of a terminal, of which two are an em.
  ///   - width: what the columns add up to.
  init(contents: [Int], em: Int, width: Int, look: TableLook) {
    self.width = width
    self.look = look
    padding = look.paddingSide
    let least = 2 * em + 2 * padding
    var pool = width - least * contents.count
    guard pool >= 0 else {
      isCrowded = true
      padding = 0
      widths = Self.rounded(contents.map { _ in Double(width) / Double(contents.count) })
      return
    }
    // Half a character more, since letters are not all as wide as half a Chinese one.
    let wanted = contents.map { max(0, ($0 + 1) * em / 2 + 2 * padding - least) }
    let sum = wanted.reduce(0, +)
    if sum <= pool {
      let natural = Double(sum + least * contents.count)
      widths = Self.rounded(wanted.map { Double($0 + least) * Double(width) / natural })
      return
    }
    var extra = Array(repeating: 0.0, count: contents.count)
    var open = Array(contents.indices)
    while true {
      let roots = open.reduce(0.0) { $0 + Double(wanted[$1]).squareRoot() }
      for index in open { extra[index] = Double(pool) * Double(wanted[index]).squareRoot() / roots }
      let content = open.filter { Double(wanted[$0]) <= extra[$0] }
      if content.isEmpty { break }
      for index in content {
        extra[index] = Double(wanted[index])
        pool -= wanted[index]
      }
      open.removeAll { content.contains($0) }
    }
    widths = Self.rounded(extra.map { Double(least) + $0 })
  }

  /// The type of the cells of a crowded table, in half-points: 小五, or 六号 where four characters of that have no room.
  var crowdedSize: Int { (widths.min() ?? 0) < 4 * 180 ? 15 : 18 }

  /// Rounds where columns end, so that nothing adds up.
  private static func rounded(_ widths: [Double]) -> [Int] {
    var end = 0.0
    return widths.map { width in
      let start = Int(end.rounded())
      end += width
      return Int(end.rounded()) - start
    }
  }

  /// Writes `w:tblPr` and `w:tblGrid`.
  func write(to xml: inout XMLWriter) {
    xml.start("w:tblPr")
    xml.width("w:tblW", width)
    look.writeBorders(to: &xml)
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    xml.start("w:tblCellMar")
    if look.paddingTop > 0 { xml.width("w:top", look.paddingTop) }
    xml.width("w:left", padding)
    if look.paddingBottom > 0 { xml.width("w:bottom", look.paddingBottom) }
    xml.width("w:right", padding)
    xml.end()
    xml.end()
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.attribute("w:w", width)
      xml.end()
    }
    xml.end()
  }
}

extension XMLWriter {
  /// A width in twips (17.4.87).
  mutating func width(_ name: StaticString, _ twips: Int) {
    start(name)
    attribute("w:w", twips)
    attribute("w:type", "dxa")
    end()
  }
}
