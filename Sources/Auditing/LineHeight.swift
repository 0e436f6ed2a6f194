/// How far it is from line to line.
struct LineHeight {
  /// In points.
  var pitch: Double
  /// Whether the file says it; if not, it depends on the font and is an estimate.
  var isExact: Bool
  /// How the file says it, in words.
  var source: String

  init(of paragraph: Paragraph, in section: Section) {
    let line = paragraph.format.line
    let rule = paragraph.format.lineRule ?? .auto
    if rule == .exact, let line, line > 0 {
      self.init(pitch: line / 20, isExact: true, source: "exactly \(Figure.text(line / 20, digits: 2)) pt")
      return
    }
    // Of Chinese faces, Word makes a line about 1.3 times as high as the type.
    var natural = paragraph.size * 1.3
    if rule == .atLeast { natural = max(natural, (line ?? 0) / 20) }
    let factor = rule == .auto ? (line ?? 240) / 240 : 1
    guard paragraph.format.snapsToGrid != false, let pitch = section.gridPitch, pitch > 0 else {
      let source = rule == .atLeast ? "at least \(Figure.text((line ?? 0) / 20, digits: 2)) pt" : Self.lines(factor)
      self.init(pitch: natural * factor, isExact: false, source: source)
      return
    }
    // A line takes as many lines of the grid as it needs (17.6.5), and that is the same for all faces unless the type is
    // about as high as the grid.
    let lines = max(1, (natural / pitch).rounded(.up))
    let isSure = max(1, (paragraph.size / pitch).rounded(.up)) == lines
    self.init(
      pitch: lines * pitch * factor, isExact: isSure,
      source: "\(Self.lines(factor)) of the grid of \(Figure.text(pitch, digits: 2)) pt")
  }

  private static func lines(_ factor: Double) -> String {
    factor == 1 ? "1 line" : "\(Figure.text(factor, digits: 2)) lines"
  }

  private init(pitch: Double, isExact: Bool, source: String) {
    // Nothing is smaller in a Word file than a twentieth of a point.
    self.pitch = max(pitch, 0.05)
    self.isExact = isExact
    self.source = source
  }
}

extension LineHeight {
  /// That of most of some paragraphs, and the size of their type; nil if there are none.
  static func most(of paragraphs: [Paragraph], in section: Section) -> (height: LineHeight, size: Double)? {
    var counts: [Double: (weight: Int, height: LineHeight, size: Double)] = [:]
    for paragraph in paragraphs {
      let height = LineHeight(of: paragraph, in: section)
      counts[height.pitch, default: (0, height, paragraph.size)].weight += paragraph.text.count
    }
    return counts.values.max { ($0.weight, $0.height.pitch) < ($1.weight, $1.height.pitch) }.map {
      ($0.height, $0.size)
    }
  }
}
