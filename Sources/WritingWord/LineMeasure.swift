import SourceModel

/// Counts the lines that a text takes, without the fonts that it will be set in.
///
/// A Chinese character is an em wide in any font, so that Chinese text is measured well; letters have the widths of the
/// common face that theirs comes nearest to. What Word does with punctuation is done: a stop hangs over the edge, and of two
/// that meet one gives up half its width.
struct LineMeasure {
  /// In twips.
  let em: Int
  let face: LatinFace
  /// Whether “ ” ‘ ’ — … are as wide as a Chinese character.
  let isChinese: Bool
  /// Whether there is a quarter of an em between Chinese and Latin text.
  var spacesScripts = true

  /// - Parameters:
  ///   - width: of a line, in twips.
  ///   - indent: what the first one is narrower by.
  func lineCount(of text: Span<UInt8>, width: Int, indent: Int) -> Int {
    var line = OpenLine(limit: max(width, em), indent: indent)
    var piece = Piece()
    var previous = Glyph.Kind.blank
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      index += length
      let kind = Glyph.kind(of: scalar, isChinese: isChinese)
      if kind == .lineEnd {
        line.take(piece)
        piece = Piece()
        line.end()
        previous = .blank
        continue
      }
      var glyph = advance(of: scalar, kind)
      if spacesScripts, (previous == .han && kind == .letter) || (previous == .letter && kind == .han) {
        glyph += em / 4
      }
      if kind.isPunctuation, previous.isPunctuation { piece.shorten(by: em / 2) }
      if Glyph.mayBreak(between: previous, and: kind) {
        line.take(piece)
        piece = Piece()
      }
      piece.add(glyph, hangs: kind == .closing || kind == .blank)
      previous = kind
    }
    line.take(piece)
    return line.count
  }

  private func advance(of scalar: UInt32, _ kind: Glyph.Kind) -> Int {
    switch kind {
    case .han, .opening, .closing: em
    case .letter, .blank: scalar == 0x3000 ? em : face.thousandths(of: scalar) * em / 1000
    case .lineEnd: 0
    }
  }
}

/// What stands together on a line.
private struct Piece {
  /// What has to fit.
  var width = 0
  /// What may hang over the edge behind it.
  var hanging = 0

  var full: Int { width + hanging }

  mutating func add(_ glyph: Int, hangs: Bool) {
    if hangs {
      hanging += glyph
    } else {
      width += hanging + glyph
      hanging = 0
    }
  }

  mutating func shorten(by width: Int) {
    if hanging >= width { hanging -= width } else { self.width = max(0, self.width - width) }
  }
}

private struct OpenLine {
  var count = 1
  let limit: Int
  var used: Int

  init(limit: Int, indent: Int) {
    self.limit = limit
    used = indent
  }

  mutating func take(_ piece: Piece) {
    if used + piece.width > limit, used > 0 { end() }
    // What is wider than a line is cut anywhere.
    let extra = max(0, piece.width - 1) / limit
    count += extra
    used += piece.full - extra * limit
  }

  mutating func end() {
    count += 1
    used = 0
  }
}

/// How a character behaves at the end of a line.
private enum Glyph {
  enum Kind {
    case han, letter, blank, opening, closing, lineEnd

    var isPunctuation: Bool { self == .opening || self == .closing }
  }

  static func kind(of scalar: UInt32, isChinese: Bool) -> Kind {
    switch scalar {
    case 0x0A: .lineEnd
    case 0x20, 0x09, 0x3000: .blank
    case 0x2018, 0x201C: isChinese ? .opening : .letter
    case 0x2019, 0x201D: isChinese ? .closing : .letter
    case 0x2014, 0x2026: isChinese ? .han : .letter
    case 0xFF08, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF3B, 0xFF5B: .opening
    case 0xFF09, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF3D, 0xFF5D, 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A,
      0xFF1B, 0xFF01, 0xFF1F:
      .closing
    default: scalar >= 0x2E80 || isChinese && (0x2460...0x24FF).contains(scalar) ? .han : .letter
    }
  }

  /// Whether a line may end between two characters: nowhere inside a word, before a stop, or behind an opening bracket.
  static func mayBreak(between previous: Kind, and next: Kind) -> Bool {
    switch (previous, next) {
    case (_, .closing), (_, .blank), (.opening, _), (.letter, .letter): false
    default: true
    }
  }
}

/// A common face whose letters are about as wide.
enum LatinFace {
  case roman, swiss, narrowSwiss, typewriter
  /// The half-width letters of a Chinese face.
  case half

  init(_ slots: FontSlots) {
    let name = slots.latin?.lowercased() ?? ""
    if slots.genre == .modern || name.contains("mono") || name.contains("courier") || name == "consolas" {
      self = .typewriter
    } else if FontName.isEastAsian(name) {
      self = .half
    } else if name.hasPrefix("calibri") || name.hasPrefix("carlito") {
      self = .narrowSwiss
    } else {
      self = slots.genre == .swiss ? .swiss : .roman
    }
  }

  func thousandths(of scalar: UInt32) -> Int {
    switch self {
    case .half: return 500
    case .typewriter: return 600
    case .roman: return Self.width(of: scalar, in: Self.times)
    case .swiss: return Self.width(of: scalar, in: Self.helvetica)
    case .narrowSwiss: return Self.width(of: scalar, in: Self.helvetica) * 9 / 10
    }
  }

  private static func width(of scalar: UInt32, in widths: [Int16]) -> Int {
    (0x20...0x7E).contains(scalar) ? Int(widths[Int(scalar) - 0x20]) : 500
  }

  /// The widths of Times and Helvetica from U+0020 to U+007E, as the standard fonts of PostScript have them and all faces
  /// made to match these.
  private static let times: [Int16] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
  ]
  private static let helvetica: [Int16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]
}
