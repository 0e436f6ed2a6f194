/// A paragraph as it comes out, with all that applies to it.
struct Paragraph {
  struct Run {
    var text: String
    var format: RunFormat

    var size: Double { format.size ?? RunFormat.defaultSize }
    var isBold: Bool { format.bold ?? false }
  }

  /// From 1, in reading order.
  var number: Int
  var section = 0
  var styleID: String?
  var styleName: String
  var format: ParagraphFormat
  var runs: [Run]
  /// What an automatic numbering puts in front: a sample of its form.
  var label: String
  var isInTable: Bool
  /// Whether the paragraph before it ends in a page break or a section.
  var startsPage = false
  /// The size of the mark at its end, which an empty paragraph is as high as.
  var markSize: Double
  /// What a character of the left and right indents is as wide as: the size of the standard style.
  var standardSize: Double

  var text: String { runs.map(\.text).joined() }

  /// White space at the edges, such as an indent of full-width spaces, is no text.
  var isEmpty: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// The text without what is typed in front to indent it.
  var trimmed: String {
    let text = text.drop(while: \.isWhitespace)
    return String(
      text.prefix(upTo: text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex))
  }

  /// Full-width spaces typed in front, in characters; two half-width ones count as one.
  var typedIndent: Double {
    text.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\u{3000}" ? 1 : $1 == " " || $1 == "\u{A0}" ? 0.5 : 0) }
  }

  /// The size of most of the text.
  var size: Double {
    var counts: [Double: Int] = [:]
    for run in runs { counts[run.size, default: 0] += run.text.count }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? markSize
  }

  var alignment: ParagraphFormat.Alignment { format.alignment ?? .left }

  var outlineLevel: Int? {
    guard let level = format.outlineLevel, (0...8).contains(level) else { return nil }
    return level
  }

  /// Where the first line begins, in characters of the paragraph's own size.
  var firstLineStart: Double {
    let hangs = format.firstLine.points(em: size) < 0
    // With a hanging indent in characters, leftChars ends where the first line begins.
    if hangs, format.left.countsCharacters, format.firstLine.countsCharacters {
      return format.left.points(em: standardSize) / size + typedIndent
    }
    return (format.left.points(em: standardSize) + format.firstLine.points(em: size)) / size + typedIndent
  }

  /// Where the other lines begin, in characters of the paragraph's own size.
  var otherLinesStart: Double {
    let hanging = -min(0, format.firstLine.points(em: size))
    if hanging > 0, format.left.countsCharacters, format.firstLine.countsCharacters {
      return (format.left.points(em: standardSize) + hanging) / size
    }
    return format.left.points(em: standardSize) / size
  }

  /// How wide the text is in characters, as near as can be told without the font: letters and digits are half as wide.
  var textWidth: Double { trimmed.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.5 : 1) } }

  /// How far from the right edge of the type area lines end, in characters of the paragraph's own size.
  var rightIndent: Double { format.right.points(em: standardSize) / size }
}
